/** The code of a booking. One rule: a wrong or missing code is noted and never an obstacle. */
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import type { CodeOutcome } from '#contract/views'
import { scrubAadhaar } from '#domain/identity/scrub'
import { type Context, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { bookingOf } from '../views/appointment.ts'
import { personView } from '../views/person.ts'
import { sessionOf } from '../views/session.ts'
import type { Handlers } from './handler.ts'

type Input = ParsedOf<'appointments.check'>

export const appointmentHandlers = {
  'appointments.check': (input, context) => {
    const { personId, sessionId } = input
    if (sessionOf(context.db, sessionId) === undefined) return refuse('session-unknown')
    const before = personView(context, personId)
    if (before === undefined) return refuse('person-unknown')
    const outcome = outcomeOf(input, context)
    if (!outcome.ok) return outcome
    // Asked again because the answer was lost: it is said once.
    if (before.appointment?.check?.outcome === outcome.value) return done(before)
    const note = input.said.kind === 'absent' && input.said.note !== null ? scrubAadhaar(input.said.note) : null
    const body = { personId, sessionId, outcome: outcome.value, note }
    context.append([fact({ type: 'appointment-checked.1', by: mustMe(context).staff.id, body })])
    const view = personView(context, personId)
    return view === undefined ? refuse('person-unknown') : done(view)
  },
} satisfies Partial<Handlers>

function outcomeOf(
  { personId, sessionId, said }: Input,
  { db }: Context,
): Answer<CodeOutcome, ProblemOf<'appointments.check'>> {
  const code = bookingOf(db, personId, sessionId)?.appointment.code ?? null
  if (code === null) return refuse('no-code-here')
  if (said.kind === 'absent') return done(said.wrongTries > 0 ? 'code-wrong' : 'code-absent')
  return said.code === code ? done('code-agrees') : refuse('code-wrong')
}
