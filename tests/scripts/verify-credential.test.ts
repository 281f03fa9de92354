import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { certificateToPem } from '#proof/x509'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { cowinText, packed } from '../proof/cowin-examples.ts'
import { aCredential, edited } from '../proof/credential-examples.ts'
import { DAY, nation } from '../proof/trust.ts'
import { codePng } from '../support/picture.ts'

const script = join(import.meta.dirname, '../../scripts/verify.ts')
let folder: string
let genuine: string
const inFolder = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** As it is typed, without npm in between. */
const verify = (...args: string[]) => run('credential', ...args)
function run(...args: string[]): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teeka-credential-'))
  // The tool judges by the clock of the machine.
  const now = Date.now()
  const india = nation('NVR1', now)
  inFolder('root.pem', certificateToPem(india.root))
  const record = aRecord({ practice: true })
  genuine = await aCredential({ record, device: india.device(), issuedAt: now, expiresAt: now + 300 * DAY })
  inFolder('credential.json', genuine)
})
afterAll(() => rmSync(folder, { recursive: true }))

const root = () => ['--root', join(folder, 'root.pem')] as const

test('a genuine credential passes every check by name, and practice is said', () => {
  const { code, said } = verify(join(folder, 'credential.json'), ...root())
  expect(said).toContain('VALID: compare the name with a photo ID.')
  expect(said).toContain('PRACTICE: ')
  expect(said).toMatch(/^ok {3}key-statement$/m)
  expect(said).not.toMatch(/^NO/m)
  expect(code).toBe(0)
})

test('one that was edited is refused by the check that failed, and nothing of it is shown', () => {
  const file = inFolder(
    'edited.json',
    edited(genuine, (it) => void (it.credentialSubject['name'] = 'Somebody Else')),
  )
  const { code, said } = verify(file, ...root())
  expect(said).toMatch(/^NO {3}signature +signature-does-not-hold$/m)
  expect(said).toContain('NOT VALID.')
  expect(said).not.toContain('Somebody Else')
  expect(code).toBe(1)
})

test('under another root it is refused, and so is what is no credential or not there', () => {
  const other = inFolder('other.pem', certificateToPem(nation('NVR9', Date.now()).root))
  expect(verify(join(folder, 'credential.json'), '--root', other)).toMatchObject({ code: 1 })
  expect(verify(inFolder('nonsense.json', 'HC1:'), ...root()).said).toMatch(/^NO {3}credential +not-a-credential$/m)
  expect(verify(join(folder, 'none.json'), ...root())).toMatchObject({ code: 1 })
})

test('another time may be asked about, and what names no time is said', () => {
  const file = join(folder, 'credential.json')
  expect(verify(file, ...root(), '--at', '2199-01-01T00:00:00Z')).toMatchObject({ code: 1 })
  expect(verify(file, ...root(), '--at', 'yesterday').said).toContain('is no time')
})

test('the tool for certificates takes it as well', () => {
  const { code, said } = run('certificate', join(folder, 'credential.json'), ...root())
  expect(said).toMatch(/^ok {3}key-statement$/m)
  expect(said).toContain('VALID: compare the name with a photo ID.')
  expect(code).toBe(0)
})

test('one that Co-WIN gave out is shown as a claim and is never valid, be it a file or a picture of its code', async () => {
  const file = inFolder('cowin.json', cowinText())
  const picture = inFolder('cowin.png', codePng(Buffer.from(await packed([cowinText()], { doubled: true }), 'latin1')))
  for (const shown of [file, picture]) {
    const { code, said } = run('certificate', shown, ...root())
    expect(said).toContain('SIGNED, SIGNER UNKNOWN: what it says proves nothing.')
    expect(said).toMatch(/"name": "Bhaya Mitra"/)
    expect(said).toMatch(/^NOT VALID\.$/m)
    expect(code).toBe(1)
  }
})
