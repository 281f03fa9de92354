/**
 * When a dose was given, and whether it is entered late. One rule: a late entry keeps its true time; what is entered
 * after ten minutes, from paper or after the close says so in its flags, which the in-charge signs off.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import type { Birth, Instant } from '#contract/fields'
import { ageOn, localDateOf } from '#domain/calendar'
import type { Context } from '../context.ts'
import type { SessionRow } from '../views/session.ts'

/** Within so many minutes an entry counts as made at once. */
export const AT_ONCE_MINUTES = 10

export interface GivenWhen {
  readonly at: Instant
  readonly lateness: ('late-entry' | 'from-paper' | 'after-close')[]
}

type Problem = Extract<
  ProblemOf<'doses.record'>,
  'session-not-today' | 'session-closed' | 'given-in-future' | 'given-on-another-day' | 'given-before-birth'
>

export function givenWhen(
  late: ParsedOf<'doses.record'>['late'],
  session: SessionRow,
  birth: Birth,
  context: Context,
): Answer<GivenWhen, Problem> {
  if (late === null) {
    if (session.date !== context.today()) return refuse('session-not-today', { date: session.date })
    if (session.closed_at !== null) return refuse('session-closed', { at: session.closed_at })
    return done({ at: context.now(), lateness: [] })
  }
  const at = context.instant(Date.parse(late.at))
  if (Date.parse(at) > context.nowMs()) return refuse('given-in-future', { now: context.now() })
  if (localDateOf(at) !== session.date) return refuse('given-on-another-day', { date: session.date })
  if (ageOn(birth, session.date).years < 0) return refuse('given-before-birth')
  const minutes = (context.nowMs() - Date.parse(at)) / 60_000
  return done({
    at,
    lateness: [
      ...(minutes > AT_ONCE_MINUTES ? (['late-entry'] as const) : []),
      ...(late.sheet === null ? [] : (['from-paper'] as const)),
      ...(session.closed_at === null ? [] : (['after-close'] as const)),
    ],
  })
}
