/** What the officer sees to differ: by digits, and in a few words. One rule: it is recorded and never sends anybody away. */
import './differences.css'
import { useLayoutEffect, useRef, useState } from 'react'
import { SeenDifference } from '#contract/identity'
import { useText } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { BackButton } from './own-escape.tsx'

export interface DifferencesProps {
  readonly busy: boolean
  readonly onRecord: (differences: readonly SeenDifference[], words: string) => void
  readonly onBack: () => void
}

const LEAST_WORDS = 3

export function Differences({ busy, onRecord, onBack }: DifferencesProps) {
  const { say } = useText()
  const [chosen, setChosen] = useState<readonly SeenDifference[]>([])
  const form = useForm({
    start: { words: '' },
    checks: {
      words: (words) =>
        chosen.length === 0 && words.trim().length < LEAST_WORDS ? say('desk.differences.missing') : null,
    },
  })
  const toggle = (one: SeenDifference): void =>
    setChosen(chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one])
  const record = (): void => {
    if (!form.ready()) return
    const words = form.values.words.trim()
    onRecord(chosen, words === '' ? chosen.map((one) => say(`desk.differences.${one}`)).join(', ') : words)
  }
  return (
    <>
      <Toggles chosen={chosen} onToggle={toggle} />
      <TextField
        label={say('desk.differences.words')}
        hint={say('desk.differences.wordsHint')}
        field={form.field('words')}
        letter="w"
        maxLength={200}
      />
      <div className="desk-step-acts">
        <PrimaryButton onAct={record} busy={busy}>
          {say('desk.identity.recordDiffers')}
        </PrimaryButton>
        <BackButton onAct={onBack}>{say('desk.identity.back')}</BackButton>
      </div>
    </>
  )
}

interface TogglesProps {
  readonly chosen: readonly SeenDifference[]
  readonly onToggle: (one: SeenDifference) => void
}

function Toggles({ chosen, onToggle }: TogglesProps) {
  const { say } = useText()
  const first = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => takeFocus(first.current), [])
  useKeys(
    Object.fromEntries(
      SeenDifference.options.map((one, place) => [
        String(place + 1),
        { does: say(`desk.differences.${one}`), run: () => onToggle(one) },
      ]),
    ),
  )
  return (
    <fieldset className="desk-differences">
      <legend>{say('desk.differences.title')}</legend>
      {SeenDifference.options.map((one, place) => (
        <label key={one} className="desk-difference">
          <input
            ref={place === 0 ? first : undefined}
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={() => onToggle(one)}
          />
          <span>{say(`desk.differences.${one}`)}</span>
          <KeyCap chord={String(place + 1)} />
        </label>
      ))}
    </fieldset>
  )
}
