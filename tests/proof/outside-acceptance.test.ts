/** Our own output, judged by programs and libraries that nobody here wrote. */
import { inflateSync } from 'node:zlib'
import { Headers, Sign1 } from '@auth0/cose'
import { encode } from 'cbor2'
import { sign } from 'cose-js'
import { CompactSign, compactVerify, decodeProtectedHeader, importX509 } from 'jose'
import { decode as decodeJws, verify as verifyJws } from 'jws'
import { describe, expect, test } from 'vitest'
import { FIRST_PREV } from '#domain/events/envelope'
import { fromBase45 } from '#proof/base45'
import { openBatch, packBatch } from '#proof/batch'
import { integer, sequence } from '#proof/der-write'
import { signCertificate } from '#proof/hcert'
import { signReceipt } from '#proof/receipt'
import { certificateToPem } from '#proof/x509'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { openssl } from './openssl.ts'
import { DAY, eventsOf, instant, type Leaf, logOf, nation, NOW } from './trust.ts'

const india = nation()
const device = india.device()
const rootPem = certificateToPem(india.root)
const devicePem = certificateToPem(device.leaf)

describe('the certificate, by a COSE library', () => {
  // That library judges dates by the clock of the machine.
  const now = Date.now()
  const today = nation('NVR1', now)
  const signer = today.device()
  const signed = signCertificate({ record: aRecord(), ...signer, issuedAt: now, expiresAt: now + 300 * DAY })
  const signerPem = certificateToPem(signer.leaf)
  const text = signed.ok ? signed.value.text : ''
  const message = inflateSync(fromBase45(text.slice(4)) as Uint8Array)

  test('holds, and carries its signer under the signature', async () => {
    const cose = Sign1.decode(message)
    await expect(cose.verify(await importX509(signerPem, 'ES256'))).resolves.toBeUndefined()
    expect(Buffer.from(cose.protectedHeaders.get(Headers.X5Chain) as Uint8Array)).toEqual(Buffer.from(signer.leaf))
    expect(cose.unprotectedHeaders.size).toBe(0)
  })
  test('holds up to the root', async () => {
    await expect(Sign1.decode(message).verifyX509([certificateToPem(today.root)])).resolves.toBeUndefined()
    await expect(Sign1.decode(message).verifyX509([certificateToPem(nation('NVR1', now).root)])).rejects.toThrow(
      'certificate path',
    )
  })
  test('does not hold once it was edited', async () => {
    const edited = Buffer.from(message)
    edited.write('X', edited.indexOf('Covishield'))
    await expect(Sign1.decode(edited).verify(await importX509(signerPem, 'ES256'))).rejects.toThrow('signature')
  })
})

describe('the certificate, by a second COSE library and its own elliptic curves', () => {
  const { key, leaf } = device
  const point = key.export({ format: 'jwk' })
  const half = (base64url = ''): Buffer => Buffer.from(base64url, 'base64url')
  const verifier = { key: { x: half(point.x), y: half(point.y) } }

  test('holds, and gives back what was signed', async () => {
    const message = certificateOf({ key, leaf })
    const payload = await sign.verify(message, verifier)
    expect(payload.includes('Anuradha Lakshminarayan Deshpande')).toBe(true)
  })
  test('does not hold once it was edited, nor under another key', async () => {
    const edited = certificateOf({ key, leaf })
    edited.write('X', edited.indexOf('Covishield'))
    await expect(sign.verify(edited, verifier)).rejects.toThrow('missmatch')
    await expect(sign.verify(certificateOf(india.device()), verifier)).rejects.toThrow('missmatch')
  })
})

