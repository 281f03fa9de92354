/** The observation room: who is in it, and how each leaves. */
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import { OBSERVED_MINUTES } from '#domain/aefi/observed'
import { type Context, mustMe } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import { boardLines, exitOf, type ObservedDose, observedDose, overAt } from '../views/observation.ts'
import type { Handlers } from './handler.ts'

type Exit = ParsedOf<'observation.end'>
type Problem = ProblemOf<'observation.end'>

export const observationHandlers = {
  'observation.board': (_input, context) => done({ minutes: OBSERVED_MINUTES, lines: boardLines(context) }),

  'observation.end': (input, context) => {
    if (input.how === 'left-early' && input.reason === null) return refuse('reason-needed')
    const facts: Fact[] = []
    for (const id of new Set(input.doseIds)) {
      const dose = observedDose(context.db, id)
      if (dose === undefined) return refuse('dose-unknown')
      // Asked again because the answer was lost, or two people let the same one go.
      if (exitOf(context.db, id) !== undefined) continue
      const exit = exitFact(dose, input, context)
      if (!exit.ok) return exit
      facts.push(exit.value)
    }
    if (facts.length > 0) context.append(facts)
    return done({ ended: facts.length })
  },
} satisfies Partial<Handlers>

function exitFact(dose: ObservedDose, { how, reason, at }: Exit, context: Context): Answer<Fact, Problem> {
  const left = at ?? context.now()
  const leftMs = Date.parse(left)
  if (leftMs > context.nowMs()) return refuse('exit-in-future')
  if (leftMs < Date.parse(dose.at)) return refuse('exit-before-dose')
  const missing = Math.ceil((overAt(dose.at) - leftMs) / 60_000)
  // "Well" says that the time was waited out; who goes before it leaves early, and says why.
  if (how === 'well' && missing > 0) return refuse('observation-not-over', { minutes: missing })
  const body = { doseId: dose.dose_id, personId: dose.person_id, sessionId: dose.session_id, how }
  return done(
    fact({
      type: 'observation-ended.1',
      by: mustMe(context).staff.id,
      at: left,
      body: { ...body, reason: how === 'left-early' ? reason : null },
    }),
  )
}
