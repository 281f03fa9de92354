/** Why two who look like one are two. One rule: the reason stays with the decision. */
import { useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { BackButton } from './own-escape.tsx'

const reasons = ['twin', 'family', 'birth', 'face', 'other'] as const
type Reason = (typeof reasons)[number]

export interface ApartFormProps {
  readonly busy: boolean
  readonly onApart: (reason: string) => void
  readonly onBack: () => void
}

const LEAST_WORDS = 3

export function ApartForm({ busy, onApart, onBack }: ApartFormProps) {
  const { say } = useText()
  const [reason, setReason] = useState<Reason | null>(null)
  const [missing, setMissing] = useState(false)
  const form = useForm({
    start: { words: '' },
    checks: {
      // Another reason is only one when it is said.
      words: (words) => (reason === 'other' && words.trim().length < LEAST_WORDS ? say('desk.alike.wordsShort') : null),
    },
  })
  const record = (): void => {
    setMissing(reason === null)
    if (reason === null) return focusField('apart-reason')
    if (!form.ready()) return
    const words = form.values.words.trim()
    const named = reason === 'other' ? [] : [say(`desk.alike.reasons.${reason}`)]
    onApart([...named, ...(words === '' ? [] : [words])].join(': '))
  }
  return (
    <>
      <Segments<Reason>
        id="apart-reason"
        label={say('desk.alike.differentTitle')}
        segments={reasons.map((value) => ({ value, label: say(`desk.alike.reasons.${value}`) }))}
        value={reason}
        onChoose={setReason}
        onGoOn={() => focusField(form.field('words').id)}
        error={missing ? say('desk.alike.reasonMissing') : null}
        focusFirst
      />
      <TextField
        label={say('desk.alike.words')}
        hint={say('desk.alike.wordsHint')}
        field={form.field('words')}
        letter="w"
        maxLength={150}
        optional={reason !== 'other'}
      />
      <div className="desk-step-acts">
        <PrimaryButton onAct={record} busy={busy}>
          {say('desk.alike.record')}
        </PrimaryButton>
        <BackButton onAct={onBack}>{say('desk.alike.back')}</BackButton>
      </div>
    </>
  )
}
