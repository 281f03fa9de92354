import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unwrapReply } from '#proof/uidai-auth/aua-wrapper'
import { readRsaCertificate } from '#proof/uidai-auth/certificate'
import { readReply } from '#proof/uidai-auth/read-reply'
import { wrapped } from '../../support/uidai-envelope.ts'
import { replyDocument, type ReplyText, signedReply } from '../../support/uidai-reply.ts'
import { STAND_IN_KEYS } from '../../support/uidai-set-up.ts'
import { must } from './asking-agency.ts'

const { response, stranger } = STAND_IN_KEYS
const NOW = Date.parse('2026-11-23T04:00:00Z')
const TXN = '5'.repeat(32)
const no: ReplyText = {
  root: 'AuthRes',
  ret: 'n',
  txn: TXN,
  ts: '2026-11-23T09:29:58.187+05:30',
  code: '51047f1e0ff5494bacd35a17b66d0de9',
  err: '100',
}
const yes: ReplyText = { ...no, ret: 'y', err: '' }
const genuine = signedReply(response, yes)
const signer = must(readRsaCertificate(response.certificatePem))
const read = (bytes: string | Uint8Array) =>
  readReply(Buffer.from(bytes), { root: 'AuthRes', txn: TXN, now: NOW, signer })
const refused = (code: string) => ({ ok: false, code, details: {} })

/** Every case here changes something, or it would prove nothing. */
function changed(from: string | RegExp, to: string, xml = genuine): string {
  const other = xml.replace(from, to)
  expect(other).not.toBe(xml)
  return other
}

test('the reply that all of these begin with is good', () => expect(read(genuine).ok).toBe(true))

describe('an altered reply', () => {
  const refusal = signedReply(response, no)
  test.each([
    ['from no to yes', changed('ret="n"', 'ret="y"', refusal)],
    ['in the transaction', changed(TXN, '6'.repeat(32))],
    ['in the time', changed('09:29:58', '09:29:59')],
    ['in the code', changed('51047f1e', '61047f1e')],
    ['in the information', changed('info="04', 'info="05')],
    ['by one more attribute', changed('ret="y"', 'ret="y" actn="A401"')],
    ['by one more child', changed('<Signature ', '<UidData/><Signature ')],
    ['by text', changed('<Signature ', 'y<Signature ')],
    ['in the digest', changed(/<DigestValue>..../, '<DigestValue>AAAA')],
    ['in the signature', changed(/<SignatureValue>..../, '<SignatureValue>AAAA')],
    ['by a second signature', changed(/(<Signature .*<\/Signature>)/, '$1$1')],
    ['by a yes around a genuine no', `<AuthRes ret="y" txn="${TXN}" ts="${no.ts}" code="1">${bare(refusal)}</AuthRes>`],
    ['by a yes around the signature of a no', changed(/<AuthRes [^>]*>/, `<AuthRes ret="y" txn="${TXN}">`, refusal)],
    ['under a MAC whose secret everybody has', signedReply(response, yes, { method: 'hmac-sha1' })],
    ['by a stranger', signedReply(stranger, yes)],
    ["by a stranger with UIDAI's certificate along", signedReply(stranger, yes, { keyInfo: base64(response) })],
    ['by a stranger with their own certificate along', signedReply(stranger, yes, { keyInfo: base64(stranger) })],
  ])('%s', (_, xml) => expect(read(xml)).toEqual(refused('reply-altered')))

  test('without its signature is one that was never signed', () => {
    expect(read(replyDocument(yes).written)).toEqual(refused('reply-unsigned'))
    expect(read(changed(/<Signature .*<\/Signature>/, ''))).toEqual(refused('reply-unsigned'))
  })
})

