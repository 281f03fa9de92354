/**
 * Certificates: signing one and checking one, each in turns with the bare signature of the same bytes and with another
 * COSE library on the same message; and the same dose as a W3C credential.
 */
import { type KeyObject, sign, verify } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { Algorithms, Headers, Sign1 } from '@auth0/cose'
import { certifiedKeyOf } from '#proof/check-leaf'
import { fromBase45, toBase45 } from '#proof/base45'
import { readSign1 } from '#proof/cose-sign1'
import { newCredentialKey } from '#proof/credential/did-key'
import { issueCredential } from '#proof/credential/issue-credential'
import { verifyCredential } from '#proof/credential/verify-credential'
import { signCertificate, verifyCertificate } from '#proof/hcert'
import { certificateToPem } from '#proof/x509'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { DAY, nation } from '../proof/trust.ts'
import { inTurns, type Line, type Measured, ms } from './harness.ts'

const ROUNDS = 400

// The other library judges dates by the clock of the machine.
const now = Date.now()
const india = nation('NVR1', now)
const device = india.device()
const order = { record: aRecord(), ...device, issuedAt: now, expiresAt: now + 300 * DAY }

export async function benchCertificates(): Promise<Line[]> {
  // So that what is measured first does not bear the cost of what was never run.
  for (let round = 0; round < ROUNDS; round += 1) signed()
  const text = signed()
  const [payload, signature] = partsOf(inflateSync(fromBase45(text.slice(4)) ?? new Uint8Array()))
  return [...(await signing(payload)), ...(await checking(text, payload, signature)), ...(await credentials(text))]
}

function partsOf(message: Uint8Array): [Uint8Array, Uint8Array] {
  const { payload, signature } = readSign1(message) ?? {}
  if (payload === undefined || signature === undefined) throw new Error('what was signed cannot be read')
  return [payload, signature]
}

function signed(): string {
  const answer = signCertificate(order)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value.text
}

async function signing(payload: Uint8Array): Promise<Line[]> {
  const bare = await inTurns(ROUNDS, signed, () => es256(device.key, payload))
  const headers = [
    [Headers.Algorithm, Algorithms.ES256],
    [Headers.X5Chain, device.leaf],
  ] as const
  const peer = await inTurns(ROUNDS, signed, async () => {
    const cose = await Sign1.sign([...headers] as never, [], payload, device.key)
    return `HC1:${toBase45(deflateSync(cose.encode(), { level: 9 }))}`
  })
  return [
    line('certificate: sign one', bare, 'ES256 of the same bytes and nothing else', '< 2 ms'),
    line('certificate: sign one', peer, '@auth0/cose on claims made before, packed the same way', '≤ 3×'),
  ]
}

async function checking(text: string, payload: Uint8Array, signature: Uint8Array): Promise<Line[]> {
  const check = (): boolean => mustHold(verifyCertificate(text, { root: india.root, now }).ok)
  const key = certifiedKeyOf(device.leaf)
  const bare = await inTurns(ROUNDS, check, () =>
    verify('sha256', payload, { key, dsaEncoding: 'ieee-p1363' }, signature),
  )
  const rootPem = certificateToPem(india.root)
  const peer = await inTurns(ROUNDS, check, async () => {
    const message = inflateSync(fromBase45(text.slice(4)) ?? new Uint8Array())
    await Sign1.decode(message).verifyX509([rootPem])
  })
  return [
    line('certificate: every check of one', bare, 'ES256 of the same bytes and nothing else', '< 2 ms'),
    line('certificate: every check of one', peer, '@auth0/cose up to the root, without reading the record', '≤ 1×'),
  ]
}

async function credentials(certificate: string): Promise<Line[]> {
  const key = newCredentialKey()
  const { record, issuedAt, expiresAt } = order
  const beside = { mark: '0'.repeat(32), maker: 'Serum Institute of India', referenceEnd: null }
  const make = () => issueCredential({ record, issuedAt, expiresAt, ...beside, device, key })
  const text = await make()
  const made = await inTurns(100, make, signed)
  const checked = await inTurns(
    100,
    async () => mustHold((await verifyCredential(text, { root: india.root, now })).ok),
    () => mustHold(verifyCertificate(certificate, { root: india.root, now }).ok),
  )
  return [
    line('credential (JSON-LD): make one', made, 'the certificate of the same dose', '≤ 20×'),
    line('credential (JSON-LD): every check', checked, 'the certificate of the same dose', '≤ 20×'),
  ]
}

const es256 = (key: KeyObject, bytes: Uint8Array) => sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' })

function mustHold(ok: boolean): true {
  if (!ok) throw new Error('what is measured does not verify')
  return true
}

const line = (
  what: string,
  { ours, theirs }: { readonly ours: Measured; readonly theirs: Measured },
  against: string,
  goal: string,
): Line => ({
  what,
  value: `${ms(ours.p50)}, p99 ${ms(ours.p99)}`,
  against: `${against}: ${ms(theirs.p50)}`,
  ratio: ours.p50 / theirs.p50,
  goal,
})
