import { createPublicKey } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import { type Factor, writePid } from '#proof/uidai-auth/pid'
import { writeAuthRequest, writeOtpRequest } from '#proof/uidai-auth/write-request'
import { isSignedBy } from '../../support/uidai-canonical.ts'
import { SUNITA } from '../../support/uidai-people.ts'
import { STAND_IN_KEYS } from '../../support/uidai-set-up.ts'
import { ASKING, numberFrom } from './asking-agency.ts'

const NOW = Date.parse('2026-11-23T04:00:00.999Z')
const TXN = '5'.repeat(32)
const agencyKey = createPublicKey(STAND_IN_KEYS.agency.privateKey)
const known = {
  kind: 'demographic',
  name: SUNITA.name,
  leastNameMatch: 100,
  gender: 'female',
  birth: { kind: 'year', year: 1974 },
} as const

const authXml = (factor: Factor, agency = ASKING): string =>
  writeAuthRequest(
    { number: numberFrom(SUNITA.uid), txn: TXN, now: NOW, factor, sessionKey: new Uint8Array(32) },
    agency,
  ).xml.spend()

/** Without what differs from time to time: the sealed parts and the signature. */
const shapeOf = (xml: string): string =>
  xml.replace(/<Signature .*<\/Signature>/, '<Signature/>').replaceAll(/>[\w+/=]{20,}</g, '>...<')

const head = `<?xml version="1.0" encoding="UTF-8"?>`
const who = `uid="${SUNITA.uid}" tid="" ac="TEEKA01" sa="TEEKA01SUB" ver="2.5" txn="${TXN}" lk="MKlicenceOfTheAgency-_1"`

test('the question by name says that the person agreed, and what is compared', () => {
  expect(shapeOf(authXml(known))).toBe(
    `${head}<Auth xmlns="http://www.uidai.gov.in/authentication/uid-auth-request/2.0" ${who} rc="Y">` +
      '<Uses pi="y" pa="n" pfa="n" bio="n" pin="n" otp="n"/>' +
      '<Device rdsId="" rdsVer="" dpId="" dc="" mi="" mc=""/>' +
      '<Skey ci="20280813">...</Skey><Data type="X">...</Data><Hmac>...</Hmac><Signature/></Auth>',
  )
})

test('the question by OTP compares nothing else unless it is told to', () => {
  expect(authXml({ kind: 'otp', otp: '482913' })).toContain('<Uses pi="n" pa="n" pfa="n" bio="n" pin="n" otp="y"/>')
  const both = authXml({ kind: 'otp', otp: '482913', person: known })
  expect(both).toContain('<Uses pi="y" pa="n" pfa="n" bio="n" pin="n" otp="y"/>')
})

test.each([
  ['both', '00'],
  ['sms', '01'],
  ['email', '02'],
] as const)('an OTP is asked for by %s', (channel, ch) => {
  const request = writeOtpRequest({ number: numberFrom(SUNITA.uid), txn: TXN, now: NOW, channel }, ASKING)
  expect(shapeOf(request.xml.spend())).toBe(
    `${head}<Otp xmlns="http://www.uidai.gov.in/authentication/otp/1.0" ${who} ts="2026-11-23T09:30:00" type="A">` +
      `<Opts ch="${ch}"/><Signature/></Otp>`,
  )
})

describe('the signature', () => {
  test('is over all of it, by a hand that is not the library', () => {
    const xml = authXml(known)
    expect(isSignedBy(xml, agencyKey)).toBe(true)
    for (const [from, to] of [
      ['rc="Y"', 'rc="N"'],
      ['pi="y"', 'pi="n"'],
      ['type="X"', 'type="P"'],
      [SUNITA.uid, '999971658847'],
    ] as const) {
      const changed = xml.replace(from, to)
      expect(changed).not.toBe(xml)
      expect(isSignedBy(changed, agencyKey)).toBe(false)
    }
  })
  test("brings the agency's certificate along", () => {
    const certificate = Buffer.from(STAND_IN_KEYS.agency.certificateDer).toString('base64')
    expect(authXml(known)).toContain(`<X509Certificate>${certificate}</X509Certificate>`)
  })
})

describe('what is to be compared', () => {
  const pidOf = (factor: Factor): string => writePid(factor, NOW).xml
  const open =
    '<Pid xmlns="http://www.uidai.gov.in/authentication/uid-auth-request-data/2.0" ts="2026-11-23T09:30:00" ver="2.0">'
  test('is the whole name, the gender and the year', () => {
    const pi = '<Pi ms="E" mv="100" name="Sunita Jadhav" gender="F" dob="1974"></Pi>'
    expect(pidOf(known)).toBe(`${open}<Demo>${pi}</Demo></Pid>`)
  })
  test('is part of the name and the day, where that is what is asked', () => {
    const birth = { kind: 'day', day: LocalDate.parse('1974-02-14') } as const
    const pi = '<Pi ms="P" mv="60" name="Sunita Jadhav" gender="T" dob="1974-02-14"></Pi>'
    expect(pidOf({ ...known, leastNameMatch: 60, gender: 'other', birth })).toContain(pi)
  })
  test('is no more than is known', () => {
    expect(pidOf({ ...known, gender: null, birth: null })).toContain('<Pi ms="E" mv="100" name="Sunita Jadhav"></Pi>')
  })
  test('is the OTP, after the person', () => {
    expect(pidOf({ kind: 'otp', otp: '482913' })).toBe(`${open}<Pv otp="482913"></Pv></Pid>`)
    expect(pidOf({ kind: 'otp', otp: '482913', person: known })).toMatch(/<\/Demo><Pv otp="482913"><\/Pv><\/Pid>$/)
  })
  test('stays inside its quotes, whatever the name', () => {
    const name = `D'Souza "<Pi name='x'/>" & Söhne\n`
    const spelt = `D'Souza &#34;&#60;Pi name='x'/&#62;&#34; &#38; Söhne&#10;`
    expect(pidOf({ ...known, name })).toContain(` name="${spelt}" gender="F"`)
  })
  test('is of the second day in India where UTC is still at the first', () => {
    expect(writePid(known, Date.parse('2026-11-23T18:30:00Z')).at).toBe('2026-11-24T00:00:00')
  })
})
