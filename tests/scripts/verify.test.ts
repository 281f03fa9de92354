import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { certificateToPem, createRoot } from '#proof/x509'
import { newSigningKey } from '#proof/keys'
import { mustHome } from '../../main/register/context.ts'
import { openTestDay, type OpenDay, vaccinate } from '../support/site.ts'

/** As it is typed, without npm in between. */
function verify(...args: string[]): { readonly code: number | null; readonly said: string } {
  const script = join(import.meta.dirname, '../../scripts/verify.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

describe('npm run verify', () => {
  let day: OpenDay
  let root: string
  let text: string
  let folder: string

  beforeAll(async () => {
    day = await openTestDay({ at: new Date().toISOString() })
    const { site } = day
    const personId = await vaccinate(day)
    const person = await site.must('people.get', { personId })
    const page = await site.must('certificates.page', { certificateId: person.certificate?.id ?? '' })
    text = page.code ?? ''
    root = join(site.folder, 'root.pem')
    writeFileSync(root, certificateToPem(mustHome(site.register.context).certificate?.root ?? new Uint8Array()))
    folder = join(site.folder, 'stick')
    await site.signIn('inCharge')
    await site.must('sync.export', { folder })
  })
  afterAll(() => day.site.close())

  test('a genuine certificate passes every check by name, as text and as a file', () => {
    const file = join(day.site.folder, 'certificate.txt')
    writeFileSync(file, `${text}\n`)
    for (const subject of [text, file]) {
      const { code, said } = verify('certificate', subject, '--root', root)
      expect(said).toContain('VALID: compare the name with a photo ID.')
      expect(said).toContain('PRACTICE')
      expect(said).not.toMatch(/^NO/m)
      expect(code).toBe(0)
    }
  })

  test('a certificate under another root is refused by the check that failed', () => {
    const now = Date.now()
    const other = createRoot({ commonName: 'OTHER', key: newSigningKey(), notBefore: now - 1000, notAfter: now + 1e9 })
    const file = join(day.site.folder, 'other.pem')
    writeFileSync(file, certificateToPem(other))
    const { code, said } = verify('certificate', text, '--root', file)
    expect(said).toMatch(/^NO {3}issuer +other-issuer$/m)
    expect(said).toContain('NOT VALID.')
    expect(code).toBe(1)
  })

  test('a batch passes alone and inside its stick, and fails when one byte of it is another', () => {
    const [name = ''] = readdirSync(folder)
    const batch = join(folder, name)
    expect(verify('batch', batch, '--root', root)).toMatchObject({ code: 0, said: expect.stringContaining('VALID') })
    expect(verify('batch', folder, '--root', root).code).toBe(0)
    const file = join(batch, 'events.ndjson.zst')
    const bytes = readFileSync(file)
    writeFileSync(file, Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]))
    const { code, said } = verify('batch', batch, '--root', root)
    expect(said).toMatch(/^NO {3}bytes +other-bytes$/m)
    expect(code).toBe(1)
    rmSync(batch, { recursive: true })
  })

  test('what is missing or is something else is said in a sentence', () => {
    expect(verify('certificate', 'HC1:NONSENSE', '--root', root).code).toBe(1)
    expect(verify('certificate', text, '--root', '/no/such/file').said).toContain('holds no certificate in PEM.')
    expect(verify('batch', join(day.site.folder, 'none'), '--root', root).said).toContain('is not a folder.')
    expect(verify()).toMatchObject({ code: 1, said: expect.stringContaining('Usage:') })
  })
})
