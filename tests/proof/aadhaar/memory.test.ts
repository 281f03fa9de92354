import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Weighed } from './weigh-readers.ts'

const MIB = 1024 * 1024

function weigh(...args: string[]): Weighed {
  const script = join(import.meta.dirname, 'weigh-readers.ts')
  return JSON.parse(execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' })) as Weighed
}

test('the worst that can be scanned takes little memory, many times over', () => {
  const { rise, inputs } = weigh()
  expect(inputs).toBeGreaterThan(10)
  expect(rise).toBeLessThan(64 * MIB)
})

test('and 80 MiB would not be missed', () => {
  expect(weigh('hoard').rise).toBeGreaterThan(64 * MIB)
})
