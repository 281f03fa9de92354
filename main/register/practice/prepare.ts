/**
 * Makes a practice register ready, so that a rehearsal can begin in a minute. One rule: it is done by the same acts as
 * at a real desk, under a practice PIN, and only in a register that was opened for practice.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { OutputOf, ParsedOf, ProblemOf } from '#contract/calls'
import { LotNumber, type LocalDate, type Role, SessionId, StaffId, VialId } from '#contract/fields'
import { addDays, yearOf } from '#domain/calendar'
import { practiceName } from '#domain/practice/centre'
import { practiceList, practicePeople } from '#domain/practice/people'
import { practicePin, practiceStaff, type PracticeStaff } from '#domain/practice/staff'
import { type Context, mustHome } from '../context.ts'
import { listHandlers } from '../calls/lists.ts'
import { sessionHandlers } from '../calls/sessions.ts'
import { setupHandlers } from '../calls/setup.ts'
import { staffHandlers } from '../calls/staff.ts'
import { staffOfLog } from '../desk.ts'
import { pack } from '../views/products.ts'
import { sessionsOfDay } from '../views/session.ts'

type Input = ParsedOf<'practice.prepare'>
type Prepared = Answer<OutputOf<'practice.prepare'>, ProblemOf<'practice.prepare'>>

const PEOPLE = 40
const CAPACITY = 100

export function prepare(input: Input, context: Context): Prepared {
  if (context.beside !== 'practice') return refuse('not-for-practice')
  if (context.home() === undefined) found(input, context)
  const { centre, log } = mustHome(context)
  if (centre.mode !== 'practice') return refuse('not-for-practice')
  const there = sessionsOfDay(context.db, log, context.today()).at(-1)
  if (there !== undefined) return done({ sessionId: there.session_id })
  const lead = staffOfLog(context.db, log).find(({ roles }) => roles.includes('in-charge'))
  if (lead === undefined || !signIn(lead, context)) return done({ sessionId: null })
  const sessionId = openDay(context)
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

function openDay(context: Context): SessionId {
  const today = context.today()
  const sessionId = SessionId.parse(context.newId())
  const product = pack.products[0]?.code
  if (product === undefined) throw new Error('the policy knows no product')
  must(sessionHandlers['sessions.open']({ id: sessionId, date: today, product, capacity: CAPACITY }, context))
  openVial(sessionId, today, context)
  const people = practicePeople(seedOf(today), PEOPLE, yearOf(today))
  must(listHandlers['lists.import']({ sessionId, text: practiceList(people) }, context))
  return sessionId
}

function openVial(sessionId: SessionId, today: LocalDate, context: Context): void {
  const id = VialId.parse(context.newId())
  const lot = LotNumber.parse('PRACTICE-1')
  must(sessionHandlers['vials.open']({ id, sessionId, lot, expiry: addDays(today, 180) }, context))
}

/** Other people every day, and the same ones when the day is started over. */
const seedOf = (day: LocalDate): number => Number(day.replaceAll('-', ''))

function must(answer: Answer<unknown, string>): void {
  if (!answer.ok) throw new Error(`the practice register could not be prepared: ${answer.code}`)
}
