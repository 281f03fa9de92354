/** What is explained, and the act of sealing. One rule: words typed for one difference stay while others are resolved. */
import { useState } from 'react'
import { type Reckoning, ReckoningKind } from '#contract/close'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { useForm } from '../../ui/use-form.ts'
import type { FieldCheck, Form } from '../../ui/use-form.ts'

type Values = Readonly<Record<ReckoningKind | 'pin', string>>

const LEAST = 5
const blank = Object.fromEntries([...ReckoningKind.options, 'pin'].map((name) => [name, ''])) as Values

export interface Closing {
  readonly form: Form<Values>
  readonly refused: RefusalOf<'close.seal'> | null
  readonly busy: boolean
  readonly seal: () => Promise<void>
}

export function useClose({ sessionId, lines, stamp }: Reckoning): Closing {
  const { say } = useText()
  const { run, busy } = useAct('close.seal')
  const [refused, setRefused] = useState<RefusalOf<'close.seal'> | null>(null)
  const [id, setId] = useState(() => newId())
  const toExplain = lines.filter(({ left, right, weight }) => left !== right && weight === 'explain')
  const asked = toExplain.map(({ kind }) => kind)
  const wanted: FieldCheck<Values> = (words) => (words.trim().length < LEAST ? say('close.becauseShort') : null)
  const form = useForm<Values>({
    keep: `close-${sessionId}`,
    start: blank,
    checks: {
      ...Object.fromEntries(asked.map((kind) => [kind, wanted])),
      pin: (pin) => (pin.length < 4 ? say('close.pinMissing') : null),
    },
  })
  const seal = async (): Promise<void> => {
    if (!form.ready([...asked, 'pin'])) return
    const explanations = asked.map((kind) => ({ kind, because: form.values[kind].trim() }))
    const answer = await run({ id, sessionId, stamp, explanations, pin: form.values.pin })
    form.set({ pin: '' })
    setRefused(answer.ok ? null : answer)
    if (!answer.ok) return
    setId(newId())
    form.clear()
  }
  return { form, refused, busy, seal }
}
