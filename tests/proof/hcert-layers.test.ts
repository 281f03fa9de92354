/** What other people's readers take for granted, layer by layer (HCERT 1.0.8): the bytes, not what we read out of them. */
import { inflateSync } from 'node:zlib'
import type { Tag } from 'cbor2'
import { expect, test } from 'vitest'
import type { VaccinationRecord } from '#domain/certificate/record'
import { fromBase45 } from '#proof/base45'
import { validityOf } from '#proof/check-leaf'
import { decodeCbor } from '#proof/cose-sign1'
import { sha256 } from '#proof/hash'
import { signCertificate } from '#proof/hcert'
import { aDose, aRecord } from '../domain/certificate/record-examples.ts'
import { nation, NOW } from './trust.ts'

const device = nation().device()
const { notAfter } = validityOf(device.leaf)

function layersOf(record: VaccinationRecord) {
  const signed = signCertificate({ record, ...device, issuedAt: NOW + 789, expiresAt: notAfter })
  if (!signed.ok) throw new Error(signed.code)
  const compressed = Buffer.from(fromBase45(signed.value.text.slice(4)) ?? [])
  const message = inflateSync(compressed)
  const { contents } = valueOf(message) as Tag
  const [header, , payload] = contents as [Uint8Array, unknown, Uint8Array]
  const claims = valueOf(payload) as ReadonlyMap<number, unknown>
  return { text: signed.value.text, compressed, message, header, claims }
}

const valueOf = (bytes: Uint8Array): unknown => decodeCbor(bytes)?.value

test('base45 around zlib around tag 18: the first bytes are those that other readers look for', () => {
  const { text, compressed, message } = layersOf(aRecord())
  expect(text).toMatch(/^HC1:[0-9A-Z $%*+\-./:]+$/)
  expect(compressed.subarray(0, 2).toString('hex')).toBe('78da')
  expect(message.subarray(0, 2).toString('hex')).toBe('d284')
})

test('the protected header is algorithm, key id and certificate, in the order 1, 4, 33', () => {
  const { header } = layersOf(aRecord())
  const kid = sha256(device.leaf).subarray(0, 8)
  const length = device.leaf.length.toString(16).padStart(4, '0')
  const start = `a3012604 48${Buffer.from(kid).toString('hex')} 182159${length}`.replaceAll(' ', '')
  expect(Buffer.from(header).toString('hex')).toBe(start + Buffer.from(device.leaf).toString('hex'))
})

test('issuer and whole seconds stand beside the record, and it ends with the device’s certificate', () => {
  const { claims } = layersOf(aRecord())
  expect([...claims.keys()]).toEqual([1, 4, 6, -260, -70_001])
  expect(claims.get(1)).toBe('IN')
  expect(claims.get(6)).toBe(NOW / 1000)
  expect(claims.get(4)).toBe(notAfter / 1000)
  expect(claims.get(-260)).toEqual(new Map([[1, expect.any(Map)]]))
})

test('without codes of the EU for the vaccine its claim is not there at all', () => {
  const { claims } = layersOf(aRecord({ doses: [aDose({ vaccine: 'XM5JC5', brand: 'Corbevax' })] }))
  expect([...claims.keys()]).toEqual([1, 4, 6, -70_001])
})

test('texts are composed (NFC), as readers compare them', () => {
  const { claims } = layersOf(aRecord({ name: { latin: 'Zoe\u0301 D\u2019Souza' } }))
  const record = claims.get(-70_001) as ReadonlyMap<number, unknown>
  expect(record.get(2)).toEqual(['Zo\u00e9 D\u2019Souza'])
})
