/** What was being done, how bad it is, and in words. One rule: what is half typed is there again when it is reopened. */
import './feedback.css'
import { useState } from 'react'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OverPage } from '../../ui/over-page.tsx'
import { Segments } from '../../ui/segments.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'

export interface Place {
  readonly name: string
  readonly label: string
}

export interface FeedbackFormProps {
  readonly at: string
  readonly places: readonly Place[]
  readonly onGiven: () => void
  readonly onClose: () => void
}

const ratings = ['1', '2', '3', '4', '5'] as const
const WORDS_LEAST = 3
const WORDS_MOST = 500

export function FeedbackForm({ at, places, onGiven, onClose }: FeedbackFormProps) {
  const { say, sayRefusal, language } = useText()
  const { value: facts } = useAsk('shell.facts', {})
  const inPractice = useAsk('practice.state', {}).value?.at === 'practice'
  const { run, busy } = useAct('feedback.give')
  const [id] = useState(() => newId())
  const [refused, setRefused] = useState<RefusalOf<'feedback.give'> | null>(null)
  const form = useForm({
    keep: 'feedback',
    start: { screen: at, rating: '', words: '' },
    checks: {
      rating: (rating) => (rating === '' ? say('feedback.ratingMissing') : null),
      words: (words) => (words.trim().length < WORDS_LEAST ? say('feedback.wordsMissing') : null),
    },
  })
  const rating = form.field('rating')
  const words = form.field('words')
  const give = async (): Promise<void> => {
    if (facts === undefined || !form.ready()) return
    const said = { screen: form.values.screen, rating: Number(rating.value), words: words.value.trim() }
    const answer = await run({ id, ...said, language, version: facts.version })
    if (!answer.ok) return setRefused(answer)
    form.clear()
    onGiven()
  }
  return (
    <OverPage label={say('feedback.title')} onClose={onClose}>
      <div>
        <h2>{say('feedback.title')}</h2>
        <p className="soft">{say(inPractice ? 'feedback.hintPractice' : 'feedback.hint')}</p>
      </div>
      {refused !== null && <Notice kind="stop">{sayRefusal('feedback.give', refused)}</Notice>}
      <SelectField
        label={say('feedback.screen')}
        field={form.field('screen')}
        options={places.map(({ name, label }) => ({ value: name, label }))}
      />
      <Segments
        id={rating.id}
        label={say('feedback.rating')}
        segments={ratings.map((value) => ({ value, label: say(`feedback.ratings.${value}`) }))}
        value={ratings.find((value) => value === rating.value) ?? null}
        onChoose={(value) => form.set({ rating: value })}
        onGoOn={() => focusField(words.id)}
        error={rating.error}
        focusFirst
      />
      <TextField label={say('feedback.words')} hint={say('feedback.wordsHint')} field={words} maxLength={WORDS_MOST} />
      <div className="row">
        <PrimaryButton onAct={() => void give()} busy={busy}>
          {say('feedback.give')}
        </PrimaryButton>
        <ActButton look="quiet" chord="Escape" onAct={onClose}>
          {say('ui.close')}
        </ActButton>
      </div>
    </OverPage>
  )
}
