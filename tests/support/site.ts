/**
 * A vaccination centre on a temporary folder: the real register on a real encrypted file; only clock, ids and the wire
 * are stand-ins. One rule: a test says what happens at the desk, and this knows how.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnswerOf, InputOf, OutputOf, RegisterCallName } from '#contract/calls'
import type { Topic } from '#contract/wire'
import { uuidV7 } from '../../main/register/ids.ts'
import { openRegister, type Register, type RegisterDeps } from '../../main/register/register.ts'
import type { NationalLine } from '../../main/register/sync/transports/national-line.ts'
import { type Refused, refuse } from '#contract/answer'

export const PIN = { inCharge: '4711', verifier: '2580', vaccinator: '1357' } as const

/** No network at all. */
export const noLine: NationalLine = {
  isThere: () => Promise.resolve(false),
  enrol: () => Promise.resolve(refuse('server-unreachable')),
  send: () => Promise.resolve(refuse('server-unreachable')),
  receipts: () => Promise.resolve(refuse('server-unreachable')),
  revocations: () => Promise.resolve(refuse('server-unreachable')),
  policy: () => Promise.resolve(refuse('server-unreachable')),
  sendNotice: () => Promise.resolve(refuse('server-unreachable')),
  notices: () => Promise.resolve(refuse('server-unreachable')),
  list: () => Promise.resolve(refuse('server-unreachable')),
}

export interface SiteOptions {
  readonly kind?: 'centre' | 'district'
  readonly mode?: 'real' | 'practice'
  readonly code?: string
  readonly national?: NationalLine
  /** Where the day stands when it begins, ISO with an offset. */
  readonly at?: string
  /** Which of the laptop's registers it is. */
  readonly beside?: 'own' | 'practice'
}

export interface Site {
  readonly folder: string
  readonly staff: { readonly inCharge: string; readonly verifier: string; readonly vaccinator: string }
  readonly clock: { at: number; set: number }
  readonly changes: Topic[]
  readonly bugs: unknown[]
  readonly register: Register
  newId(): string
  ask<N extends RegisterCallName>(name: N, input: InputOf<N>): Promise<AnswerOf<N>>
  /** For what must succeed for the test to make sense. */
  must<N extends RegisterCallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
  signIn(who: keyof typeof PIN): Promise<void>
  /** Minutes later. */
  wait(minutes: number): void
  /** Somebody sets the laptop's clock by so many minutes; no time passes. */
  setClock(minutes: number): void
  /** Closes the register and opens the same file again. */
  reopen(changed?: Partial<RegisterDeps>): void
  close(): void
}

const START = '2026-11-23T09:00:00.000+05:30'
export const KEY = createHash('sha256').update('a test register').digest('hex')
export const MACHINE = createHash('sha256').update('a test machine').digest('hex')

/** A register that was never started: before the first start. */
export function openEmptySite({ national = noLine, at = START, beside = 'own' }: SiteOptions = {}): Site {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-site-'))
  const clock = { at: Date.parse(at), set: 0 }
  const changes: Topic[] = []
  const bugs: unknown[] = []
  const newId = (): string => uuidV7(clock.at, randomBytes(10))
  let deps: RegisterDeps = {
    folder,
    key: KEY,
    machine: MACHINE,
    beside,
    newId,
    random: randomBytes,
    national,
    clock: {
      now: () => clock.at,
      offset: () => 330,
      uptime: () => (clock.at - clock.set) / 1000,
    },
    onChange: (topics) => changes.push(...topics),
    onBug: (call, error) => bugs.push(call, error),
  }
  let register = opened(deps)
  const staff = { inCharge: newId(), verifier: newId(), vaccinator: newId() }
  const site: Site = {
    folder,
    clock,
    changes,
    bugs,
    newId,
    staff,
    get register() {
      return register
    },
    ask: async (name, input) => (await register.answer(name, input)) as never,
    must: async (name, input) => {
      const answer = await register.answer(name, input)
      if (answer.ok) return answer.value as never
      throw new Error(
        `${name} was refused: ${answer.code} ${JSON.stringify(answer.details)} ${bugs.map(String).join(' ')}`,
      )
    },
    signIn: async (who) =>
      void (await site.must('staff.signIn', {
        staffId: staff[who],
        pin: PIN[who],
      })),
    wait: (minutes) => void (clock.at += minutes * 6e4),
    setClock: (minutes) => {
      clock.at += minutes * 6e4
      clock.set += minutes * 6e4
    },
    reopen: (changed = {}) => {
      register.close()
      deps = {
        ...deps,
        ...changed,
      }
      register = opened(deps)
    },
    close: () => {
      register.close()
      rmSync(folder, {
        recursive: true,
        force: true,
      })
    },
  }
  return site
}

