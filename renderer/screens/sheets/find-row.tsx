/** The box for a row: scanned or typed. One rule: after a row the next one of its sheet stands there, so Enter goes on. */
import type { OutputOf } from '#contract/calls'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useWedge } from '../../scan/use-wedge.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useState } from 'react'

export type FoundRow = OutputOf<'sheets.find'>

export interface FindRowProps {
  /** Stands in the box to begin with: the next row. */
  readonly next: string
  readonly onFound: (found: FoundRow) => void
}

export function FindRow({ next, onFound }: FindRowProps) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('sheets.find')
  const [refused, setRefused] = useState<RefusalOf<'sheets.find'> | null>(null)
  const form = useForm({ start: { text: next }, checks: {} })
  const find = async (text: string): Promise<void> => {
    const answer = await run({ text: text.slice(0, 100) })
    setRefused(answer.ok ? null : answer)
    if (answer.ok) onFound(answer.value)
  }
  useWedge((text) => void find(text))
  return (
    <section className="sheet-find" aria-label={say('sheets.find.title')}>
      <TextField
        label={say('sheets.find.label')}
        hint={say('sheets.find.hint')}
        field={form.field('text')}
        letter="s"
        width="middle"
        maxLength={100}
        focusFirst
      />
      <PrimaryButton onAct={() => void find(form.values.text)} busy={busy}>
        {say('sheets.find.act')}
      </PrimaryButton>
      {refused !== null && <Notice kind="stop">{sayRefusal('sheets.find', refused)}</Notice>}
    </section>
  )
}
