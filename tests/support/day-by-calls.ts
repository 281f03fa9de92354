/**
 * What is done past the screens, by calls of the page: a person from the door to the certificate, for what is measured or
 * tested after that, and the many of a whole day who would only repeat what others showed by keyboard.
 */
import type { Page } from '@playwright/test'
import type { AnswerOf, CallName, InputOf, OutputOf } from '#contract/calls'
import { newId } from '../../renderer/client/new-id.ts'
import { ask } from './app.ts'
import type { Comer } from './day-people.ts'

export async function must<N extends CallName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer: AnswerOf<N> = await ask(page, name, input)
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.code}`)
  return answer.value as OutputOf<N>
}

/** Founds a practice centre whose in-charge is signed in. */
export async function foundByCalls(page: Page, code = 'MH-PUN-0412', name = 'PHC Wagholi'): Promise<void> {
  const inCharge = newId()
  await must(page, 'setup.found', {
    kind: 'centre',
    mode: 'practice',
    code,
    name,
    district: 'Pune',
    state: 'Maharashtra',
    language: 'hi',
    founder: {
      id: inCharge,
      name: 'Asha Patil',
      pin: '4711',
    },
  })
  await must(page, 'staff.signIn', { staffId: inCharge, pin: '4711' })
}

/** Founds a practice centre and vaccinates one person; returns the certificate's id. */
export async function vaccinateByCalls(page: Page, capacity = 100): Promise<string> {
  await foundByCalls(page)
  return vaccinateOne(page, capacity)
}

/** The first one of a centre's first session; returns the certificate's id. */
export async function vaccinateOne(page: Page, capacity = 100): Promise<string> {
  const [vaccinator, sessionId, vialId, personId] = [newId(), newId(), newId(), newId()]
  await must(page, 'staff.add', { id: vaccinator, name: 'Meena Kulkarni', roles: ['vaccinator'], pin: '1357' })
  const { now } = await must(page, 'setup.state', {})
  await must(page, 'sessions.open', { id: sessionId, date: now.slice(0, 10), product: 'covishield', capacity })
  await must(page, 'vials.open', { id: vialId, sessionId, lot: '4121Z001', expiry: null })
  await must(page, 'people.register', {
    id: personId,
    sessionId,
    name: 'Sunita Ramesh Jadhav',
    nativeName: 'सुनीता रमेश जाधव',
    birth: {
      kind: 'year',
      year: 1974,
    },
    gender: 'female',
    mobile: null,
    referenceId: null,
  })
  await must(page, 'identity.verify', {
    id: newId(),
    personId,
    sessionId,
    document: 'epic',
    number: 'WKH1186253',
    unreadableBecause: null,
    decision: 'agrees',
    note: null,
  })
  await must(page, 'screening.note', { personId, sessionId, ...NOTHING })
  await must(page, 'doses.record', {
    id: newId(),
    personId,
    sessionId,
    vialId,
    vaccinator,
    pin: '1357',
    exception: null,
  })
  return (await must(page, 'certificates.issue', { personId })).id
}

/** Nothing of what is asked before the dose. */
const NOTHING = { claims: [], comorbidities: [], conditions: [], bookedOn: null }

/** The session of the day. */
export async function sessionOfDay(page: Page): Promise<NonNullable<OutputOf<'sessions.current'>>> {
  const session = await must(page, 'sessions.current', {})
  if (session === null) throw new Error('no session is open')
  return session
}

/** Whoever is on the list, by name. */
async function personNamed(page: Page, name: string): Promise<string> {
  const [found] = await must(page, 'people.search', { text: name, limit: 1 })
  if (found?.name !== name) throw new Error(`${name} is not in the register`)
  return found.id
}

async function register(page: Page, sessionId: string, comer: Comer): Promise<string> {
  const id = newId()
  const { name, nativeName, year, mobile } = comer
  await must(page, 'people.register', {
    id,
    sessionId,
    name,
    nativeName: nativeName === '' ? null : nativeName,
    birth: { kind: 'year', year: Number(year) },
    gender: comer.gender === 'Female' ? 'female' : 'male',
    mobile: mobile === '' ? null : mobile,
    referenceId: null,
  })
  return id
}

export interface ThroughPlan {
  readonly vaccinator: string
  readonly lot: string
  /** Off for those who are to stay half way. */
  readonly upTo?: 'verified' | 'vaccinated' | 'certificate'
}

/** One after the other up to the certificate, each dose awaiting its vaccinator's seal; vials are opened as needed. */
export async function goThrough(
  page: Page,
  comers: readonly Comer[],
  listed: boolean,
  plan: ThroughPlan,
): Promise<void> {
  const { id: sessionId } = await sessionOfDay(page)
  for (const comer of comers) {
    const personId = listed ? await personNamed(page, comer.name) : await register(page, sessionId, comer)
    await must(page, 'identity.verify', {
      id: newId(),
      personId,
      sessionId,
      document: 'pan',
      number: comer.pan,
      unreadableBecause: null,
      decision: 'agrees',
      note: null,
    })
    if (plan.upTo === 'verified') continue
    await must(page, 'screening.note', { personId, sessionId, ...NOTHING })
    const [vialId, doseId] = [await vialWithDoses(page, plan.lot), newId()]
    const to = { personId, sessionId, vialId, vaccinator: plan.vaccinator }
    await must(page, 'doses.record', { id: doseId, ...to, pin: null, exception: null })
    await must(page, 'doses.readBack', { personId, doseId, how: 'screen' })
    if (plan.upTo !== 'vaccinated') await must(page, 'certificates.issue', { personId })
  }
}

/** The vial in use while it lasts, else another. */
async function vialWithDoses(page: Page, lot: string): Promise<string> {
  const { id: sessionId, vials } = await sessionOfDay(page)
  const open = vials.find(({ discarded, given, dosesPerVial }) => discarded === null && given < dosesPerVial)
  if (open !== undefined) return open.id
  const id = newId()
  await must(page, 'vials.open', { id, sessionId, lot, expiry: '2028-03-31' })
  return id
}

/** So many more in the open session, each with a certificate; they differ by name and year. */
export async function vaccinateMany(page: Page, count: number): Promise<void> {
  const { id: sessionId } = await sessionOfDay(page)
  const staff = await must(page, 'staff.list', {})
  const vaccinator = staff.find(({ roles }) => roles.includes('vaccinator'))?.id ?? ''
  for (let index = 0; index < count; index += 1) {
    const personId = newId()
    const born = { kind: 'year', year: 1940 + (index % 60) } as const
    const name = `${SYLLABLES[index % 17]}${SYLLABLES[(index * 7 + 3) % 19]} ${SYLLABLES[(index * 5 + 1) % 18]}kar`
    const input = { id: personId, sessionId, name, nativeName: null, birth: born, gender: 'female' } as const
    const registered = await ask(page, 'people.register', { ...input, mobile: null, referenceId: null })
    if (!registered.ok) {
      if (registered.details['people'] === undefined) throw new Error(`not registered: ${registered.code}`)
      const people = [registered.details['people'] ?? []].flat().map(String)
      await must(page, 'people.register', {
        ...input,
        mobile: null,
        referenceId: null,
        apart: { people, reason: 'Other faces' },
      })
    }
    await must(page, 'identity.verify', {
      id: newId(),
      personId,
      sessionId,
      document: 'ration-card',
      number: `MH-27-${1000 + index}`,
      unreadableBecause: null,
      decision: 'agrees',
      note: null,
    })
    const nothing = { claims: [], comorbidities: [], conditions: [], bookedOn: null }
    await must(page, 'screening.note', { personId, sessionId, ...nothing })
    const vialId = await vialWithDoses(page, '4121Z001')
    const doseId = newId()
    await must(page, 'doses.record', {
      id: doseId,
      personId,
      sessionId,
      vialId,
      vaccinator,
      pin: null,
      exception: null,
    })
    await must(page, 'certificates.issue', { personId })
  }
}

const SYLLABLES = 'An Bha Cha De Ga Ha Jha Ka La Ma Na Pa Ra Sa Ta Va Ya Za Bhu'.split(' ')
