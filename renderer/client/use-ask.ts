/** A question that a screen shows the answer of. One rule: the last good answer stays while the register is away. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CallName, InputOf, OutputOf } from '#contract/calls'
import { ask } from './ask.ts'
import type { RefusalOf } from './ask.ts'

export interface Asked<N extends CallName> {
  /** The last good answer; undefined before the first. */
  readonly value: OutputOf<N> | undefined
  /** What the newest attempt was refused with. */
  readonly refused: RefusalOf<N> | undefined
  /** No answer of either kind yet. */
  readonly loading: boolean
  readonly again: () => void
}

export interface AskOptions {
  /** False: not asked (yet). */
  readonly enabled?: boolean
  /** Shows the answer to the question before while a new one is on its way: for type-ahead. */
  readonly keep?: boolean
}

/** Asked again whenever an announced change touches it (`topics.ts`). */
export function useAsk<N extends CallName>(name: N, input: InputOf<N>, options: AskOptions = {}): Asked<N> {
  const { data, error, isPending, refetch } = useQuery<OutputOf<N>, AskRefused<N>>({
    queryKey: [name, input],
    queryFn: () => valueOf(name, input),
    enabled: options.enabled ?? true,
    ...(options.keep === true && { placeholderData: keepPreviousData as never }),
  })
  return { value: data, refused: error?.refusal, loading: isPending, again: () => void refetch() }
}

class AskRefused<N extends CallName> extends Error {
  readonly refusal: RefusalOf<N>

  constructor(refusal: RefusalOf<N>) {
    super(refusal.code)
    this.refusal = refusal
  }
}

async function valueOf<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = await ask(name, input)
  if (answer.ok) return answer.value
  throw new AskRefused<N>(answer)
}
