import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { certificateToPem, createRoot } from '#proof/x509'
import { signCertificate } from '#proof/hcert'
import { newSigningKey } from '#proof/keys'
import { packRevocations, type Revocations, signRevocationList } from '#proof/revocation-list'
import { mustHome } from '../../main/register/context.ts'
import { encode } from 'uqr'
import { p256Issuer, foreignText } from '../proof/foreign-issuer.ts'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { DAY, instant, nation, NOW } from '../proof/trust.ts'
import { codePng, greyPng } from '../support/picture.ts'
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

  test('its code is read off a picture too, in letters or in bytes, and means the same', () => {
    const folderOf = (name: string) => join(day.site.folder, name)
    const inBytes = encode(Array.from(Buffer.from(text)), { ecc: 'M', boostEcc: false, border: 4 })
    const inLetters = encode(text, { ecc: 'M', boostEcc: false, border: 4 })
    // Bytes take more room than the letters of the alphanumeric mode: that is how to see that it is another code.
    expect(inBytes.version).toBeGreaterThan(inLetters.version)
    for (const [name, code] of Object.entries({ 'letters.png': inLetters, 'bytes.png': inBytes })) {
      const side = code.size * 4
      writeFileSync(
        folderOf(name),
        greyPng(side, side, (x, y) => (code.data[Math.floor(y / 4)]?.[Math.floor(x / 4)] === true ? 0 : 255)),
      )
      const { code: exit, said } = verify('certificate', folderOf(name), '--root', root)
      expect(said).toContain('VALID: compare the name with a photo ID.')
      expect(exit).toBe(0)
    }
    writeFileSync(folderOf('empty.png'), codePng(null))
    const { code: exit, said } = verify('certificate', folderOf('empty.png'), '--root', root)
    expect([exit, said]).toEqual([1, expect.stringContaining("no certificate's code")])
  })

  test('its signer alone is enough for those who were handed that and no root', () => {
    const { leaf } = mustHome(day.site.register.context).certificate ?? { leaf: new Uint8Array() }
    const signer = join(day.site.folder, 'signer.pem')
    writeFileSync(signer, certificateToPem(leaf))
    const { code, said } = verify('certificate', text, '--signer', signer)
    expect(said).toMatch(/^ok {3}signer-known$/m)
    expect(code).toBe(0)
    writeFileSync(signer, certificateToPem(p256Issuer().leaf))
    expect(verify('certificate', text, '--signer', signer)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^NO {3}signer-known +signer-unknown$/m),
    })
  })

  test('a foreign one is read under its signer, and without it proves nothing', () => {
    const austria = p256Issuer()
    const signer = join(day.site.folder, 'austria.pem')
    writeFileSync(signer, certificateToPem(austria.leaf))
    const at = new Date(NOW).toISOString()
    const foreign = foreignText(austria)
    const known = verify('certificate', foreign, '--signer', signer, '--at', at)
    expect(known.said).toContain('Gabriele Musterfrau')
    expect(known.said).toContain('VALID: compare the name with a photo ID.')
    expect(known.code).toBe(0)
    const unknown = verify('certificate', foreign, '--root', root, '--at', at)
    expect(unknown.said).toContain('SIGNED, SIGNER UNKNOWN')
    expect(unknown.code).toBe(1)
  })

  test('it can be asked about another day', () => {
    const late = verify('certificate', text, '--root', root, '--at', '2091-01-01T00:00:00Z')
    expect(late.said).toContain('EXPIRED (')
    expect(late.code).toBe(1)
    expect(verify('certificate', text, '--root', root, '--at', 'soon').said).toContain('soon is no time')
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

describe('npm run verify with the national list of what was taken back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-verify-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const now = Date.now()
  const india = nation('NVR1', now)
  const device = india.device()
  const certified = signCertificate({ record: aRecord(), ...device, issuedAt: now, expiresAt: now + 300 * DAY })
  if (!certified.ok) throw new Error(certified.code)
  const { text, rHash, kid } = certified.value
  const kept = (name: string, content: string): string => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return file
  }
  const root = kept('root.pem', certificateToPem(india.root))
  const listed = (name: string, revocations: Revocations, daysOld: number, server = india.receipts()) =>
    kept(
      name,
      signRevocationList(packRevocations(revocations), { number: 1, asOf: instant(now - daysOld * DAY) }, server),
    )
  const judged = (list: string, ...more: string[]) =>
    verify('certificate', text, '--root', root, '--revoked', list, ...more)

  test('one that is not on it is valid, and how old the list is stands beside it', () => {
    const { code, said } = judged(listed('old.json', { hashes: ['00'.repeat(16)], devices: [] }, 3))
    expect(said).toMatch(/^ok {3}not-revoked$/m)
    expect(said).toContain(', 3 days old.')
    expect(said).toContain('VALID: compare the name with a photo ID.')
    expect(code).toBe(0)
  })
  test('one that is on it is revoked, and so is everything of a stolen laptop that was not known before', () => {
    const revoked = judged(listed('revoked.json', { hashes: [rHash], devices: [] }, 0))
    expect(revoked).toMatchObject({ code: 1, said: expect.stringContaining('REVOKED (not-revoked: revoked)') })
    const device = { kid, revokedAt: instant(now) }
    const stolen = judged(listed('stolen.json', { hashes: [], devices: [{ ...device, good: [] }] }, 0))
    expect(stolen).toMatchObject({ code: 1, said: expect.stringContaining('REVOKED (not-revoked: device-revoked)') })
    const known = judged(listed('known.json', { hashes: [], devices: [{ ...device, good: [rHash] }] }, 0))
    expect(known.code).toBe(0)
  })
  test('a list that the national server did not sign is not used, and neither is anything said without it', () => {
    const list = listed('other.json', { hashes: [], devices: [] }, 0, nation('NVR1', now).receipts())
    const { code, said } = judged(list)
    expect(said).toContain('is no list that the national server signed')
    expect(said).not.toContain('photo ID')
    expect(code).toBe(1)
    const signer = kept('signer.pem', certificateToPem(device.leaf))
    const rootless = verify('certificate', text, '--signer', signer, '--revoked', list)
    expect(rootless).toMatchObject({ code: 1, said: expect.stringContaining('name it with --root') })
  })
})
