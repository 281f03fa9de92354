/** A practice day at which invented Aadhaar cards can be shown: a test key is trusted, and cards are signed by it. */
import type { AnswerOf, InputOf, OutputOf } from '#contract/calls'
import { aadhaarCard, type AadhaarCard, type AadhaarKey, makeAadhaarKey } from '../../support/aadhaar.ts'
import { openTestDay, type OpenDay, type SiteOptions } from '../../support/site.ts'

export interface CardDay extends OpenDay {
  readonly key: AadhaarKey
}

/** 2026-11-23, the verifier is signed in; cards are made in 2025 by a key in its time. */
export async function openCardDay(options: SiteOptions = {}): Promise<CardDay> {
  const day = await openTestDay(options)
  const key = makeAadhaarKey()
  await day.site.signIn('inCharge')
  await day.site.must('trust.import', { pem: key.certificatePem })
  await day.site.signIn('verifier')
  return { ...day, key }
}

export const RAHIM = {
  name: 'Rahim Khan',
  birth: '03-11-1981',
  gender: 'M',
  lastFour: '8847',
  careOf: 'S/O Salim Khan',
  mobile: '9000000002',
} as const satisfies Partial<AadhaarCard>

export type Read = OutputOf<'identity.read'>
export type ReadAadhaar = Extract<Read, { kind: 'aadhaar' }>

export const readText = ({ site }: OpenDay, text: string): Promise<Read> => site.must('identity.read', { text })

/** Scans a card that must hold. */
export async function scanCard(day: CardDay, changes: Partial<AadhaarCard> = {}): Promise<ReadAadhaar> {
  const read = await readText(day, aadhaarCard(day.key, changes))
  if (read.kind !== 'aadhaar') throw new Error(`the card was not read: ${JSON.stringify(read)}`)
  return read
}

/** Registers whom a card names, with nothing typed. */
export const registerFrom = (
  { site, sessionId }: OpenDay,
  { scanId, name, birth, gender }: Pick<ReadAadhaar, 'scanId' | 'name' | 'birth' | 'gender'>,
  changes: Partial<InputOf<'people.register'>> = {},
): Promise<AnswerOf<'people.register'>> =>
  site.ask('people.register', {
    id: site.newId(),
    sessionId,
    name,
    nativeName: null,
    birth,
    gender,
    mobile: null,
    referenceId: null,
    scanId,
    ...changes,
  })

export const verifyByScan = (
  { site, sessionId }: OpenDay,
  personId: string,
  scanId: string,
  changes: Partial<InputOf<'identity.verify'>> = {},
): Promise<AnswerOf<'identity.verify'>> =>
  site.ask('identity.verify', {
    id: site.newId(),
    personId,
    sessionId,
    document: 'aadhaar',
    number: null,
    unreadableBecause: null,
    scanId,
    photo: 'same',
    decision: 'agrees',
    note: null,
    ...changes,
  })

/** Scanned, registered without typing, compared with the picture and verified; returns the person's id. */
export async function takeIn(day: CardDay, changes: Partial<AadhaarCard> = {}): Promise<string> {
  const scan = await scanCard(day, changes)
  const registered = await registerFrom(day, scan)
  if (!registered.ok) throw new Error(`not registered: ${registered.code}`)
  const personId = registered.value.line.id
  const verified = await verifyByScan(day, personId, scan.scanId)
  if (!verified.ok) throw new Error(`not verified: ${verified.code} ${JSON.stringify(verified.details)}`)
  return personId
}
