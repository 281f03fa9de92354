import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aadhaarCard, makeAadhaarKey } from '../support/aadhaar.ts'

const folder = mkdtempSync(join(tmpdir(), 'teeka-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** As it is typed, without npm in between. */
function verify(...args: string[]): { readonly code: number | null; readonly said: string } {
  const script = join(import.meta.dirname, '../../scripts/verify.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'aadhaar-qr', ...args], { encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

const key = makeAadhaarKey({ validTo: '2049-01-01' })
const pem = file('key.pem', key.certificatePem)
const code = file('code.txt', `${aadhaarCard(key)}\n`)

test('a code that the key has signed is shown with its fields and the size of its picture', () => {
  for (const certificate of [pem, file('key.cer', key.certificateDer)]) {
    const { code: exit, said } = verify(code, '--key', certificate)
    expect(said).toMatch(/^key {3}[0-9a-f]{64} DS PRACTICE 01\nPRACTICE: /)
    const shown = JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)) as object
    expect(shown).toMatchObject({
      name: 'Sunita Jadhav',
      layout: 'V2',
      lastFour: '7058',
      photo: { kind: 'jpeg-2000', width: 60, height: 60, components: 3, bytes: 902 },
    })
    expect(said).toMatch(/^VERIFIED$/m)
    expect(exit).toBe(0)
  }
})

test('a suspect one is shown, and does not pass', () => {
  const early = file('early.txt', aadhaarCard(key, { madeAt: '2019-03-08T11:44:07.437' }))
  const { code: exit, said } = verify(early, '--key', pem)
  expect(said).toContain('Sunita Jadhav')
  expect(said).toMatch(/^SUSPECT: SIG_TIME_SUSPECT$/m)
  expect(exit).toBe(1)
})

test('of a refused one only the reason is told', () => {
  const forged = file('forged.txt', aadhaarCard(makeAadhaarKey()))
  const { code: exit, said } = verify(forged, '--key', pem)
  expect(said).toMatch(/^NOT VERIFIED: SIG_UNKNOWN_KEY$/m)
  expect(said).not.toContain('Sunita')
  expect(exit).toBe(1)
  expect(verify(file('words.txt', 'no code'), '--key', pem).said).toContain('NOT VERIFIED: QR_NOT_AADHAAR')
})

test('what is missing or is something else is said in a sentence', () => {
  expect(verify(code)).toMatchObject({ code: 1, said: expect.stringContaining('aadhaar-qr FILE --key CERT.pem') })
  expect(verify(code, '--key', join(folder, 'none')).said).toContain('not-a-certificate')
  expect(verify(code, '--key', code).said).toContain('not-a-certificate')
  expect(verify(join(folder, 'none'), '--key', pem)).toMatchObject({
    code: 1,
    said: expect.stringContaining('is not there'),
  })
})
