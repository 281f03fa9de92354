import { describe, expect, test } from 'vitest'
import { readEkyc } from '#proof/ekyc/read-ekyc'
import { newSigningKey } from '#proof/keys'
import { createRoot } from '#proof/x509'
import { makeAadhaarKey, trusted } from '../../support/aadhaar.ts'
import { ekycDocument, ekycXml, SHARE_CODE, signEkyc, type Signing, type Unsigned } from '../../support/ekyc.ts'

const NOW = Date.parse('2026-11-23T04:00:00Z')
const key = makeAadhaarKey()
const stranger = makeAadhaarKey({ commonName: 'DS UIDAI 07' })
const trust = { keys: [trusted(key)], now: NOW, shareCode: SHARE_CODE }

const today = { madeAt: '2026-11-22T11:44:07.437' }
const genuine = ekycXml(key, today)
const forged = ekycDocument({ ...today, name: 'Kavita Jadhav' })

const read = (xml: string | Uint8Array, keys = trust.keys) => readEkyc(Buffer.from(xml), { ...trust, keys })
const refusedFor = (reason: string) => ({ state: 'refused', reasons: [reason] })
const ALTERED = refusedFor('XML_ALTERED')

/** Every case here changes something, or it would prove nothing. */
function changed(from: string | RegExp, to: string, xml = genuine): string {
  const other = xml.replace(from, to)
  expect(other).not.toBe(xml)
  return other
}

test('the file that all of these begin with is good', () => expect(read(genuine).state).toBe('verified'))

