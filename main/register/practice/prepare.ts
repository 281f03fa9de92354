/**
 * Makes a practice register ready, so that a rehearsal can begin in a minute. One rule: it is done by the same acts as
 * at a real desk, under a practice PIN, and only in a register that was opened for practice.
 */
import { type Answer, done, refuse } from '#contract/answer'
import {
  type InputOf,
  type OutputOf,
  type ParsedOf,
  type ProblemOf,
  type RegisterCallName,
  registerCalls,
} from '#contract/calls'
import { type LocalDate, type Role, SessionId, StaffId } from '#contract/fields'
import { addDays, yearOf } from '#domain/calendar'
import { practiceName } from '#domain/practice/centre'
import { practiceList, practicePeople } from '#domain/practice/people'
import { practicePin, practiceStaff, type PracticeStaff } from '#domain/practice/staff'
import { type Context, mustHome } from '../context.ts'
import { listHandlers } from '../calls/lists.ts'
import { sessionHandlers } from '../calls/sessions.ts'
import { setupHandlers } from '../calls/setup.ts'
import { staffHandlers } from '../calls/staff.ts'
import { stockHandlers } from '../calls/stock.ts'
import { staffOfLog } from '../desk.ts'
import { packInForce } from '../policy/in-force.ts'
import { sessionsOfDay } from '../views/session.ts'

type Input = ParsedOf<'practice.prepare'>
type Product = ReturnType<typeof packInForce>['products'][number]
type Prepared = Answer<OutputOf<'practice.prepare'>, ProblemOf<'practice.prepare'>>

const PEOPLE = 40
const CAPACITY = 100
const VIALS = 12

export async function prepare(input: Input, context: Context): Promise<Prepared> {
  if (context.beside !== 'practice') return refuse('not-for-practice')
  if (context.home() === undefined) found(input, context)
  const { centre, log } = mustHome(context)
  if (centre.mode !== 'practice') return refuse('not-for-practice')
  const there = sessionsOfDay(context.db, log, context.today()).at(-1)
  if (there !== undefined) return done({ sessionId: there.session_id })
  const lead = staffOfLog(context.db, log).find(({ roles }) => roles.includes('in-charge'))
  if (lead === undefined || !signIn(lead, context)) return done({ sessionId: null })
  const sessionId = await openDay(context)
  context.signOut()
  return done({ sessionId })
}

function found({ centre, staff }: Input, context: Context): void {
  const { code, name, district, state, language } = centre
  const [lead, ...others] = practiceStaff(staff)
  if (lead === undefined) throw new Error('nobody works at this centre')
  const founder = { id: StaffId.parse(context.newId()), name: lead.name, pin: practicePin(lead.roles) }
  const place = { code, district, state, language, name: practiceName(name, language) }
  must(setupHandlers['setup.found']({ kind: 'centre', mode: 'practice', ...place, founder }, context))
  signIn({ ...lead, id: founder.id }, context)
  for (const one of others) addStaff(one, context)
  context.signOut()
}

function addStaff({ name, roles }: PracticeStaff, context: Context): void {
  const id = StaffId.parse(context.newId())
  must(staffHandlers['staff.add']({ id, name, roles: [...roles], pin: practicePin(roles) }, context))
}

/** False where that person has another PIN by now. */
const signIn = ({ id, roles }: { readonly id: StaffId; readonly roles: readonly Role[] }, context: Context): boolean =>
  staffHandlers['staff.signIn']({ staffId: id, pin: practicePin(roles) }, context).ok

async function openDay(context: Context): Promise<SessionId> {
  const today = context.today()
  const sessionId = SessionId.parse(context.newId())
  const product = packInForce(context.db).products[0]
  if (product === undefined) throw new Error('the policy knows no product')
  must(
    sessionHandlers['sessions.open'](
      { id: sessionId, date: today, product: product.code, capacity: CAPACITY, slots: [] },
      context,
    ),
  )
  openVial(sessionId, product, context)
  const people = practicePeople(seedOf(today), PEOPLE, yearOf(today))
  must(await listHandlers['lists.import']({ sessionId, text: practiceList(people) }, context))
  return sessionId
}

/** A whole box is there, so that nobody has to write stock down before the first dose. */
function openVial(sessionId: SessionId, product: Product, context: Context): void {
  const today = context.today()
  const label = { lot: `PRACTICE-${today.slice(5).replace('-', '')}`, expiry: addDays(today, 180) }
  const { dosesPerVial } = product
  const from = mustHome(context).centre.name
  const box = {
    ...label,
    id: context.newId(),
    product: product.code,
    vials: VIALS,
    dosesPerVial,
    monitor: 'stage-1' as const,
    from,
  }
  must(stockHandlers['stock.receive'](read('stock.receive', box), context))
  const vial = { ...label, id: context.newId(), sessionId }
  must(stockHandlers['vials.open'](read('vials.open', vial), context))
}

/** Other people every day, and the same ones when the day is started over. */
const seedOf = (day: LocalDate): number => Number(day.replaceAll('-', ''))

function must(answer: Answer<unknown, string>): void {
  if (!answer.ok) throw new Error(`the practice register could not be prepared: ${answer.code}`)
}

/** As the door would hand it on. */
const read = <N extends RegisterCallName>(name: N, input: InputOf<N>): ParsedOf<N> =>
  registerCalls[name].input.parse(input) as ParsedOf<N>
