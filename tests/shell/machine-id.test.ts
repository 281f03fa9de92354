import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { provenMachine, readMachine } from '../../main/shell/machine-id.ts'
import { keptLog } from '../support/kept-log.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

test('a machine with an id of its own is known by its hash', () => {
  const hash = sha256('4c4c4544-0042-3510-8052-b4c04f4d3732')
  expect(provenMachine(hash, 'phc-wagholi')).toBe(hash)
})

test('a hostname is no machine: every copy of the disk has it', () => {
  expect(provenMachine(sha256('phc-wagholi'), 'PHC-Wagholi')).toBeNull()
})

test('an empty or not yet written id file is no machine', () => {
  expect(provenMachine(sha256(''), 'phc-wagholi')).toBeNull()
  expect(provenMachine(sha256('uninitialized'), 'phc-wagholi')).toBeNull()
  expect(provenMachine('', 'phc-wagholi')).toBeNull()
})

test('this machine is the same one each time it is asked, or none', async () => {
  const first = await readMachine(hostname(), keptLog())
  expect(await readMachine(hostname(), keptLog())).toBe(first)
  expect(first ?? 'none').toMatch(/^([0-9a-f]{64}|none)$/)
})