describe('a file that was changed', () => {
  test.each([
    ['in the name', 'name="Sunita Jadhav"', 'name="Sunita Yadav"'],
    ['in the day of birth', 'dob="14-02-1974"', 'dob="14-02-2009"'],
    ['in the gender', 'gender="F"', 'gender="M"'],
    ['in the address', 'pc="411041"', 'pc="411042"'],
    ['in the mobile number', /m="[0-9a-f]{8}/, 'm="00000000'],
    ['in the picture', '<Pht>/9j/4AAQ', '<Pht>/9j/4AAR'],
    ['in the reference', 'referenceId="7058', 'referenceId="8847'],
    ['in the time of the reference', '20261122', '20261123'],
    ['by one more attribute', '<Poi ', '<Poi lang="mr" '],
    ['by a blank between tags', '<UidData>', '<UidData> '],
    ['by a second person before the first', '<Poi ', '<Poi name="Kavita Jadhav" dob="1974" gender="F"/><Poi '],
    ['by a second person after the first', '<Poa ', '<Poi name="Kavita Jadhav" dob="1974" gender="F"/><Poa '],
    ['by a second address', '<Pht>', '<Poa pc="110001"/><Pht>'],
    ['by a second set of data', '</UidData>', '</UidData><UidData><Poi name="Kavita"/></UidData>'],
    ['in the digest', /<DigestValue>..../, '<DigestValue>AAAA'],
    ['in the signature', /<SignatureValue>..../, '<SignatureValue>AAAA'],
    ['by an empty signature', /<SignatureValue>[^<]+/, '<SignatureValue>'],
    ['by taking the signature out', /<Signature .*<\/Signature>/, ''],
    ['by taking the person out', /<Poi [^>]+>/, ''],
    ['by cutting off its end', /.{300}$/, ''],
  ])('%s', (_, from, to) => expect(read(changed(from, to))).toEqual(ALTERED))
})

describe('a file signed by somebody else', () => {
  test('with a certificate of their own is not called altered, and nobody is in it', () => {
    expect(read(signEkyc(stranger, forged))).toEqual(refusedFor('SIG_UNKNOWN_KEY'))
  })
  test('so it is with a genuine one where the key has not arrived yet', () => {
    expect(read(genuine, [])).toEqual(refusedFor('SIG_UNKNOWN_KEY'))
    expect(read(genuine, [trusted(stranger)])).toEqual(refusedFor('SIG_UNKNOWN_KEY'))
  })
  test('and changed after that, is altered', () => {
    const xml = changed('Kavita', 'Sunita', signEkyc(stranger, forged))
    expect(read(xml)).toEqual(ALTERED)
  })
  test.each([
    ["with UIDAI's certificate beside it", Buffer.from(key.certificateDer).toString('base64')],
    ['without a certificate', ''],
    ['with rubbish for a certificate', 'bm8gY2VydGlmaWNhdGU='],
    ['with a certificate of another kind of key', ellipticCertificate()],
  ])('%s', (_, keyInfo) => expect(read(signEkyc(stranger, forged, { keyInfo }))).toEqual(ALTERED))
  test('by a MAC whose secret is the certificate that everybody has', () =>
    expect(read(signEkyc(key, forged, { method: 'hmac-sha1' }))).toEqual(ALTERED))
})

function ellipticCertificate(): string {
  const root = createRoot({ commonName: 'OTHER', key: newSigningKey(), notBefore: NOW - 1000, notAfter: NOW + 1e9 })
  return Buffer.from(root).toString('base64')
}

describe('a signature that was moved', () => {
  const signature = /<Signature .*<\/Signature>/.exec(genuine)?.[0] ?? ''
  const whole = genuine.replace(/^<\?xml[^>]+>/, '')
  const inner = whole.replace(signature, '')
  const withIn = (more: string): string =>
    changed('</OfflinePaperlessKyc>', `${more}</OfflinePaperlessKyc>`, forged.written)

  test.each([
    ['with its whole file into another', withIn(whole)],
    ['with its whole file, under another name', withIn(`<Old>${whole}</Old>`)],
    ['out of its file into the one around it', withIn(`<Old>${inner}</Old>${signature}`)],
    ['around its own file', withIn(changed('</Signature>', `<Object>${inner}</Object></Signature>`, signature))],
    ['down among the data', changed('</UidData>', `${signature}</UidData>`, inner)],
    ['and copied', changed(signature, signature + signature)],
    ['beside one of a stranger', signEkyc(stranger, { written: genuine, canonical: '' })],
    ['in front of the root', signature + inner],
  ])('%s', (_, xml) => expect(read(xml)).toEqual(ALTERED))
})

describe('another form of signature, even under the right key', () => {
  const document = ekycDocument(today)
  const REFERENCE = /<Reference .*<\/Reference>/
  const transform = (algorithm: string): string => `<Transform Algorithm="${algorithm}"></Transform>`
  const enveloped = transform('http://www.w3.org/2000/09/xmldsig#enveloped-signature')
  const twice = (text: string): string => changed(REFERENCE, '$&$&', text)

  test.each<readonly [string, Partial<Signing>]>([
    ['a second reference', { signedInfo: twice }],
    ['a reference to a part', { signedInfo: (text) => changed('URI=""', 'URI="#data"', text) }],
    ['a reference to nothing', { signedInfo: (text) => changed(' URI=""', '', text) }],
    ['a reference of a type', { signedInfo: (text) => changed('URI=""', 'Type="x" URI=""', text) }],
    [
      'another canonical form',
      { signedInfo: (text) => changed('TR/2001/REC-xml-c14n-20010315', '2001/10/xml-exc-c14n#', text) },
    ],
    [
      'a method of another namespace',
      { signedInfo: (text) => changed('<SignatureMethod', '<SignatureMethod xmlns="urn:x"', text) },
    ],
    ['a digest by SHA-1', { signedInfo: (text) => changed('2001/04/xmlenc#sha256', '2000/09/xmldsig#sha1', text) }],
    ['a digest by SHA-512', { signedInfo: (text) => changed('xmlenc#sha256', 'xmlenc#sha512', text) }],
    ['no transform', { transforms: '' }],
    ['the one transform twice', { transforms: enveloped + enveloped }],
    ['an XSLT transform', { transforms: enveloped + transform('http://www.w3.org/TR/1999/REC-xslt-19991116') }],
    ['an XPath transform', { transforms: enveloped + transform('http://www.w3.org/TR/1999/REC-xpath-19991116') }],
    ['a transform of exclusive form', { transforms: enveloped + transform('http://www.w3.org/2001/10/xml-exc-c14n#') }],
    [
      'a transform with something in it',
      { transforms: changed('></Transform>', '><XPath></XPath></Transform>', enveloped) },
    ],
  ])('%s', (_, signing) => expect(read(signEkyc(key, document, signing))).toEqual(ALTERED))

  test.each([
    ['an object in the signature', '</Signature>', '<Object><Poi name="Kavita Jadhav"/></Object></Signature>'],
    ['anything else in the signature', '</Signature>', '<Note/></Signature>'],
    ['an object in the key info', '</KeyInfo>', '<Object/></KeyInfo>'],
    ['a second signed info', '</KeyInfo>', '<SignedInfo/></KeyInfo>'],
    ['a second method', '</KeyInfo>', '<x:SignatureMethod xmlns:x="urn:x" Algorithm="x"/></KeyInfo>'],
    ['a signature of another namespace', /<Signature xmlns="[^"]+/, '<Signature xmlns="urn:x'],
    ['a value before the signed info', /(<SignedInfo>.*<\/SignedInfo>)(<SignatureValue>.*<\/SignatureValue>)/, '$2$1'],
  ])('%s', (_, from, to) => expect(read(changed(from, to))).toEqual(ALTERED))
})

