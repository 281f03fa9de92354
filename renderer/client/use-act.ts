/** Something that a screen does. One rule: one act at a time; a second press shares the answer of the first. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AnswerOf, CallName, InputOf } from '#contract/calls'
import { ask } from './ask.ts'
import { afterAct } from './queries.ts'

export interface Act<N extends CallName> {
  /** Answers after the questions that the act changes have been asked again. */
  readonly run: (input: InputOf<N>) => Promise<AnswerOf<N>>
  readonly busy: boolean
}

export function useAct<N extends CallName>(name: N): Act<N> {
  const queries = useQueryClient()
  const running = useRef<Promise<AnswerOf<N>> | null>(null)
  const [busy, setBusy] = useState(false)
  const act = async (input: InputOf<N>): Promise<AnswerOf<N>> => {
    setBusy(true)
    const answer = await ask(name, input)
    if (answer.ok) await afterAct(queries, name)
    running.current = null
    setBusy(false)
    return answer
  }
  const run = (input: InputOf<N>): Promise<AnswerOf<N>> => (running.current ??= act(input))
  return { run, busy }
}
