/** The refusals of asking UIDAI that no other call has. */
import type { ProblemOf } from '#contract/calls'

export type OnlineRefusals = Readonly<
  Record<Exclude<ProblemOf<'online.ask' | 'online.setUp'>, 'person-unknown' | 'server-unreachable'>, string>
>
