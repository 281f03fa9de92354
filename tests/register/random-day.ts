/** Days as nobody plans them: what is done at the desk in any order, right or wrong. One rule: nothing here throws. */
import fc from 'fast-check'
import type { InputOf, RegisterCallName } from '#contract/calls'
import { type OpenDay, PIN, today } from '../support/site.ts'

type Act = (desk: Desk) => Promise<void>

/** Who and what is there by now; acts pick among it by number, and find nothing to do where there is nothing. */
interface Desk {
  readonly day: OpenDay
  readonly people: string[]
  readonly sessions: string[]
  readonly vials: { readonly id: string; readonly sessionId: string }[]
  readonly certificates: string[]
  readonly links: { readonly id: string; readonly personId: string }[]
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length]
const ask = <N extends RegisterCallName>({ day }: Desk, name: N, input: InputOf<N>) => day.site.ask(name, input)

const register =
  (name: string, nativeName: string | null, mobile: string | null): Act =>
  async (desk) => {
    const id = desk.day.site.newId()
    const sessionId = desk.sessions.at(-1) ?? ''
    const birth = { kind: 'year', year: 1974 } as const
    const facts = { name, nativeName, mobile, referenceId: null, gender: 'other' } as const
    const person = { id, sessionId, birth, ...facts }
    const first = await ask(desk, 'people.register', person)
    // Told apart without a look, as a tired officer might.
    const people = first.ok ? [] : [first.details['people'] ?? []].flat().map(String)
    const apart = { people, reason: 'Another face' }
    const last = people.length === 0 ? first : await ask(desk, 'people.register', { ...person, apart })
    if (last.ok) desk.people.push(id)
  }

const join =
  (one: number, other: number): Act =>
  async (desk) => {
    const [personId, otherId] = [pick(desk.people, one), pick(desk.people, other)]
    if (personId === undefined || otherId === undefined) return
    const id = desk.day.site.newId()
    const { ok } = await ask(desk, 'people.link', { id, personId, otherId, reason: 'The same card' })
    if (ok) desk.links.push({ id, personId })
  }

const part =
  (which: number): Act =>
  async (desk) => {
    const link = pick(desk.links, which)
    if (link === undefined) return
    await ask(desk, 'people.unlink', { linkId: link.id, personId: link.personId, reason: 'Two after all' })
  }

const tellApart =
  (one: number, other: number): Act =>
  async (desk) => {
    const [personId, otherId] = [pick(desk.people, one), pick(desk.people, other)]
    if (personId === undefined || otherId === undefined) return
    await ask(desk, 'people.tellApart', { personId, others: [otherId], reason: 'Twins' })
  }

const settle: Act = async (desk) => {
  const open = await ask(desk, 'people.conflicts', {})
  const sides = open.ok ? open.value[0]?.sides : undefined
  if (sides === undefined) return
  const doses = sides.map(({ doseId }) => doseId)
  await ask(desk, 'people.settleConflict', { doses, decision: 'both-given', reason: 'Two arms' })
}

const verify =
  (person: number, session: number, decision: 'agrees' | 'differs'): Act =>
  async (desk) => {
    const [personId, sessionId] = [pick(desk.people, person), pick(desk.sessions, session)]
    if (personId === undefined || sessionId === undefined) return
    const card = { document: 'epic', number: 'WKH1186253', unreadableBecause: null, note: 'As on the card' } as const
    await ask(desk, 'identity.verify', { id: desk.day.site.newId(), personId, sessionId, decision, ...card })
  }

const dose =
  (person: number, vial: number): Act =>
  async (desk) => {
    const { site } = desk.day
    const [personId, from] = [pick(desk.people, person), pick(desk.vials, vial)]
    if (personId === undefined || from === undefined) return
    await ask(desk, 'doses.record', {
      id: site.newId(),
      personId,
      sessionId: from.sessionId,
      vialId: from.id,
      vaccinator: site.staff.vaccinator,
      pin: PIN.vaccinator,
      exception: {
        reason: 'So it was given',
        approval: { approver: site.staff.inCharge, pin: PIN.inCharge },
      },
    })
  }

