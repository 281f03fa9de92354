/** What is no credential, or looks like one and is not; nothing outside our root is ever called good. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCredential, isCredential } from '#proof/check-credential'
import { standingOf } from '#proof/standing'
import { cowinCredential, cowinText, packed } from './cowin-examples.ts'
import { aCredential, edited, trust } from './credential-examples.ts'
import { nation, NOW } from './trust.ts'

async function judged(text: string) {
  const checked = await checkCredential(text, trust)
  const { findings } = checked
  return { ...checked, standing: standingOf({ findings, madeFor: undefined, revocationsAsOf: undefined, now: NOW }) }
}
const unreadable = { standing: { is: 'unreadable', check: 'credential', why: 'not-a-credential' } }

describe('ours', () => {
  test('edited is forged, and so is one of another root', async () => {
    const text = edited(await aCredential(), (it) => void (it.credentialSubject['name'] = 'Somebody Else'))
    const other = await aCredential({ device: nation('NVR2').device() })
    for (const forged of [text, other]) {
      const answer = await judged(forged)
      expect(answer).toMatchObject({ origin: 'national', standing: { is: 'forged' } })
      expect(answer).not.toHaveProperty('record')
    }
  })

  test('without its key statement is nobody’s that is known, and no more than a claim', async () => {
    const text = edited(await aCredential(), (it) => void it.evidence.pop())
    expect(await judged(text)).toMatchObject({ origin: 'cowin', standing: { is: 'signer-unknown' } })
  })

  test('with a dose of its own before the statement, or the statement in another place, is forged or unreadable', async () => {
    const text = await aCredential()
    const doubled = edited(text, (it) => void (it.evidence as unknown[]).splice(1, 0, it.evidence[0]))
    const turned = edited(text, (it) => void it.evidence.reverse())
    for (const other of [doubled, turned]) expect(await judged(other)).toMatchObject({ origin: 'national', ok: false })
  })

  test('in words of a context that is not here is written for a newer reader', async () => {
    const text = edited(await aCredential(), (it) => void (it['@context'] = ['https://example.org/v9']))
    expect(await judged(text)).toMatchObject({ standing: { is: 'unreadable', why: 'unknown-context' } })
  })
})

describe('Co-WIN’s', () => {
  test.each([
    ['without a proof', { proof: undefined }],
    ['with an empty one', { proof: { type: 'RsaSignature2018', jws: '' } }],
    ['of another kind', { type: ['VerifiableCredential', 'UniversityDegreeCredential'] }],
    ['about nobody', { credentialSubject: { name: '  ' } }],
    ['without a dose', { evidence: [] }],
  ])('%s is no credential', async (_, changes) => {
    const answer = await judged(cowinText(changes))
    expect(answer).toMatchObject(unreadable)
    expect(answer).not.toHaveProperty('record')
  })

  test('with odd fields is read as far as it goes, and no whole number of a document is shown', async () => {
    const { record } = await judged(
      cowinText({
        credentialSubject: {
          name: `A\u0000${'b'.repeat(300)}`,
          age: '999',
          gender: 'X?',
          id: 'did:aadhaar:234123412346',
        },
        evidence: [{ certificateId: null, dose: 'two', date: 'yesterday', facility: 7, verifier: null }],
      }),
    )
    expect(record).toMatchObject({ age: null, gender: null, document: null, certificateId: '', issuer: [] })
    expect(record?.dose).toMatchObject({ number: null, day: '', lot: null })
    expect(record?.name).toHaveLength(200)
    expect(JSON.stringify(record)).not.toContain('2341')
  })
})

describe('a code that holds an archive', () => {
  const bomb = () => packed([new Uint8Array(1_000_000).fill(0x20)])

  test.each([
    ['with two files', () => packed([cowinText(), cowinText()])],
    ['under a password', () => packed([cowinText()], { password: 'secret' })],
    ['that unpacks to far more than a credential', bomb],
    ['with something else in it', () => packed(['a shopping list'])],
    ['that is empty', () => packed([])],
    ['longer than any code', async () => (await packed([cowinText()])) + ' '.repeat(6_000)],
    ['cut off', () => packed([cowinText()]).then((code) => code.slice(0, 300))],
  ])('%s is no credential', async (_, make) => {
    expect(await judged(await make())).toMatchObject(unreadable)
  })

  test('damaged anywhere never says something else', async () => {
    const code = await packed([cowinText()])
    const said = JSON.stringify((await judged(code)).record)
    await fc.assert(
      fc.asyncProperty(fc.nat(code.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const { record } = await judged(code.slice(0, at) + String.fromCharCode(byte) + code.slice(at + 1))
        expect([undefined, said]).toContain(record && JSON.stringify(record))
      }),
    )
  })
})

describe('nothing that was not signed under our root', () => {
  const isGood = async (text: string) => {
    const { ok, standing } = await judged(text)
    return ok || 'compareWith' in standing
  }
  test('is ever good, or makes the reader throw: any text', async () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string({ unit: 'binary' }).map((rest) => `PK\u0003\u0004${rest}`),
    )
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        expect(await isGood(text)).toBe(false)
      }),
    )
  })
  test('is ever good: Co-WIN’s with any member of it replaced by anything', async () => {
    const members = Object.keys(cowinCredential())
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...members), fc.jsonValue(), async (name, value) => {
        expect(await isGood(cowinText({ [name]: value }))).toBe(false)
      }),
    )
  })
  test('is ever good: ours with any member of it replaced by anything', async () => {
    const text = await aCredential()
    const names = Object.keys(JSON.parse(text) as object)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), async (name, value) => {
        expect(await isGood(edited(text, (it) => void (it[name] = value)))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
  test('far too long, it is not looked at', async () => {
    expect(await judged(cowinText({ more: 'x'.repeat(70_000) }))).toMatchObject(unreadable)
  })
})

test.each(['', 'HC1:6BF', 'PK', 'a shopping list', '[]', ' {'])('%j is shown to the reader of codes', (text) =>
  expect(isCredential(text)).toBe(false),
)
