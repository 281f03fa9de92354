import '../support/seed.ts'
import { generateKeyPairSync } from 'node:crypto'
import { Tag } from 'cbor2'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyForeign } from '#proof/hcert-foreign'
import { trustedSigner } from '#proof/trusted-signer'
import { pemToDer } from '#proof/x509'
import {
  claimsOf,
  euDcc,
  euDose,
  foreignIssuer,
  foreignText,
  type Habits,
  p256Issuer,
  purposes,
  rsaIssuer,
  signersOf,
  usage,
} from './foreign-issuer.ts'
import { nameOf } from './forge.ts'
import { oddCbor } from './odd-cbor.ts'
import { openssl } from './openssl.ts'
import { NOW } from './trust.ts'

const austria = p256Issuer()
const rsa = rsaIssuer()
const trust = { signers: signersOf(austria, rsa), now: NOW }

test('a certificate of the EU is read under its signer: who it is for, and each dose', () => {
  const verdict = verifyForeign(foreignText(austria), trust)
  expect(verdict.findings.filter(({ ok }) => !ok)).toEqual([])
  expect(verdict).toMatchObject({
    ok: true,
    record: {
      about: 'vaccination',
      certificateId: 'URN:UVCI:01:AT:10807843F94AEE0EE5093FBC254BD813#B',
      names: ['Gabriele Musterfrau-Gößinger'],
      birth: '1998-02-26',
      doses: [{ number: 2, of: 2, product: 'EU/1/20/1528', day: '2021-06-11', country: 'AT', lot: null }],
      issuer: 'Ministry of Health, Austria',
      country: 'AT',
    },
    kid: austria.signer.kid,
    period: { issuedAt: NOW - 86_400_000, expiresAt: NOW + 86_400_000 },
  })
})

