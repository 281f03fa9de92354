/** What is no credential of the nation's, however much it looks like one; each refused with its own reason. */
import { sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { didOf, methodOf, newCredentialKey } from '#proof/credential/did-key'
import { bytesToSign, JWS_HEADER, nonceOf } from '#proof/credential/sign-credential'
import { verifyCredential } from '#proof/credential/verify-credential'
import { kidTextOf, SINCE_ISSUED } from '#proof/hcert'
import { signJws } from '#proof/jws'
import type { RevocationList } from '#proof/revocation-list'
import { anId, aRecord } from '../domain/certificate/record-examples.ts'
import { aCredential, device, edited, india, key, MARK, type Parsed, parsed, trust } from './credential-examples.ts'
import { DAY, type Leaf, nation, NOW } from './trust.ts'

const genuine = await aCredential()

/** The checks that were made and failed. */
async function failures(text: string, under: Parameters<typeof verifyCredential>[1] = trust): Promise<string[]> {
  const { ok, findings, practice: _, ...said } = await verifyCredential(text, under)
  const failed = findings.filter(({ why }) => why !== undefined && why !== 'not-reached')
  // Of what was never genuine nothing is handed on; time and the list take nothing back from what it says.
  const genuine = findings.every(({ ok: holds, check }) => holds || SINCE_ISSUED.has(check))
  expect([ok, Object.keys(said)]).toEqual([false, genuine ? ['period', 'signer', 'record'] : []])
  return failed.map(({ check, why }) => `${check}: ${why}`)
}

const changed = (edit: (credential: Parsed) => void): Promise<string[]> => failures(edited(genuine, edit))

/** Signed anew by whoever holds an Ed25519 key, as the edited credential stands. */
async function signedAnew(edit: (credential: Parsed) => void, by = key): Promise<string> {
  const { proof, ...document } = JSON.parse(edited(genuine, edit)) as Parsed
  const { jws: _, ...options }: Record<string, string> = { ...proof, nonce: nonceOf(document as never) }
  const signature = sign(null, await bytesToSign(document as never, options), by)
  return JSON.stringify({
    ...document,
    proof: { ...options, jws: `${JWS_HEADER}..${signature.toString('base64url')}` },
  })
}

describe('edited after it was signed', () => {
  test.each([
    ['the name', (it: Parsed) => void (it.credentialSubject['name'] = 'Somebody Else')],
    ['the day of birth', (it: Parsed) => void (it.credentialSubject['dob'] = '1999-01-01')],
    ['the lot', (it: Parsed) => void (it.evidence[0]['batch'] = '4120Z002')],
    ['the end', (it: Parsed) => void (it['expirationDate'] = '2027-09-20T04:00:00Z')],
    ['a field more', (it: Parsed) => void (it.evidence[0]['infoUrl'] = 'https://example.org')],
    ['a field less', (it: Parsed) => void delete it.credentialSubject['dob']],
  ])('%s', async (_, edit) => {
    expect(await changed(edit)).toEqual(['signature: signature-does-not-hold', 'fields: other-fields'])
  })

  test('the time of the proof', async () => {
    const found = await changed(({ proof }) => void (proof['created'] = '2026-11-23T05:00:00Z'))
    expect(found).toEqual(['signature: signature-does-not-hold'])
  })

  test.each([
    ['dose and doses of the course', 'dose', 'totalDoses'],
    ['lot and vaccine', 'batch', 'vaccine'],
    ['the day and the end of its worth', 'date', 'effectiveUntil'],
  ])('%s have changed places, which Co-WIN’s context has no eye for', async (_, one, other) => {
    const found = await changed(({ evidence: [dose] }) => {
      ;[dose[one], dose[other]] = [dose[other], dose[one]]
    })
    expect(found).toEqual(['fields: other-fields'])
  })

  test('a word that no context explains, which a proof alone does not cover', async () => {
    const found = await changed((it) => void (it.credentialSubject['vaccinatedTwice'] = true))
    expect(found).toEqual(['canonical-form: no-canonical-form'])
  })
})

describe('a context', () => {
  const contexts = (list: unknown[]) => changed((it) => void (it['@context'] = list))
  const [credentials, cowin] = parsed(genuine)['@context']

  test('that is not bundled is unknown, and nothing is asked of the network', async () => {
    expect(await contexts([credentials, 'https://example.org/vaccination/v2'])).toEqual(['context: unknown-context'])
    expect(await contexts([credentials, cowin, { name: 'https://schema.org/alternateName' }])).toEqual([
      'context: unknown-context',
    ])
  })
  test('too few, too many or turned around is another', async () => {
    expect(await contexts([credentials])).toEqual(['context: other-context'])
    expect(await contexts([cowin, credentials])).toEqual(['context: other-context'])
    expect(await contexts([credentials, cowin, cowin])).toEqual(['context: other-context'])
    expect(await contexts([])).toEqual(['context: other-context'])
  })
  test('within the document changes what the document says', async () => {
    const found = await changed((it) => void (it.credentialSubject['@context'] = { name: 'https://schema.org/url' }))
    expect(found).toContain('fields: other-fields')
  })
})

describe('the key', () => {
  const stranger = newCredentialKey()
  const as = (who: string) => (it: Parsed) => {
    it['issuer'] = who
    it.proof['verificationMethod'] = methodOf(who)
  }

  test('of somebody else signs nothing in the device’s name', async () => {
    expect(await failures(await signedAnew(() => undefined, stranger))).toEqual(['signature: signature-does-not-hold'])
    expect(await failures(await signedAnew(as(didOf(stranger)), stranger))).toEqual(['bound-key: other-key'])
  })
  test('of an issuer must be the one of the proof', async () => {
    expect(await changed((it) => void (it['issuer'] = 'https://cowin.gov.in/'))).toEqual(['bound-key: other-key'])
    expect(await changed((it) => void (it.proof['verificationMethod'] = 'did:india'))).toEqual(['bound-key: other-key'])
  })

  const stating = (by: Leaf, statement: object = {}, typ = 'teeka-credential-key+jws') => {
    const said = { v: 1, key: didOf(stranger), certificate: aRecord().certificateId, mark: MARK, ...statement }
    return (it: Parsed) => {
      as(didOf(stranger))(it)
      it.evidence[1]['id'] = `data:application/jose,${signJws(typ, said, by)}`
    }
  }
  const forged = async (...it: Parameters<typeof stating>) => failures(await signedAnew(stating(...it), stranger))

  test('vouched for by a device of another root is none of ours', async () => {
    expect(await forged(nation().device())).toEqual(['issuer-signature: signature-does-not-hold'])
    expect(await forged(nation('NVR2').device())).toContain('issuer: other-issuer')
  })
  test('vouched for by the server’s own keys is none either', async () => {
    expect(await forged(india.receipts())).toEqual(['purpose: for-another-purpose'])
    expect(await forged({ key: india.rootKey, leaf: india.root })).toContain('not-an-authority: is-an-authority')
  })
  test('vouched for by a device whose certificate has ended is not believed any more', async () => {
    expect(await forged(india.device({ notAfter: NOW - DAY }))).toContain('signer-dates: expired')
  })
  test('vouched for with another kind of document is not vouched for', async () => {
    expect(await forged(india.device(), {}, 'teeka-manifest+jws')).toEqual(['key-statement: not-a-statement'])
    expect(await forged(india.device(), { v: 2 })).toEqual(['key-statement: not-a-statement'])
    expect(await forged(india.device(), { more: true })).toEqual(['key-statement: not-a-statement'])
    expect(await changed((it) => void (it.evidence[1]['id'] = 'https://example.org/statement'))).toContain(
      'key-statement: not-a-statement',
    )
  })
  test('vouched for on another certificate does not sign this one', async () => {
    expect(await forged(india.device(), { certificate: anId(1) })).toEqual(['bound-key: other-certificate'])
  })
  test('that is no key at all holds nothing', async () => {
    const no = 'did:key:zNoKey'
    const found = await failures(
      edited(genuine, (it) => {
        stating(india.device(), { key: no })(it)
        as(no)(it)
      }),
    )
    expect(found).toEqual(['bound-key: other-key'])
  })
})

describe('the proof', () => {
  test('of another document does not hold here', async () => {
    const other = parsed(await aCredential({ record: aRecord({ name: { latin: 'Somebody Else' } }) }))
    expect(await changed((it) => void (it.proof = other.proof))).toEqual([
      'signature: signature-does-not-hold',
      'fields: other-fields',
    ])
  })
  test.each([
    ['of another type', 'type', 'RsaSignature2018'],
    ['for another purpose', 'proofPurpose', 'authentication'],
    ['under another algorithm', 'jws', `${Buffer.from('{"alg":"none"}').toString('base64url')}..AAAA`],
    ['with its content attached', 'jws', `${JWS_HEADER}.AAAA.AAAA`],
  ])('%s is not taken', async (_, member, value) => {
    expect(await changed(({ proof }) => void (proof[member] = value))).toEqual(['algorithm: other-algorithm'])
  })
  test.each([
    ['is missing', (it: Parsed) => void delete it['proof' as string]],
    ['is one of two', (it: Parsed) => void ((it as Record<string, unknown>)['proof'] = [it.proof, it.proof])],
    ['says more than ours', (it: Parsed) => void (it.proof['domain'] = 'example.org')],
    ['has no nonce', (it: Parsed) => void delete it.proof['nonce']],
  ])('%s: that is no credential of ours', async (_, edit) => {
    expect(await changed(edit)).toEqual(['credential: not-a-credential'])
  })
})

describe('the dates', () => {
  test('a credential that begins before its signer or outlives it', async () => {
    const early = await aCredential({ issuedAt: NOW - 20 * DAY })
    expect(await failures(early)).toEqual(['period: issued-before-signer'])
    expect(await failures(await aCredential({ expiresAt: NOW + 400 * DAY }))).toEqual(['period: outlives-signer'])
  })
})

describe('the list of revocations', () => {
  const kid = kidTextOf(device.leaf)
  const good = { revokedAt: NOW, stillGood: () => true }
  const under = (revocations: Partial<RevocationList>) =>
    failures(genuine, {
      ...trust,
      revocations: { asOf: NOW, has: () => false, device: () => undefined, ...revocations },
    })

  test('reaches a credential by the mark of its certificate', async () => {
    expect(await under({ has: (mark) => mark === MARK })).toEqual(['not-revoked: revoked'])
  })
  test('ends all credentials of a stolen device, also of certificates that are good still', async () => {
    expect(await under({ device: (one) => (one === kid ? good : undefined) })).toEqual(['not-revoked: device-revoked'])
  })
  test('that names others leaves it as it is', async () => {
    const revocations: RevocationList = {
      asOf: NOW,
      has: (mark) => mark !== MARK,
      device: (one) => (one === kid ? undefined : good),
    }
    expect(await verifyCredential(genuine, { ...trust, revocations })).toMatchObject({ ok: true })
  })
})

test.each(['', '{}', 'null', '[]', '"HC1:"', '{"@context":', 'HC1:ABC', `{"a":"${'x'.repeat(70_000)}"}`])(
  'a text that is no credential: %.20s',
  async (text) => expect(await failures(text)).toEqual(['credential: not-a-credential']),
)

test('a graph made to be slow is given up, and quickly', async () => {
  const ids = Array.from({ length: 12 }, (_, at) => `_:n${at}`)
  const everyOneToEachOther = ids.map((id) => ({ id, type: 'Person', address: ids.map((other) => ({ id: other })) }))
  const began = performance.now()
  const found = await changed((it) => void (it['holder'] = everyOneToEachOther))
  expect(found).toEqual(['canonical-form: no-canonical-form'])
  expect(performance.now() - began).toBeLessThan(5000)
})

test('no change of a letter anywhere is taken', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(genuine.length - 1), fc.constantFrom('0', 'Z', 'a', '_', '"', ' '), async (at, letter) => {
      const text = genuine.slice(0, at) + letter + genuine.slice(at + 1)
      const same = ((): boolean => {
        try {
          return JSON.stringify(JSON.parse(text)) === JSON.stringify(JSON.parse(genuine))
        } catch {
          return false
        }
      })()
      expect((await verifyCredential(text, trust)).ok).toBe(same)
    }),
    { numRuns: 150 },
  )
})

test('no JSON makes the verifier throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (text) => {
      expect((await verifyCredential(text, trust)).ok).toBe(false)
    }),
  )
})
