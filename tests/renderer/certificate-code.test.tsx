import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { MODULE_MM, QUIET_MODULES, qrPathOf, ROLL_MODULE_MM } from '../../renderer/certificate/qr-path.ts'
import { SIGNED_TEXT } from '../support/certificates.ts'

const DOTS_A_MODULE = 5

beforeAll(() => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer }, fireImmediately: false })
})

/** The path on paper: five dots of a 300 dpi printer for each square, black or white. */
function printed(modules: number, path: string): ImageData {
  const side = modules * DOTS_A_MODULE
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * DOTS_A_MODULE; row < (Number(y) + 1) * DOTS_A_MODULE; row += 1) {
      const from = row * side + Number(x) * DOTS_A_MODULE
      for (let dot = from; dot < from + Number(run) * DOTS_A_MODULE; dot += 1) data.fill(0, dot * 4, dot * 4 + 3)
    }
  }
  return { data, width: side, height: side, colorSpace: 'srgb' } as ImageData
}

test('a reader that others wrote reads from the drawn squares what was encoded, at error correction M', async () => {
  const { modules, path } = qrPathOf(SIGNED_TEXT)
  const [found, ...more] = await readBarcodes(printed(modules, path), { formats: ['QRCode'] })
  expect(more).toEqual([])
  expect(found?.text).toBe(SIGNED_TEXT)
  expect(found?.ecLevel).toBe('M')
})

test('the text is packed as capitals and digits: 1,102 characters fit version 22', () => {
  const { modules } = qrPathOf(SIGNED_TEXT.slice(0, 1102))
  expect(modules - 2 * QUIET_MODULES).toBe(17 + 4 * 22)
  expect((modules * MODULE_MM).toFixed(1)).toBe('47.8')
})

test('the longest text that is signed fits its place of 55 mm with its quiet zone, and a roll with larger squares', () => {
  const { modules } = qrPathOf(SIGNED_TEXT.repeat(2).slice(0, 1451))
  expect(modules - 2 * QUIET_MODULES).toBe(17 + 4 * 25)
  expect(modules * MODULE_MM).toBeLessThan(55)
  // The head of an 80 mm printer is 72 mm wide.
  expect(modules * ROLL_MODULE_MM).toBeLessThan(72)
})

test('nothing is drawn into the quiet zone, and rows without a gap are one rectangle', () => {
  const { modules, path } = qrPathOf('HC1:ABC')
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [Number(x), Number(y), Number(run)])
  for (const [x = 0, y = 0, run = 0] of runs) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(QUIET_MODULES)
    expect(Math.max(x + run, y + 1)).toBeLessThanOrEqual(modules - QUIET_MODULES)
  }
  expect(runs[0]).toEqual([QUIET_MODULES, QUIET_MODULES, 7])
})