function opened(deps: RegisterDeps): Register {
  const register = openRegister(deps)
  if (!register.ok) throw new Error(`the register did not open: ${register.code}`)
  return register.value
}

/** A centre after its first start, with an in-charge, a verifier and a vaccinator; the in-charge is signed in. */
export async function openTestSite(options: SiteOptions = {}): Promise<Site> {
  const site = openEmptySite(options)
  const { kind = 'centre', mode = 'practice', code = 'MH-PUN-0412' } = options
  await site.must('setup.found', {
    kind,
    mode,
    code,
    district: 'Pune',
    state: 'Maharashtra',
    language: 'hi',
    name: kind === 'centre' ? 'PHC Wagholi' : 'District Immunisation Office',
    founder: {
      id: site.staff.inCharge,
      name: 'Asha Patil',
      pin: PIN.inCharge,
    },
  })
  await site.signIn('inCharge')
  if (kind === 'district') return site
  await site.must('staff.add', {
    id: site.staff.verifier,
    name: 'Ravi Deshmukh',
    roles: ['verifier'],
    pin: PIN.verifier,
  })
  await site.must('staff.add', {
    id: site.staff.vaccinator,
    name: 'Meena Kulkarni',
    roles: ['vaccinator'],
    pin: PIN.vaccinator,
  })
  return site
}

export interface OpenDay {
  readonly site: Site
  readonly sessionId: string
  readonly vialId: string
}

/** A centre with today's session and a vial open; the verifier is signed in. */
export async function openTestDay(options: SiteOptions = {}): Promise<OpenDay> {
  const site = await openTestSite(options)
  const sessionId = site.newId()
  const vialId = site.newId()
  await site.must('sessions.open', { id: sessionId, date: today(site), product: 'covishield', capacity: 100 })
  await site.must('vials.open', { id: vialId, sessionId, lot: '4121Z001', expiry: '2027-03-31' })
  await site.signIn('verifier')
  return { site, sessionId, vialId }
}

export const today = (site: Site): string => new Date(site.clock.at + 330 * 60_000).toISOString().slice(0, 10)

export interface PersonFacts {
  readonly name?: string
  readonly nativeName?: string | null
  readonly year?: number
  readonly mobile?: string | null
  readonly referenceId?: string | null
}

/** Sunita comes first; whoever comes after her and is not named is somebody else, like nobody before. */
const COMERS =
  `Rekha Pawar,Farida Mulla,Lakshmi Iyer,Gurpreet Dhillon,Bhavna Trivedi,Zeenat Ansari,Mary Fernandes,Chhaya Wagh,
  Nirmala Oraon,Yashoda Reddy,Indira Banerjee,Kusum Thorat,Hemlata Vyas,Tulsi Gowda,Razia Qureshi,Ujwala Kamble,
  Durga Mahato,Vasanti Naik,Padma Subramanian,Jasbir Sandhu,Ishita Ghosh,Anjali Menon,Omvati Yadav,Shakuntala Bhil`.split(
    /,\s*/,
  )
const came = new WeakMap<Site, number>()

function nextComer(site: Site): Required<Pick<PersonFacts, 'name' | 'nativeName' | 'year'>> {
  const count = came.get(site) ?? 0
  came.set(site, count + 1)
  if (count === 0) return { name: 'Sunita Jadhav', nativeName: 'सुनीता जाधव', year: 1974 }
  return { name: COMERS[(count - 1) % COMERS.length] ?? '', nativeName: null, year: 1940 + ((count * 3) % 60) }
}

