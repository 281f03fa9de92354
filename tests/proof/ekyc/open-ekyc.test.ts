import { DOMParser, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EkycReading, openEkyc, readEkyc } from '#proof/ekyc/read-ekyc'
import { makeAadhaarKey, trusted } from '../../support/aadhaar.ts'
import { ekycXml, ekycZip, SHARE_CODE, zipped } from '../../support/ekyc.ts'

const key = makeAadhaarKey()
const trust = { keys: [trusted(makeAadhaarKey()), trusted(key)], now: Date.parse('2026-11-23T04:00:00Z') }
const today = { madeAt: '2026-11-22T11:44:07.437' }
const XML = ekycXml(key, today)
const signed = personIn(readEkyc(Buffer.from(XML), { ...trust, shareCode: SHARE_CODE }))

/** Null where none is given out. */
function personIn(reading: EkycReading) {
  return reading.state === 'refused' ? null : reading.person
}

describe('an archive brought to the desk', () => {
  test.each(['zip-crypto', 'aes'] as const)('in %s, with its share code, shows who it is', async (cipher) => {
    const zip = await zipped([XML], SHARE_CODE, cipher)
    expect(await openEkyc(zip, SHARE_CODE, trust)).toMatchObject({ state: 'verified', reasons: [], person: signed })
  })
  test('with another code shows nothing', async () => {
    const reading = await openEkyc(await ekycZip(key, today), '1234', trust)
    expect(reading).toEqual({ state: 'refused', reasons: ['ZIP_CODE_WRONG'] })
  })
  test('the code of the archive is the one that the mobile number is salted with', async () => {
    const reading = await openEkyc(await ekycZip(key, today, 'Abc@123'), 'Abc@123', trust)
    expect(personIn(reading)?.mobile).toMatchObject({ kind: 'hash', salt: 'Abc@123' })
  })
  test('with something else in it is no file of UIDAI', async () => {
    const reading = await openEkyc(await zipped(['Sunita Jadhav']), SHARE_CODE, trust)
    expect(reading).toEqual({ state: 'refused', reasons: ['XML_ALTERED'] })
  })
  test('that is none says so', async () => {
    const reading = await openEkyc(Buffer.from(XML), SHARE_CODE, trust)
    expect(reading).toEqual({ state: 'refused', reasons: ['ZIP_INVALID'] })
  })
})

interface Change {
  /** Where in the whole, in ten-thousandths. */
  readonly at: number
  readonly length: number
  readonly put: Uint8Array
}

const changes = (put: fc.Arbitrary<Uint8Array>): fc.Arbitrary<readonly Change[]> => {
  const length = fc.oneof(fc.constant(0), fc.nat(40))
  return fc.array(fc.record({ at: fc.nat(9_999), length, put }), { minLength: 1, maxLength: 4 })
}

function apply(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  return list.reduce((whole, { at, length, put }) => {
    const start = Math.floor((at * whole.length) / 10_000)
    return Buffer.concat([whole.subarray(0, start), put, whole.subarray(start + length)])
  }, bytes)
}

/** Elements by their place in the document; `name` is an attribute set on the one that was moved or copied. */
interface Move {
  readonly from: number
  readonly to: number
  readonly copied: boolean
  readonly name: string
  readonly value: string
}

const move = fc.record({
  from: fc.nat(30),
  to: fc.nat(30),
  copied: fc.boolean(),
  name: fc.constantFrom('', '', 'name', 'dob', 'gender', 'referenceId', 'Id', 'URI', 'Algorithm'),
  value: fc.constantFrom('', 'Kavita Jadhav', '01-01-1990', 'M', '884720261122114407437', 'a'),
})

/** Well-formed XML with elements moved or copied into others. */
function rearranged(xml: string, moves: readonly Move[]): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  for (const { from, to, copied, name, value } of moves) {
    const elements = [...document.getElementsByTagName('*')]
    const [source, target] = [elements[from % elements.length], elements[to % elements.length]]
    if (source === undefined || target === undefined || isInside(target, source)) continue
    const moved = source.cloneNode(true) as Element
    if (!copied) source.parentNode?.removeChild(source)
    if (name !== '') moved.setAttribute(name, value)
    target.insertBefore(moved, (from + to) % 2 === 0 ? target.firstChild : null)
  }
  return new XMLSerializer().serializeToString(document)
}

const isInside = (node: Node, other: Node): boolean =>
  node === other || (node.parentNode !== null && isInside(node.parentNode, other))

const PIECES = [
  '<Poi name="Kavita Jadhav" dob="1974" gender="F"/>',
  ...'<|>|/>|"|=|&|&#13;|&lt;|<!--|-->|<![CDATA[|]]>|<?x ?>| |\r\n|\0|\u2028|\ufeff'.split('|'),
  ...'<UidData>|</UidData>|<Pht>|</Pht>|</OfflinePaperlessKyc>'.split('|'),
  ...'xmlns="urn:x"|xmlns:x="urn:x"|x:| Id="a"|Algorithm=""|URI="#a"'.split('|'),
].map((piece) => Buffer.from(piece))

describe('whatever is brought, nobody but the signed person ever comes out', () => {
  const allowed = [null, signed]

  test('out of bytes of chance', async () => {
    const zips = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 400 }).map((rest) => Buffer.concat([Buffer.from('PK\x03\x04'), rest])),
    )
    await fc.assert(
      fc.asyncProperty(zips, fc.string(), async (zip, code) => {
        expect(await openEkyc(zip, code, trust)).toEqual({ state: 'refused', reasons: ['ZIP_INVALID'] })
      }),
    )
  })

  test.each(['zip-crypto', 'aes'] as const)(
    'out of a good archive in %s that was changed by chance',
    async (cipher) => {
      const zip = await zipped([XML], SHARE_CODE, cipher)
      await fc.assert(
        fc.asyncProperty(changes(fc.uint8Array({ maxLength: 40 })), async (list) => {
          expect(allowed).toContainEqual(personIn(await openEkyc(apply(zip, list), SHARE_CODE, trust)))
        }),
      )
    },
  )

  test('out of a good archive with single bytes changed', async () => {
    const zip = await zipped([XML])
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const changed = zip.with(at, (zip[at] ?? 0) ^ bits)
        expect(allowed).toContainEqual(personIn(await openEkyc(changed, SHARE_CODE, trust)))
      }),
    )
  })

  const read = (xml: Uint8Array) => readEkyc(xml, { ...trust, shareCode: SHARE_CODE })

  test('out of good XML with pieces of XML put in, or text taken out', () => {
    fc.assert(
      fc.property(changes(fc.oneof(fc.constantFrom(...PIECES), fc.uint8Array({ maxLength: 8 }))), (list) => {
        expect(allowed).toContainEqual(personIn(read(apply(Buffer.from(XML), list))))
      }),
      { numRuns: 300 },
    )
  })

  test('out of good XML whose elements were moved, copied or said something else', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 3 }), (moves) => {
        expect(allowed).toContainEqual(personIn(read(Buffer.from(rearranged(XML, moves)))))
      }),
      { numRuns: 300 },
    )
  })
})
