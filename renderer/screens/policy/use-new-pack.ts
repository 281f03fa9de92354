/**
 * A pack that was brought in and is looked at. One rule: reading adopts nothing, and what is adopted is the very text
 * that was read.
 */
import { useState } from 'react'
import type { OutputOf } from '#contract/calls'
import type { Refused } from '#contract/answer'
import { useAct } from '../../client/use-act.ts'

/** The call takes 600,000 characters. */
const LARGEST = 600_000

export type NewPack =
  | { readonly state: 'none' }
  | { readonly state: 'too-large' }
  | {
      readonly state: 'refused'
      readonly by: 'policy.read' | 'policy.adopt' | 'policy.pull'
      readonly refused: Refused<string>
    }
  | { readonly state: 'read'; readonly text: string; readonly pack: OutputOf<'policy.read'> }
  | { readonly state: 'adopted'; readonly name: string }

export interface NewPackActs {
  readonly now: NewPack
  readonly busy: boolean
  readonly fromFile: (file: Blob | undefined) => Promise<void>
  readonly fromServer: () => Promise<void>
  readonly adopt: () => Promise<void>
  readonly dismiss: () => void
}

export function useNewPack(): NewPackActs {
  const [now, setNow] = useState<NewPack>({ state: 'none' })
  const read = useAct('policy.read')
  const pull = useAct('policy.pull')
  const adopting = useAct('policy.adopt')
  const look = async (text: string): Promise<void> => {
    const answer = await read.run({ text })
    setNow(
      answer.ok
        ? { state: 'read', text, pack: answer.value }
        : { state: 'refused', by: 'policy.read', refused: answer },
    )
  }
  return {
    now,
    busy: read.busy || pull.busy || adopting.busy,
    fromFile: async (file) => {
      if (file === undefined) return
      if (file.size > LARGEST) return setNow({ state: 'too-large' })
      await look(new TextDecoder().decode(await file.arrayBuffer()))
    },
    fromServer: async () => {
      const answer = await pull.run({})
      if (answer.ok) await look(answer.value.text)
      else setNow({ state: 'refused', by: 'policy.pull', refused: answer })
    },
    adopt: async () => {
      if (now.state !== 'read') return
      const answer = await adopting.run({ text: now.text })
      setNow(
        answer.ok
          ? { state: 'adopted', name: answer.value.name }
          : { state: 'refused', by: 'policy.adopt', refused: answer },
      )
    },
    dismiss: () => setNow({ state: 'none' }),
  }
}
