/** The form of a handler. One rule: it can refuse only with the codes that its own call lists. */
import type { Answer } from '#contract/answer'
import type { OutputOf, ParsedOf, ProblemOf, RegisterCallName } from '#contract/calls'
import type { Context } from '../context.ts'

export type Handler<N extends RegisterCallName> = (
  input: ParsedOf<N>,
  context: Context,
) => Answer<OutputOf<N>, ProblemOf<N>> | Promise<Answer<OutputOf<N>, ProblemOf<N>>>
export type Handlers = { readonly [N in RegisterCallName]: Handler<N> }