describe('what no such file needs, even where the signature would still hold', () => {
  test.each([
    ['a document type', '<OfflinePaperlessKyc', '<!DOCTYPE OfflinePaperlessKyc><OfflinePaperlessKyc'],
    ['an entity', '<OfflinePaperlessKyc', '<!DOCTYPE x [<!ENTITY n "Kavita">]><OfflinePaperlessKyc'],
    [
      'an entity from elsewhere',
      '<OfflinePaperlessKyc',
      '<!DOCTYPE x SYSTEM "file:///etc/passwd"><OfflinePaperlessKyc',
    ],
    ['a comment in the picture', '<Pht>/9j/', '<Pht><!-- -->/9j/'],
    ['a comment in the digest', '<DigestValue>', '<DigestValue><!-- AAAA -->'],
    ['a comment behind it all', /$/, '<!-- -->'],
    ['an instruction', '<OfflinePaperlessKyc', '<?php ?><OfflinePaperlessKyc'],
    ['an instruction inside', '<Pht>', '<?x ?><Pht>'],
    ['CDATA', /<Pht>([^<]+)/, '<Pht><![CDATA[$1]]>'],
    ['an attribute without quotes', '<KeyInfo', '<KeyInfo Id=k'],
    ['an unknown entity', '<Pht>', '<Pht>&nbsp;'],
    ['half a megabyte of blanks behind it', /$/, ' '.repeat(512 * 1024)],
    ['a thousand attributes', '<KeyInfo', `<KeyInfo ${Array.from({ length: 1000 }, (_, at) => `a${at}=""`).join(' ')}`],
    ['a thousand tags', '</KeyInfo>', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</KeyInfo>`],
  ])('%s', (_, from, to) => expect(read(changed(from, to))).toEqual(ALTERED))
})

describe('another kind of file, even under the right key', () => {
  const signedAs = (change: (text: string) => string) => {
    const { written, canonical } = ekycDocument(today)
    return read(signEkyc(key, { written: change(written), canonical: change(canonical) } satisfies Unsigned))
  }
  const replaced = (from: string | RegExp, to: string) => (text: string) => changed(from, to, text)

  test('of another namespace', () =>
    expect(signedAs(replaced('<OfflinePaperlessKyc ', '<OfflinePaperlessKyc xmlns="urn:x" '))).toEqual(ALTERED))
  test('of another root', () =>
    expect(signedAs((text) => text.replaceAll('OfflinePaperlessKyc', 'OfflineKyc'))).toEqual(ALTERED))
  test('the flat one of 2018', () => {
    const flat = '<OKY v="1.0" n="Sunita Jadhav" r="705820180308114407437" d="14-02-1974" g="F"></OKY>'
    expect(read(signEkyc(key, { written: flat, canonical: flat }))).toEqual(ALTERED)
  })
  test.each([
    ['no name', / name="[^"]+"/, ''],
    ['an impossible day', '14-02-1974', '31-02-1974'],
    ['no gender', ' gender="F"', ''],
    ['a broken reference', 'referenceId="7058', 'referenceId="705'],
    ['a reference of no time', '20261122', '20261322'],
    ['a pincode of five digits', '411041', '41104'],
    ['one person twice', /<Poi [^>]*>(<\/Poi>)?/, '$&$&'],
    ['a person in the wrong place', /<UidData>(.*)<Pht>/, '<UidData><Old>$1</Old><Pht>'],
    ['a person of another namespace', '<Poi ', '<Poi xmlns="urn:x" '],
    ['no place for a picture', /<Pht>.*<\/Pht>/, ''],
  ])('with %s it is of an unknown layout', (_, from, to) =>
    expect(signedAs(replaced(from, to))).toEqual(refusedFor('LAYOUT_UNKNOWN')),
  )
})

test.each([
  ['nothing', ''],
  ['no XML', 'Sunita Jadhav'],
  ['no text', Uint8Array.of(0xff, 0xfe, 0x00)],
  ['text in UTF-16', Buffer.from(genuine, 'utf16le')],
  ['text that is broken in one letter', Buffer.concat([Buffer.from(genuine), Uint8Array.of(0xc3)])],
])('%s is no such file', (_, xml) => expect(read(xml)).toEqual(ALTERED))
