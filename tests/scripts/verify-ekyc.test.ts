import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAadhaarKey } from '../support/aadhaar.ts'
import { ekycZip, type EkycPerson, SHARE_CODE } from '../support/ekyc.ts'

/** As it is typed, without npm in between. */
function verify(...args: string[]): { readonly code: number | null; readonly said: string } {
  const script = join(import.meta.dirname, '../../scripts/verify.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'ekyc', ...args], { encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

describe('npm run verify -- ekyc', () => {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-ekyc-'))
  const key = makeAadhaarKey({ validFrom: '2020-01-01', validTo: '2099-01-01' })
  const certificate = join(folder, 'key.pem')
  const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 23)

  async function brought(person: EkycPerson): Promise<string> {
    const file = join(folder, 'offlineaadhaar.zip')
    writeFileSync(file, await ekycZip(key, person))
    return file
  }

  beforeAll(() => writeFileSync(certificate, key.certificatePem))
  afterAll(() => rmSync(folder, { recursive: true }))

  test("a file of yesterday shows who it is, with the picture's size in its place", async () => {
    const { code, said } = verify(await brought({ madeAt: day(1) }), '--code', SHARE_CODE, '--key', certificate)
    expect(said).toContain('"name": "Sunita Jadhav"')
    expect(said).toMatch(/"photo": \{\s+"kind": "jpeg",\s+"width": 60,\s+"height": 60/)
    expect(said).toMatch(/days old, signed by rsa-sha1$/m)
    expect(said).toMatch(/^VERIFIED$/m)
    expect(code).toBe(0)
  })

  test('one of six weeks ago shows who it is, and does not pass', async () => {
    const { code, said } = verify(await brought({ madeAt: day(42) }), '--code', SHARE_CODE, '--key', certificate)
    expect(said).toContain('"name": "Sunita Jadhav"')
    expect(said).toMatch(/^SUSPECT: DOC_STALE$/m)
    expect(code).toBe(1)
  })

  test('a wrong code, another key and something else are each said, and nobody is shown', async () => {
    const file = await brought({ madeAt: day(1) })
    const other = join(folder, 'other.pem')
    writeFileSync(other, makeAadhaarKey().certificatePem)
    const tries = [
      [verify(file, '--code', '1234', '--key', certificate), 'NOT VERIFIED: ZIP_CODE_WRONG'],
      [verify(file, '--code', SHARE_CODE, '--key', other), 'NOT VERIFIED: SIG_UNKNOWN_KEY'],
      [verify(certificate, '--code', SHARE_CODE, '--key', certificate), 'NOT VERIFIED: ZIP_INVALID'],
      [verify(join(folder, 'none'), '--code', SHARE_CODE, '--key', certificate), 'is not there.'],
      [verify(file, '--key', certificate), 'Usage:'],
    ] as const
    for (const [{ code, said }, sentence] of tries) {
      expect(said).toContain(sentence)
      expect(said).not.toContain('Sunita')
      expect(code).toBe(1)
    }
  })
})