test('however an issuer orders, tags and labels it, it is the same certificate', () => {
  const habits = fc.record<Habits>(
    {
      order: fc.constantFrom('length-first', 'as-written', 'backwards'),
      tags: fc.constantFrom('sign1', 'none', 'cwt', 'cwt-alone'),
      labels: fc.constantFrom('signed', 'unsigned', 'kid-unsigned', 'both'),
      empty: fc.constantFrom('no-bytes', 'empty-map'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(habits, fc.constantFrom(austria, rsa), (given, issuer) => {
      const { ok, record } = verifyForeign(foreignText(issuer, given), trust)
      expect(ok).toBe(true)
      expect(record?.names).toEqual(['Gabriele Musterfrau-Gößinger'])
    }),
  )
})

const says = (health: ReadonlyMap<number, unknown>, changes: readonly (readonly [unknown, unknown])[] = []) =>
  verifyForeign(foreignText(austria, { claims: claimsOf(health, changes) }), trust)
const dcc = (changes: object) => says(new Map([[1, euDcc(changes)]])).record

describe('what it says', () => {
  test('a name in another script comes with the letters of a passport before it', () => {
    const nam = { fn: 'Παπαδόπουλος', gn: 'Γιώργος', fnt: 'PAPADOPOULOS', gnt: 'GIORGOS' }
    expect(dcc({ nam })?.names).toEqual(['GIORGOS PAPADOPOULOS', 'Γιώργος Παπαδόπουλος'])
  })
  test('one name alone is a name, and a passport’s letters alone are too', () => {
    expect(dcc({ nam: { fn: 'Pelé' } })?.names).toEqual(['Pelé'])
    expect(dcc({ nam: { fnt: 'VAN<DER<BERG', gnt: 'JAN' } })?.names).toEqual(['JAN VAN DER BERG'])
  })
  test.each([
    ['1998', '1998'],
    ['1998-02', '1998-02'],
    ['', ''],
    ['1998-02-26T00:00:00Z', '1998-02-26'],
    [new Tag(1004, '1998-02-26'), '1998-02-26'],
    [new Tag(0, '1998-02-26T00:00:00+02:00'), '1998-02-26'],
    ['last year', ''],
    [19980226, ''],
  ])('a birth of %j is %j', (dob, birth) => expect(dcc({ dob })?.birth).toBe(birth))
  test('a test or a recovery is one, and no dose', () => {
    expect(dcc({ v: undefined, t: [euDose()] })).toMatchObject({ about: 'test', doses: [] })
    expect(dcc({ v: null, r: [euDose()] })).toMatchObject({ about: 'recovery', doses: [] })
  })
  test('of the first schemas several doses are read, and kinds that are there and empty', () => {
    const [first, second] = [euDose({ dn: 1, dt: '2021-05-01' }), euDose()]
    expect(dcc({ v: [first, second], t: [], r: null })?.doses.map(({ day }) => day)).toEqual([
      '2021-05-01',
      '2021-06-11',
    ])
  })
  test('where nobody says when it was issued, only when it ends, that will do', () => {
    const { ok, period } = says(new Map([[1, euDcc()]]), [[6, 'yesterday']])
    expect({ ok, period }).toEqual({ ok: true, period: { issuedAt: null, expiresAt: NOW + 86_400_000 } })
  })
  test('the country stands in the token where the dose names none', () => {
    expect(dcc({ v: [euDose({ co: '' })] })?.country).toBe('AT')
  })
})

describe('WHO’s certificates', () => {
  const ddcc = {
    name: 'Amina Okafor',
    birthDate: '1980-05-01',
    sex: 'female',
    identifier: { value: 'A123' },
    vaccination: {
      vaccine: { system: 'http://id.who.int/icd11/mms', code: 'XM68M6' },
      brand: { code: 'XM8NQ0' },
      lot: 'ER8732',
      date: '2021-09-10',
      dose: 1,
      totalDoses: '2',
      country: { code: 'NGA' },
      centre: 'Lagos General',
    },
    certificate: {
      issuer: { identifier: { value: 'Ministry of Health' } },
      hcid: { value: '111000111' },
      version: 'RC2',
    },
  }
  test.each([ddcc, [ddcc]])('the core data set is read, alone or as a list of one', (given) => {
    expect(says(new Map([[3, given]]))).toMatchObject({
      ok: true,
      record: {
        names: ['Amina Okafor'],
        gender: 'female',
        certificateId: '111000111',
        issuer: 'Ministry of Health',
        doses: [{ number: 1, of: 2, product: 'XM8NQ0', vaccine: 'XM68M6', lot: 'ER8732', country: 'NGA' }],
      },
    })
  })
  test('the smallest one, of any vaccine, is read too', () => {
    const dvc = {
      n: 'Amina Okafor',
      dob: '1980-05-01',
      s: 2,
      v: 1,
      vx: { vp: 'YellowFeverX', dt: '2024-02-03', bo: 'YF7', is: 'NG' },
    }
    expect(says(new Map([[-6, dvc]]))).toMatchObject({
      ok: true,
      record: { gender: 'female', doses: [{ product: 'YellowFeverX', day: '2024-02-03', lot: 'YF7' }], country: 'AT' },
    })
  })
})

describe('the signer', () => {
  const verdictBy = (issuer = austria, kid?: Uint8Array) =>
    verifyForeign(foreignText(issuer, kid ? { kid } : {}), { signers: signersOf(issuer), now: NOW })

  test('one whose purpose is vaccinations, in either spelling of the EU, signs them', () => {
    for (const arc of ['1.3.6.1.4.1.1847.2021.1.2', '1.3.6.1.4.1.0.1847.2021.1.2']) {
      expect(verdictBy(foreignIssuer({ extensions: [usage(0x80), purposes(arc)] })).ok).toBe(true)
    }
  })
  test('one that says nothing of its purpose or its usage signs everything', () => {
    expect(verdictBy(foreignIssuer({ extensions: [] })).ok).toBe(true)
    expect(verdictBy(foreignIssuer({ extensions: [purposes('1.3.6.1.5.5.7.3.4')] })).ok).toBe(true)
  })
  test('one of version 1, which says nothing, signs everything', () => {
    expect(verdictBy(foreignIssuer({ version: 1 })).ok).toBe(true)
  })
  test('one that openssl makes unasked, an authority over itself, signs all the same', async () => {
    const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const files = { 'key.pem': key.export({ type: 'pkcs8', format: 'pem' }).toString() }
    const { said } = await openssl(files, 'req -x509 -new -key key.pem -subj /C=AT/CN=own -days 9000')
    const leaf = pemToDer(said) ?? new Uint8Array()
    const signer = trustedSigner(leaf)
    if (!signer.ok) throw new Error(signer.code)
    const issuer = { key, leaf, signer: signer.value }
    const now = Date.now()
    const claims = claimsOf(new Map([[1, euDcc()]]), [[4, new Tag(1, Math.floor(now / 1000) + 60)]])
    expect(verifyForeign(foreignText(issuer, { claims }), { signers: signersOf(issuer), now })).toMatchObject({
      ok: true,
      signer: { country: 'AT', name: 'own' },
    })
  })
  test('of several with one key id each is tried', () => {
    const other = p256Issuer()
    for (const signers of [
      [other, austria],
      [austria, other],
    ]) {
      const all = () => signers.map(({ signer }) => signer)
      expect(verifyForeign(foreignText(austria), { signers: all, now: NOW })).toMatchObject({
        ok: true,
        signer: { kid: austria.signer.kid },
      })
    }
  })
  test('its country and name are those of its certificate', () => {
    const { signer } = foreignIssuer({ subject: nameOf('DSC 7', 'at') })
    expect(signer).toMatchObject({ country: 'AT', name: 'DSC 7' })
  })
  test('an unknown one makes a claim and no forgery: what it says is there, and proves nothing', () => {
    const verdict = verifyForeign(foreignText(p256Issuer()), trust)
    expect(verdict).toMatchObject({ ok: false, record: { names: ['Gabriele Musterfrau-Gößinger'] } })
    expect(verdict.findings.find(({ check }) => check === 'signer-known')).toEqual({
      check: 'signer-known',
      ok: false,
      why: 'signer-unknown',
    })
    expect(verdict.findings.find(({ check }) => check === 'signature')?.why).toBe('not-reached')
  })
})

test('however its CBOR is spelt, it is the same certificate', () => {
  const odd = fc.record<Habits>({
    tags: fc.constantFrom('sign1', 'none', 'cwt'),
    labels: fc.constantFrom('signed', 'unsigned', 'kid-unsigned'),
  })
  fc.assert(
    fc.property(odd, fc.infiniteStream(fc.nat(1_000_000)), (habits, chance) => {
      const choose = (below: number): number => Number(chance.next().value) % below
      const text = foreignText(austria, { ...habits, write: (value) => oddCbor(value, choose) })
      expect(verifyForeign(text, trust)).toMatchObject({
        ok: true,
        record: { names: ['Gabriele Musterfrau-Gößinger'], doses: [{ number: 2, product: 'EU/1/20/1528' }] },
      })
    }),
    { numRuns: 150 },
  )
})