describe('a signed reply', () => {
  test.each<[string, string, Partial<ReplyText>]>([
    ['of another transaction', 'reply-other-txn', { txn: '6'.repeat(32) }],
    ['of no transaction', 'reply-other-txn', { txn: '' }],
    ['that is six minutes old', 'reply-stale', { ts: '2026-11-23T09:24:00+05:30' }],
    ['that is six minutes ahead', 'reply-stale', { ts: '2026-11-23T09:36:00+05:30' }],
    ['with its time taken for Indian', 'reply-stale', { ts: '2026-11-23T04:00:00' }],
    ['of no time', 'reply-stale', { ts: '' }],
    ['of a time that never was', 'reply-stale', { ts: '2026-11-31T09:30:00+05:30' }],
    ['of the day alone', 'reply-stale', { ts: '2026-11-23' }],
    ['that says neither yes nor no', 'reply-unreadable', { ret: '' }],
    ['that says perhaps', 'reply-unreadable', { ret: 'Y' }],
    ['without a code', 'reply-unreadable', { code: '' }],
    ['with a code that is no code', 'reply-unreadable', { code: 'a b' }],
    ['with a code that has no end', 'reply-unreadable', { code: '1'.repeat(65) }],
    ['that is to another question', 'reply-unreadable', { root: 'OtpRes' }],
  ])('%s', (_, problem, changes) =>
    expect(read(signedReply(response, { ...yes, ...changes }))).toEqual(refused(problem)),
  )
})

describe('what is no reply', () => {
  test.each([
    ['nothing', ''],
    ['text', 'ret=y'],
    ['JSON', '{"ret":"y"}'],
    ['a page', '<html><body>Bad Gateway</body></html>'],
    ['half of one', genuine.slice(0, 300)],
    ['one and a half', genuine + genuine],
    ['with a type of document', changed('<AuthRes', '<!DOCTYPE AuthRes><AuthRes')],
    ['with a comment', changed('<Signature ', '<!-- yes --><Signature ')],
    ['with an instruction', changed('<Signature ', '<?yes?><Signature ')],
    ['without end', genuine.replace('<Signature ', `${' '.repeat(600_000)}<Signature `)],
    ['of other bytes than UTF-8', Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(genuine, 'utf16le')])],
  ])('%s', (_, bytes) => expect(read(bytes)).toEqual(refused('reply-unreadable')))
})

describe('an envelope', () => {
  test('gives out what is in it, and nothing where it is none', () => {
    expect(Buffer.from(must(unwrapReply(Buffer.from(wrapped(genuine))))).toString()).toBe(genuine)
    for (const none of ['', genuine, '<xml/>', '<xml><a><res_data>AA==</res_data></a></xml>', '<xml><res_data/>'])
      expect(unwrapReply(Buffer.from(none))).toBeUndefined()
  })
  test('with two replies in it has none', () => {
    const two = wrapped(genuine).replace('<res_data>', '<res_data>AAAA</res_data><res_data>')
    expect(unwrapReply(Buffer.from(two))).toBeUndefined()
  })
})

describe('no bytes', () => {
  const cut = fc.record({
    at: fc.nat({ max: genuine.length }),
    out: fc.nat({ max: 40 }),
    put: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('"', '<', '&', ' ret="y"', '<AuthRes/>'),
    ),
  })
  test('make the reader throw or say yes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 3000 }), fc.string({ unit: 'binary' })), (bytes) => {
        expect(read(bytes).ok).toBe(false)
        expect(() => unwrapReply(Buffer.from(bytes))).not.toThrow()
      }),
    )
  })
  test('changed in a genuine no make a yes of it', () => {
    const refusal = signedReply(response, no)
    fc.assert(
      fc.property(cut, ({ at, out, put }) => {
        expect(read(refusal.slice(0, at) + put + refusal.slice(at + out)).ok).toBe(false)
      }),
      { numRuns: 400 },
    )
  })
  test('changed in a genuine yes make another yes of it', () => {
    const said = read(genuine)
    fc.assert(
      fc.property(cut, ({ at, out, put }) => {
        const other = read(genuine.slice(0, at) + put + genuine.slice(at + out))
        expect(other.ok ? other : said).toEqual(said)
      }),
      { numRuns: 400 },
    )
  })
  test('changed in an envelope make the reader throw', () => {
    const envelope = wrapped(genuine)
    fc.assert(
      fc.property(cut, ({ at, out, put }) => {
        expect(() => unwrapReply(Buffer.from(envelope.slice(0, at) + put + envelope.slice(at + out)))).not.toThrow()
      }),
    )
  })
})

function bare(xml: string): string {
  return xml.replace(/<\?xml[^>]*\?>/, '')
}
function base64({ certificateDer }: { readonly certificateDer: Uint8Array }): string {
  return Buffer.from(certificateDer).toString('base64')
}