const rename =
  (person: number, to: string): Act =>
  async (desk) => {
    const personId = pick(desk.people, person)
    if (personId === undefined) return
    const changes: InputOf<'corrections.person'>['changes'] = [{ field: 'name', to }]
    const id = desk.day.site.newId()
    await ask(desk, 'corrections.person', { id, personId, changes, reason: 'As on the card', approval: null })
  }

const firstDoseOf = async (desk: Desk, person: number): Promise<string | undefined> => {
  const personId = pick(desk.people, person)
  const found = personId === undefined ? undefined : await ask(desk, 'people.get', { personId })
  return found?.ok === true ? found.value.doses.find(({ origin }) => origin === 'recorded')?.id : undefined
}

/** To another vial, another number and another person at once. */
const correctDose =
  (person: number, other: number): Act =>
  async (desk) => {
    const [doseId, vial, to] = [await firstDoseOf(desk, person), pick(desk.vials, other), pick(desk.people, other)]
    if (doseId === undefined || vial === undefined || to === undefined) return
    await ask(desk, 'corrections.dose', {
      id: desk.day.site.newId(),
      doseId,
      changes: [
        { field: 'vial', to: vial.id },
        { field: 'number', to: 1 + (other % 3) },
        { field: 'person', to },
      ],
      knowing: ['number-taken', 'other-product'],
      reason: 'Wrongly written',
      approval: null,
    })
  }

const takeOut =
  (person: number): Act =>
  async (desk) => {
    const doseId = await firstDoseOf(desk, person)
    if (doseId === undefined) return
    await ask(desk, 'corrections.void', { id: desk.day.site.newId(), doseId, reason: 'Never given', approval: null })
  }

const keyIn =
  (person: number, vial: number): Act =>
  async (desk) => {
    const { site } = desk.day
    const [personId, from] = [pick(desk.people, person), pick(desk.vials, vial)]
    if (personId === undefined || from === undefined) return
    const { sessionId } = from
    const issued = await ask(desk, 'sheets.issue', { id: site.newId(), sessionId, count: 1, rows: 20 })
    if (!issued.ok) return
    const sheet = issued.value.sheets[0]?.sheet ?? ''
    await ask(desk, 'sheets.enterRow', {
      sheet,
      row: 1,
      sessionId,
      person: { kind: 'known', personId },
      token: null,
      verification: { id: site.newId(), document: 'pan', lastFour: '' },
      dose: {
        id: site.newId(),
        vialId: from.id,
        vaccinator: site.staff.vaccinator,
        number: 1,
        at: site.register.context.now(),
      },
      because: 'No power',
    })
    await ask(desk, 'sheets.voidRow', { sheet, row: 2, sessionId, reason: 'Spoiled' })
    await ask(desk, 'sheets.count', { sheet, state: 'back', used: 2, reason: null })
  }

const certificate =
  (person: number): Act =>
  async (desk) => {
    const issued = await ask(desk, 'certificates.issue', {
      personId: pick(desk.people, person) ?? desk.day.site.newId(),
    })
    if (issued.ok) desk.certificates.push(issued.value.id)
  }

const copy =
  (which: number, number: number): Act =>
  async (desk) => {
    const certificateId = pick(desk.certificates, which)
    if (certificateId !== undefined)
      await ask(desk, 'copies.out', {
        copies: [{ id: desk.day.site.newId(), certificateId, copy: number }],
        medium: 'pdf',
      })
  }

const list =
  (names: readonly string[], session: number): Act =>
  async (desk) => {
    const text = `Name,Year of birth,Gender\n${names.map((name) => `${name},1974,M`).join('\n')}`
    await ask(desk, 'lists.import', { sessionId: pick(desk.sessions, session) ?? '', text })
  }

const session =
  (product: string, hours: number): Act =>
  async (desk) => {
    desk.day.site.wait(hours * 60)
    const id = desk.day.site.newId()
    const { ok } = await ask(desk, 'sessions.open', { id, date: today(desk.day.site), product, capacity: 50 })
    if (ok) desk.sessions.push(id)
  }

