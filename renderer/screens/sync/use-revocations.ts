/** The ways by which a list of revocations comes and goes on. One rule: whatever comes of one is said in one sentence. */
import { useState } from 'react'
import type { Answer } from '#contract/answer'
import type { CallName } from '#contract/calls'
import type { RevocationsState } from '#contract/revocations'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'

export interface Outcome {
  readonly kind: 'good' | 'stop'
  readonly sentence: string
}

export interface RevocationActs {
  readonly busy: boolean
  readonly outcome: Outcome | null
  readonly fetchList: () => Promise<void>
  readonly takeFrom: (file: Blob | undefined) => Promise<void>
  readonly save: () => Promise<void>
}

export function useRevocations(): RevocationActs {
  const { say, sayMoment, sayRefusal } = useText()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const pull = useAct('revocations.pull')
  const take = useAct('revocations.take')
  const choose = useAct('files.chooseFolder')
  const write = useAct('revocations.save')
  const told = (call: CallName, answer: Answer<RevocationsState, string>): void => {
    if (!answer.ok) return setOutcome({ kind: 'stop', sentence: sayRefusal(call, answer) })
    const { asOf } = answer.value
    return setOutcome(asOf && { kind: 'good', sentence: say('sync.revoked.taken', { when: sayMoment(asOf) }) })
  }
  return {
    busy: [pull, take, choose, write].some(({ busy }) => busy),
    outcome,
    fetchList: async () => told('revocations.pull', await pull.run({})),
    takeFrom: async (file) => {
      if (file === undefined) return
      const text = await textOf(file)
      if (text === null) return setOutcome({ kind: 'stop', sentence: say('sync.revoked.notRead') })
      told('revocations.take', await take.run({ text }))
    },
    save: async () => {
      const chosen = await choose.run({ purpose: 'export' })
      if (!chosen.ok || chosen.value.folder === null) return
      const answer = await write.run({ folder: chosen.value.folder })
      setOutcome(
        answer.ok
          ? { kind: 'good', sentence: say('sync.revoked.saved', answer.value) }
          : { kind: 'stop', sentence: sayRefusal('revocations.save', answer) },
      )
    },
  }
}

/** Null where the stick was pulled meanwhile. */
async function textOf(file: Blob): Promise<string | null> {
  try {
    return await file.text()
  } catch {
    return null
  }
}