/** Whoever is much like somebody here is told apart from them: a test that is about that asks the register itself. */
export async function registerPerson({ site, sessionId }: OpenDay, facts: PersonFacts = {}): Promise<string> {
  const id = site.newId()
  const { name, nativeName, year, mobile, referenceId } = { ...BLANK, ...nextComer(site), ...facts }
  const birth = { kind: 'year', year } as const
  const input: InputOf<'people.register'> = {
    id,
    sessionId,
    name,
    nativeName,
    birth,
    mobile,
    referenceId,
    gender: 'female',
  }
  const registered = await site.ask('people.register', input)
  if (registered.ok) return id
  await site.must('people.register', { ...input, apart: { people: peopleIn(registered), reason: 'Other faces' } })
  return id
}

const BLANK = { mobile: null, referenceId: null }

/** Those whom a refusal names as alike. */
const peopleIn = ({ details }: Refused<string>): string[] => [details['people'] ?? []].flat().map(String)

/** The photo ID agrees, and none of what is asked before the dose speaks against it. */
export async function verifyPerson(day: OpenDay, personId: string): Promise<void> {
  await seeDocument(day, personId)
  await askBeforeDose(day, personId)
}

/** Whatever is asked, and was not yet, the person says no. */
export async function askBeforeDose({ site, sessionId }: OpenDay, personId: string): Promise<void> {
  const person = await site.ask('people.get', { personId })
  if (!person.ok || person.value.screening === null || person.value.screening.noted !== null) return
  const nothing = { claims: [], comorbidities: [], conditions: [], bookedOn: null }
  await site.ask('screening.note', { personId, sessionId, ...nothing })
}

export async function seeDocument({ site, sessionId }: OpenDay, personId: string): Promise<void> {
  const input: InputOf<'identity.verify'> = {
    id: site.newId(),
    personId,
    sessionId,
    document: 'epic',
    number: 'WKH1186253',
    unreadableBecause: null,
    decision: 'agrees',
    note: null,
  }
  for (let tries = 0; tries < 3; tries += 1) {
    const verified = await site.ask('identity.verify', input)
    if (verified.ok) return
    const others = peopleIn(verified)
    if (others.length > 0) await site.must('people.tellApart', { personId, others, reason: 'Other faces' })
    // The card of the tests was shown by a namesake before: this one brings one that is a household's.
    else Object.assign(input, { document: 'ration-card', number: 'MH-27-1234' })
  }
  throw new Error('the person could not be verified')
}

/** What is asked before a dose was asked. */
export async function giveDose(
  day: OpenDay,
  personId: string,
  changed: Partial<InputOf<'doses.record'>> = {},
): Promise<AnswerOf<'doses.record'>> {
  await askBeforeDose(day, personId)
  return giveUnasked(day, personId, changed)
}

export const giveUnasked = (
  { site, sessionId, vialId }: OpenDay,
  personId: string,
  changed: Partial<InputOf<'doses.record'>> = {},
): Promise<AnswerOf<'doses.record'>> =>
  site.ask('doses.record', {
    id: site.newId(),
    personId,
    sessionId,
    vialId,
    vaccinator: site.staff.vaccinator,
    pin: PIN.vaccinator,
    exception: null,
    ...changed,
  })

/** The same day with another vial in use. */
export async function openAnotherVial(day: OpenDay): Promise<OpenDay> {
  const vialId = day.site.newId()
  await day.site.must('vials.open', { id: vialId, sessionId: day.sessionId, lot: '4121Z001', expiry: '2027-03-31' })
  return { ...day, vialId }
}

/** From the door to the certificate. */
export async function vaccinate(day: OpenDay, facts: PersonFacts = {}): Promise<string> {
  const personId = await registerPerson(day, facts)
  await verifyPerson(day, personId)
  const given = await giveDose(day, personId)
  if (!given.ok) throw new Error(`the dose was refused: ${given.code} ${JSON.stringify(given.details)}`)
  await day.site.must('certificates.issue', { personId })
  return personId
}
