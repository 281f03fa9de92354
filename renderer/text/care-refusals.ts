/** Refusals of the observation room and of adverse events. */
import type { ProblemOf } from '#contract/calls'

type CareProblem = ProblemOf<'observation.end' | 'aefi.report' | 'aefi.followUp' | 'aefi.acknowledge'>
/** Two of them are said elsewhere too. */
export type CareRefusals = Readonly<Record<Exclude<CareProblem, 'person-unknown' | 'reason-needed'>, string>>