describe('the certificate, by openssl', () => {
  const message = certificateOf(device)
  const cose = Sign1.decode(message)
  const leafInside = cose.protectedHeaders.get(Headers.X5Chain) as Uint8Array
  const files = { 'root.pem': rootPem, 'leaf.pem': certificateToPem(leafInside) }

  test('its signer is led back to the root by the strictest reading of X.509', async () => {
    const command = `verify -x509_strict -attime ${NOW / 1000} -CAfile root.pem leaf.pem`
    expect(await openssl(files, command)).toEqual({ ok: true, said: 'leaf.pem: OK\n' })
    const other = await openssl({ ...files, 'root.pem': certificateToPem(nation().root) }, command)
    expect(other.ok).toBe(false)
  })
  test('its signature holds under the key of that certificate', async () => {
    const { said: key } = await openssl(files, 'x509 -in leaf.pem -pubkey -noout')
    // The two halves as openssl writes them, over what RFC 9052 (section 4.4) says is signed.
    const [r, s] = [cose.signature.subarray(0, 32), cose.signature.subarray(32)].map((part) =>
      BigInt(`0x${Buffer.from(part).toString('hex')}`),
    )
    const signature = sequence(integer(r ?? 0n), integer(s ?? 0n))
    const protectedBytes = encode(new Map([...cose.protectedHeaders].map(([label, value]) => [label, bare(value)])))
    const signed = encode(['Signature1', protectedBytes, new Uint8Array(), bare(cose.payload)])
    const command = 'dgst -sha256 -verify key.pem -signature signature.der signed.bin'
    const given = { 'key.pem': key, 'signature.der': signature, 'signed.bin': signed }
    expect(await openssl(given, command)).toEqual({ ok: true, said: 'Verified OK\n' })
    const edited = Buffer.from(signed)
    edited.write('X', edited.indexOf('Covishield'))
    expect(await openssl({ ...given, 'signed.bin': edited }, command)).toMatchObject({ ok: false })
  })
})

/** The COSE message inside a fresh certificate, as bytes. */
function certificateOf(signer: Leaf): Buffer {
  const signed = signCertificate({ record: aRecord(), ...signer, issuedAt: NOW, expiresAt: NOW + 300 * DAY })
  if (!signed.ok) throw new Error(signed.code)
  return inflateSync(fromBase45(signed.value.text.slice(4)) as Uint8Array)
}

/** Not as a Buffer, which cbor2 would write as JSON. */
const bare = (value: unknown): unknown => (value instanceof Uint8Array ? new Uint8Array(value) : value)

describe('the manifest', () => {
  const batch = packBatch({
    log: logOf(device),
    events: eventsOf(device, 5),
    chainFrom: FIRST_PREV,
    createdAt: instant(NOW),
    ...device,
  })
  const [header = '', payload = '', signature = ''] = batch.manifest.split('.')
  const lie = Buffer.from(payload, 'base64url').toString().replace('"count":5', '"count":6')
  const edited = `${header}.${Buffer.from(lie).toString('base64url')}.${signature}`

  test('holds by one JWS library, and does not once it was edited', () => {
    expect(verifyJws(batch.manifest, 'ES256', devicePem)).toBe(true)
    expect(verifyJws(edited, 'ES256', devicePem)).toBe(false)
    expect(decodeJws(batch.manifest)?.header).toMatchObject({ alg: 'ES256', typ: 'teeka-manifest+jws' })
  })
  test('holds by another, by the certificate that it carries', async () => {
    const [leaf = ''] = decodeProtectedHeader(batch.manifest).x5c ?? []
    const key = await importX509(certificateToPem(Buffer.from(leaf, 'base64')), 'ES256')
    const verified = await compactVerify(batch.manifest, key, { algorithms: ['ES256'] })
    expect(JSON.parse(Buffer.from(verified.payload).toString())).toMatchObject({ batch: batch.id, count: 5 })
    await expect(compactVerify(edited, key)).rejects.toThrow('signature verification failed')
  })
  test('signed by that library is taken by us', async () => {
    const again = await new CompactSign(Buffer.from(payload, 'base64url'))
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'teeka-manifest+jws',
        x5c: [Buffer.from(device.leaf).toString('base64')],
      })
      .sign(device.key)
    expect(again).not.toBe(batch.manifest)
    expect(openBatch({ ...batch, manifest: again }, { root: india.root, now: NOW })).toMatchObject({ ok: true })
  })
  test('is signed with a certificate that openssl leads back to the root', async () => {
    const [leaf = ''] = decodeProtectedHeader(batch.manifest).x5c ?? []
    const files = { 'root.pem': rootPem, 'leaf.pem': certificateToPem(Buffer.from(leaf, 'base64')) }
    const command = `verify -x509_strict -attime ${NOW / 1000} -CAfile root.pem leaf.pem`
    const verdict = await openssl(files, command)
    expect(verdict).toEqual({ ok: true, said: 'leaf.pem: OK\n' })
  })
  test('a receipt holds by the same library', () => {
    const server = india.receipts()
    const said = { batch: batch.id, manifest: FIRST_PREV, log: logOf(device), upTo: 5, chain: FIRST_PREV }
    const receipt = signReceipt({ ...said, events: 5, at: instant(NOW) }, server)
    expect(verifyJws(receipt, 'ES256', certificateToPem(server.leaf))).toBe(true)
    expect(verifyJws(receipt, 'ES256', devicePem)).toBe(false)
  })
})
