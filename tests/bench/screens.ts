/**
 * What every screen asks for, of a register that holds many people and a full day. One rule: a screen is as fast in its
 * eighteenth month as on its first day.
 */
import { z } from 'zod'
import type { InputOf, RegisterCallName } from '#contract/calls'
import { DoseId, PersonId, type SessionId, type StaffId, VerificationId, type VialId } from '#contract/fields'
import { newSigningKey } from '#proof/keys'
import { type Fact, fact } from '../../main/register/log/append.ts'
import { type OpenDay, openTestDay } from '../support/site.ts'
import { type Line, measure, ms } from './harness.ts'
import { population, type Registration, seeded } from './population.ts'

const CHUNK = 5_000
const A_SESSION = 200
const ROUNDS = 60
/** One in ten of those known has a dose of an earlier day, as a national list is read far wider than a centre gives. */
const EARLIER_DOSES = 10

export async function benchScreens(count: number): Promise<Line[]> {
  const day = await openTestDay()
  fill(day, count)
  await day.site.signIn('inCharge')
  const lines: Line[] = []
  for (const [name, input] of questions(day)) {
    const taken = await measure(ROUNDS, (index) => day.site.must(name, input(index) as never))
    lines.push({
      what: `${name} of a register of ${count.toLocaleString('en')}`,
      value: `${ms(taken.p50)} (p99 ${ms(taken.p99)})`,
      against: 'the limit of a screen: 50 ms',
      ratio: taken.p99 / 50,
      goal: '≤ 1×',
    })
  }
  day.site.close()
  return lines.toSorted((one, other) => other.ratio - one.ratio)
}

/** Earlier sessions of 200, every tenth person with a dose; then today's with doses for all. */
function fill(day: OpenDay, count: number): void {
  const { context } = day.site.register
  const seal = newSigningKey()
  const chance = seeded(11)
  let facts: Fact[] = []
  let sessionId = day.sessionId as SessionId
  let index = 0
  for (const body of population(count, sessionId)) {
    // The last two hundred are today's.
    if (index % A_SESSION === 0) {
      sessionId = (index + A_SESSION >= count ? day.sessionId : day.site.newId()) as SessionId
    }
    const today = sessionId === day.sessionId
    facts.push(...visit(day, { ...body, sessionId }, today || index % EARLIER_DOSES === 0, seal, chance))
    index += 1
    if (facts.length < CHUNK) continue
    context.append(facts)
    day.site.register.idle()
    facts = []
  }
  context.append(facts)
}

function visit(
  day: OpenDay,
  body: Registration,
  dosed: boolean,
  seal: Fact['seal'] & object,
  chance: () => number,
): Fact[] {
  const { site } = day
  const [by, gives] = [site.staff.verifier as StaffId, site.staff.vaccinator as StaffId]
  const { personId, sessionId } = body
  const registered = fact({ type: 'person-registered.1', by, body })
  if (!dosed) return [registered]
  const verificationId = VerificationId.parse(site.newId())
  const lastFour = String(1000 + Math.floor(chance() * 9000))
  return [
    registered,
    fact({
      type: 'identity-verified.2',
      by,
      seal,
      body: {
        verificationId,
        personId,
        sessionId,
        document: 'epic',
        masked: `••••••${lastFour}`,
        lastFour,
        check: 'passed',
        unreadableBecause: null,
        decision: 'agrees',
        note: null,
        method: 'seen',
        assurance: 'A1',
        reasons: [],
        differences: [],
        evidence: null,
        compared: null,
        photo: 'none',
        tokens: [],
        facilitation: null,
        guardian: null,
      },
    }),
    fact({
      type: 'dose-given.2',
      by: gives,
      seal,
      body: {
        doseId: DoseId.parse(site.newId()),
        personId,
        sessionId,
        vialId: day.vialId as VialId,
        verificationId,
        product: 'covishield',
        lot: '4121Z001',
        number: 1,
        of: 2,
        course: 'primary',
        flags: [],
        pack: 'bench',
        order: null,
        dueFrom: null,
        vaccinator: gives,
        enteredBy: by,
        entry: 'at-once',
        lateBecause: null,
        reason: null,
        sheet: null,
        site: null,
        effort: { keys: 7, seconds: 40 },
      },
    }),
  ]
}

const PersonRow = z.object({ person_id: PersonId })
type Question = readonly [RegisterCallName, (index: number) => unknown]

function questions({ site, sessionId }: OpenDay): Question[] {
  const ask = <N extends RegisterCallName>(name: N, input: (index: number) => InputOf<N>): Question => [name, input]
  const always = <N extends RegisterCallName>(name: N, input: InputOf<N>): Question => ask(name, () => input)
  const people = site.register.context.db.rows(
    'select person_id from attendance where session_id = :sessionId limit 100',
    PersonRow,
    { sessionId },
  )
  const someone = (index: number) => people[index % people.length]?.person_id ?? ''
  return [
    always('sessions.current', {}),
    always('sessions.queue', { sessionId, show: 'open', limit: 200 }),
    always('sessions.queue', { sessionId, show: 'observing', limit: 200 }),
    ask('people.get', (index) => ({ personId: someone(index) })),
    ask('people.alike', (index) => ({ personId: someone(index) })),
    always('people.conflicts', {}),
    always('identity.levels', {}),
    always('close.reckoning', { sessionId }),
    always('sessions.figures', { sessionId }),
    always('papers.dayList', { sessionId }),
    always('papers.lineList', { sessionId }),
    always('papers.tally', { sessionId }),
    always('observation.board', {}),
    always('vials.need', { sessionId }),
    always('stock.state', { show: 'now' }),
    always('stock.movements', { below: null, limit: 100 }),
    always('doses.waiting', {}),
    always('approvals.waiting', {}),
    always('aefi.list', { show: 'all', limit: 100 }),
    always('aefi.alerts', {}),
    always('sheets.state', { sessionId }),
    always('policy.inForce', {}),
    always('staff.roster', {}),
    always('staff.list', {}),
    always('sync.state', {}),
    always('sync.batches', { limit: 50 }),
    always('feedback.list', {}),
    always('trust.keys', {}),
    always('facilitation.list', {}),
  ]
}
