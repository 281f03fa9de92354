/**
 * What UIDAI would make of a request: every check in its own order, by its own error codes. One rule: a request that the
 * real service refuses is not let through here to please a test.
 */
import type { KeyObject } from 'node:crypto'
import type { Element } from '@xmldom/xmldom'
import { childOf, isSignedBy, rootElement } from './uidai-canonical.ts'
import type { StandInPerson } from './uidai-people.ts'
import { agrees, openPid, type PidKey } from './uidai-pid.ts'

export interface JudgedBy extends PidKey {
  readonly agency: { readonly ac: string; readonly sa: string; readonly lk: string; readonly asaLicence: string }
  readonly agencyKey: KeyObject
  readonly people: readonly StandInPerson[]
}

export interface Judgement {
  readonly txn: string
  /** Empty for a yes. */
  readonly err: string
}

/** `segments` are those of the path behind the service's name; undefined where an agency's envelope had none. */
export type Judge = (service: 'auth' | 'otp', xml: string, segments: readonly string[] | undefined) => Judgement

const MOST_TRIES = 3
const MOST_OTPS = 3

export function judgeFor(by: JudgedBy): Judge {
  const seen = new Set<string>()
  const otps = new Map<string, { readonly uid: string; tries: number }>()
  const otpsOf = (uid: string): number => [...otps.values()].filter((otp) => otp.uid === uid).length

  const judgeOtp = (otp: Element, person: StandInPerson, txn: string): string => {
    const wanted = CHANNELS[childOf(otp, 'Opts')?.getAttribute('ch') ?? ''] ?? []
    const missing = wanted.filter((channel) => !person.reachedBy.includes(channel))
    if (missing.length > 0) return missing.length === 2 ? '112' : missing[0] === 'sms' ? '111' : '110'
    if (otpsOf(person.uid) >= MOST_OTPS) return '952'
    otps.set(txn, { uid: person.uid, tries: 0 })
    return ''
  }

  const judgeAuth = (auth: Element, person: StandInPerson, txn: string): string => {
    const opened = openPid(auth, by)
    if (typeof opened === 'string') return opened
    const [pi, pv] = [opened.getElementsByTagName('Pi')[0], opened.getElementsByTagName('Pv')[0]]
    const uses = childOf(auth, 'Uses')
    if ((uses?.getAttribute('pi') === 'y') !== (pi !== undefined)) return '550'
    if ((uses?.getAttribute('otp') === 'y') !== (pv !== undefined)) return '550'
    if (pi === undefined && pv === undefined) return '901'
    if (pi !== undefined && !agrees(pi, person)) return '100'
    if (pv !== undefined) return judgePin(pv.getAttribute('otp') ?? '', person, otps.get(txn))
    if (seen.has(txn)) return '563'
    seen.add(txn)
    return ''
  }

  return (service, xml, segments) => {
    const root = rootElement(xml)
    const txn = root.getAttribute('txn') ?? ''
    const person = by.people.find(({ uid }) => uid === root.getAttribute('uid'))
    const err = headProblem(service, root, segments, by) || (isSignedBy(xml, by.agencyKey) ? '' : '569')
    if (err !== '') return { txn, err }
    if (person === undefined) return { txn, err: '998' }
    if (person.state !== 'in-use') return { txn, err: person.state === 'cancelled' ? '996' : '997' }
    return { txn, err: service === 'otp' ? judgeOtp(root, person, txn) : judgeAuth(root, person, txn) }
  }
}

const CHANNELS: Readonly<Record<string, readonly ('sms' | 'email')[]>> = {
  '00': ['sms', 'email'],
  '01': ['sms'],
  '02': ['email'],
}

const ROOTS = {
  auth: ['Auth', 'http://www.uidai.gov.in/authentication/uid-auth-request/2.0'],
  otp: ['Otp', 'http://www.uidai.gov.in/authentication/otp/1.0'],
} as const

function headProblem(service: 'auth' | 'otp', root: Element, segments: readonly string[] | undefined, by: JudgedBy) {
  const said = (name: string): string => root.getAttribute(name) ?? ''
  const [name, namespace] = ROOTS[service]
  if (root.tagName !== name || root.namespaceURI !== namespace || !/^[\da-f]{32}$/.test(said('txn'))) return '510'
  const { ac, sa, lk, asaLicence } = by.agency
  const [first, second] = said('uid')
  if (segments !== undefined && segments.join('/') !== `2.5/${ac}/${first}/${second}/${asaLicence}`) return '566'
  if (said('ver') !== '2.5') return '540'
  if (said('ac') !== ac) return '530'
  if (said('sa') !== sa) return '543'
  if (said('lk') !== lk) return '565'
  return service === 'auth' && said('rc') !== 'Y' ? '512' : ''
}

function judgePin(pin: string, person: StandInPerson, asked: { readonly uid: string; tries: number } | undefined) {
  if (asked?.uid !== person.uid) return '402'
  if (asked.tries >= MOST_TRIES) return '403'
  asked.tries += 1
  return pin === person.otp ? '' : '400'
}