const vial =
  (at: number): Act =>
  async (desk) => {
    const id = desk.day.site.newId()
    const sessionId = pick(desk.sessions, at) ?? ''
    const { ok } = await ask(desk, 'vials.open', { id, sessionId, lot: `LOT-${at % 3}`, expiry: null })
    if (ok) desk.vials.push({ id, sessionId })
  }

const discard =
  (which: number, reason: 'broken' | 'session-end'): Act =>
  async (desk) => {
    const from = pick(desk.vials, which)
    if (from === undefined) return
    if (reason === 'broken') await ask(desk, 'vials.discard', { vialId: from.id, reason, note: null })
    else await ask(desk, 'vials.discardAll', { sessionId: from.sessionId })
  }

const shelf =
  (at: number, product: string): Act =>
  async (desk) => {
    const lot = { id: desk.day.site.newId(), product, lot: `LOT-${at % 3}` }
    const label = { expiry: null, vials: 1 + (at % 5), dosesPerVial: 10, monitor: 'none', from: 'Wagholi' } as const
    if (at % 2 === 0) await ask(desk, 'stock.receive', { ...lot, ...label })
    else if (at % 3 === 0) await ask(desk, 'stock.adjust', { ...lot, counted: at, reason: 'As counted' })
    else await ask(desk, 'stock.giveBack', { ...lot, sessionId: null, vials: 1, to: 'Wagholi' })
  }

const name = fc.constantFrom('Sunita Jadhav', 'सुनीता जाधव', 'Ravi', 'Ganesh Kale', "Maria D'Souza", 'Mohd. Shaikh')
const which = fc.nat(30)
const act: fc.Arbitrary<readonly [string, Act]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(name, fc.option(name), fc.constantFrom('9876543210', '9123456789', null))
      .map((it) => ['register', register(...it)] as const),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(which, which, fc.constantFrom('agrees', 'differs'))
      .map((it) => ['verify', verify(...it)] as const),
  },
  { weight: 2, arbitrary: fc.tuple(which, which).map((it) => ['join', join(...it)] as const) },
  { weight: 1, arbitrary: which.map((it) => ['part', part(it)] as const) },
  { weight: 1, arbitrary: fc.tuple(which, which).map((it) => ['tell apart', tellApart(...it)] as const) },
  { weight: 1, arbitrary: fc.constant(['settle', settle] as const) },
  { weight: 5, arbitrary: fc.tuple(which, which).map((it) => ['dose', dose(...it)] as const) },
  { weight: 3, arbitrary: which.map((it) => ['certificate', certificate(it)] as const) },
  { weight: 2, arbitrary: fc.tuple(which, fc.integer({ min: 1, max: 4 })).map((it) => ['copy', copy(...it)] as const) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.array(name, { maxLength: 5 }), which).map((it) => ['list', list(...it)] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('covishield', 'covaxin'), fc.constantFrom(0, 1, 24, 24 * 60))
      .map((it) => ['session', session(...it)] as const),
  },
  { weight: 1, arbitrary: which.map((it) => ['vial', vial(it)] as const) },
  { weight: 2, arbitrary: fc.tuple(which, name).map((it) => ['rename', rename(...it)] as const) },
  { weight: 2, arbitrary: fc.tuple(which, which).map((it) => ['correct dose', correctDose(...it)] as const) },
  { weight: 1, arbitrary: which.map((it) => ['take out', takeOut(it)] as const) },
  { weight: 2, arbitrary: fc.tuple(which, which).map((it) => ['key in', keyIn(...it)] as const) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(which, fc.constantFrom('broken', 'session-end'))
      .map((it) => ['discard', discard(...it)] as const),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(which, fc.constantFrom('covishield', 'covaxin')).map((it) => ['shelf', shelf(...it)] as const),
  },
)

export const randomDay = fc.array(act, { minLength: 8, maxLength: 30 }).map((acts) => ({
  toString: () => acts.map(([what]) => what).join(', '),
  /** On a day whose in-charge is signed in. */
  live: async (day: OpenDay): Promise<void> => {
    const vials = [{ id: day.vialId, sessionId: day.sessionId }]
    const desk: Desk = { day, people: [], sessions: [day.sessionId], vials, certificates: [], links: [] }
    for (const [, does] of acts) await does(desk)
  },
}))
