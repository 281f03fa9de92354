/** The whole number is nowhere to be seen: not in what is printed, thrown or answered, and not on the line. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { unwrapReply } from '#proof/uidai-auth/aua-wrapper'
import { readRsaCertificate, readSigningKey } from '#proof/uidai-auth/certificate'
import { signXml } from '#proof/uidai-auth/sign-xml'
import { writeAuthRequest } from '#proof/uidai-auth/write-request'
import { PEOPLE, SUNITA } from '../../support/uidai-people.ts'
import type { Fault } from '../../support/uidai-reply.ts'
import { AGENCY, pkcs8Of, STAND_IN_KEYS, UNPREFIXED } from '../../support/uidai-set-up.ts'
import { asking, knownOf, NOW, numberOf, openDesk, otpSentTo, telling } from './desk.ts'

const { encryption, agency: agencyKey } = STAND_IN_KEYS
const certificate = (pem: string) => readRsaCertificate(pem) ?? expect.fail('no certificate')
const signingKey = readSigningKey(pkcs8Of(agencyKey), agencyKey.certificatePem) ?? expect.fail('no key')
const agency = {
  ...AGENCY,
  framing: UNPREFIXED,
  encryption: certificate(encryption.certificatePem),
  signing: { key: signingKey, certificate: certificate(agencyKey.certificatePem) },
}

/** As curious as printing can be: hidden properties, every depth, with and without the objects' own say. */
const printed = (value: unknown): string =>
  [true, false].map((customInspect) => inspect(value, { depth: null, showHidden: true, customInspect })).join('\n')

/** The number as digits, in groups, and as base64 at each of the three places in a group of three bytes. */
function traces(uid: string): string[] {
  const shifted = ['', ' ', '  '].map((before) =>
    Buffer.from(before + uid)
      .toString('base64')
      .slice(4, 16),
  )
  return [uid, uid.replaceAll(/(\d{4})(?=\d)/g, '$1 '), Buffer.from(uid).toString('hex'), ...shifted]
}

const holdsANumber = (text: string): boolean =>
  PEOPLE.flatMap(({ uid }) => traces(uid)).some((trace) => text.includes(trace))

test('a trace would be found, in whatever form', () => {
  for (const form of traces(SUNITA.uid)) expect(holdsANumber(`<uid>${form}</uid>`)).toBe(true)
  expect(holdsANumber(Buffer.from(`x${SUNITA.uid}x`).toString('base64'))).toBe(true)
  expect(holdsANumber('<uid>••••••••••••</uid>')).toBe(false)
})

test('not in a number that was taken, nor in the request that it was spent into', () => {
  const number = numberOf(SUNITA)
  const factor = knownOf(SUNITA)
  const spent = { number, txn: '1'.repeat(32), now: NOW, factor, sessionKey: new Uint8Array(32) }
  const before = printed(spent) + JSON.stringify(spent) + `${number.toString()}`
  const request = writeAuthRequest(spent, agency)
  const after = printed([spent, request]) + JSON.stringify([spent, request]) + `${request.xml.toString()}`
  expect(holdsANumber(before + after)).toBe(false)
  expect(holdsANumber(printed(structuredClone({ number, xml: request.xml })))).toBe(false)
  expect(request.firstDigits).toEqual(['9', '9'])
})

test('not in an error of spending it twice, nor of a request that cannot be signed', () => {
  const number = numberOf(SUNITA)
  number.spend()
  expect(holdsANumber(printed(thrownBy(() => number.spend())))).toBe(false)
  const withoutKey = { ...agency, signing: { ...agency.signing, key: agency.encryption.key } }
  expect(holdsANumber(printed(thrownBy(() => signXml(`<Auth uid="${SUNITA.uid}"/>`, withoutKey))))).toBe(false)
})

test.each(['direct', 'aua-wrapper'] as const)('not on the line, not in an answer, %s', async (kind) => {
  const desk = await openDesk({ kind })
  const answers: unknown[] = [await desk.online.authenticate(asking(SUNITA))]
  const txn = await otpSentTo(SUNITA, desk)
  answers.push(await desk.online.authenticate(telling(SUNITA, txn, '000000')))
  answers.push(await desk.online.authenticate(telling(SUNITA, txn)))
  const faults: Fault[] = ['other-txn', 'stale', 'unsigned', 'other-key', 'error-page', 'endless', 'cut']
  for (const fault of faults) {
    desk.uidai.play(fault)
    answers.push(await desk.online.authenticate(asking(SUNITA)))
  }
  expect(desk.uidai.asked.map(({ xml }) => xml.includes(SUNITA.uid))).toEqual(Array(11).fill(true))
  expect(holdsANumber(printed([answers, desk.online]) + JSON.stringify(answers))).toBe(false)
  expect(holdsANumber(desk.uidai.wire().toString('latin1'))).toBe(false)
  expect(desk.uidai.wire().length).toBeGreaterThan(30_000)
})

test('not in a reply that sends it back', async () => {
  const { online, uidai } = await openDesk()
  uidai.refuseBy(SUNITA.uid)
  expect(holdsANumber(printed(await online.authenticate(asking(SUNITA))))).toBe(false)
  expect(unwrapReply(Buffer.from(`<xml><uid>${SUNITA.uid}</uid></xml>`))).toBeUndefined()
})

test('and only who writes and who sends a request may take it out', () => {
  const main = join(import.meta.dirname, '../../../main')
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const spending = files.filter((name) => readFileSync(join(main, name), 'utf8').includes('.spend('))
  expect(spending.map((name) => name.replaceAll('\\', '/')).toSorted()).toEqual([
    'proof/uidai-auth/aua-wrapper.ts',
    'proof/uidai-auth/write-request.ts',
    'register/online/carriers.ts',
  ])
})

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return expect.fail('nothing was thrown')
}
