/**
 * The page's only way to the register and the shell. One rule: whatever comes back is parsed here, so a screen holds
 * either what the call promises or a refusal with a code.
 */
import { done, refuse } from '#contract/answer'
import type { Refused } from '#contract/answer'
import { commonProblems } from '#contract/call'
import type { CommonProblem } from '#contract/call'
import { calls } from '#contract/calls'
import type { AnswerOf, CallName, InputOf, OutputOf, ProblemOf } from '#contract/calls'
import { LooseAnswer } from '#contract/wire'
import { noteAnswer } from './register-state.ts'

export type RefusalOf<N extends CallName> = Refused<ProblemOf<N> | CommonProblem>

/** Never throws: an answer that cannot be read is refused as `bug`. */
export async function ask<N extends CallName>(name: N, input: InputOf<N>): Promise<AnswerOf<N>> {
  const answer = readAnswer(name, await reply(name, input))
  if (calls[name].answeredBy === 'register') noteAnswer(answer.ok ? 'ready' : answer.code)
  return answer
}

async function reply<N extends CallName>(name: N, input: InputOf<N>): Promise<unknown> {
  try {
    return await window.teeka.call(name, input)
  } catch {
    return refuse('bug')
  }
}

function readAnswer<N extends CallName>(name: N, raw: unknown): AnswerOf<N> {
  const loose = LooseAnswer.safeParse(raw)
  if (!loose.success) return refuse('bug')
  if (!loose.data.ok) return refuse(knownCode(name, loose.data.code), loose.data.details)
  const value = calls[name].output.safeParse(loose.data.value)
  return value.success ? done(value.data as OutputOf<N>) : refuse('bug')
}

/** A code that the call does not list has no sentence; it is a bug of whoever sent it. */
function knownCode<N extends CallName>(name: N, code: string): ProblemOf<N> | CommonProblem {
  const listed: readonly string[] = [...calls[name].problems, ...commonProblems]
  return listed.includes(code) ? (code as ProblemOf<N> | CommonProblem) : 'bug'
}
