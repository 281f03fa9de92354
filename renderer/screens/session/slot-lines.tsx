/** The day of a new session by slots: a line each. One rule: it stays out of sight until somebody wants it. */
import { TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { FieldLabel } from '../../ui/field-label.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import type { Chord } from '../../ui/chord.ts'
import { type KeyAct, useKeys } from '../../ui/use-keys.ts'
import type { FieldState } from '../../ui/use-form.ts'
import { type SlotForm, type SlotPart, fieldOf, placesIn, slotParts } from './slot-form.ts'

/** Of a column's cells; while the day is one whole, `t` divides it. */
const LETTERS: Readonly<Record<SlotPart, string>> = { from: 'f', to: 't', reserved: 'r', open: 'o' }

export interface SlotLinesProps {
  readonly of: SlotForm
  /** What the proposal divides. */
  readonly places: number
}

export function SlotLines({ of, places }: SlotLinesProps) {
  const { say } = useText()
  const { form, lines, divide, add, whole } = of
  const firstId = form.field(fieldOf('from', 0)).id
  const lastId = form.field(fieldOf('from', lines - 1)).id
  // The focus goes to the new line, and to the first when they have just appeared; not when the screen comes back.
  const shown = useRef(lines)
  useEffect(() => {
    if (lines > shown.current) focusField(shown.current === 0 ? firstId : lastId)
    shown.current = lines
  }, [lines, firstId, lastId])
  // The same letter again goes on to the next line, and from the last to the first.
  const goOn = (part: SlotPart): void => {
    const ids = Array.from({ length: lines }, (_, line) => form.field(fieldOf(part, line)).id)
    focusField(ids[(ids.indexOf(document.activeElement?.id ?? '') + 1) % ids.length] ?? '')
  }
  const letters = slotParts.map((part): [Chord, KeyAct] => [
    `alt+${LETTERS[part]}`,
    { does: say(`session.open.slots.${part}`), run: () => goOn(part) },
  ])
  useKeys(Object.fromEntries(letters), { enabled: lines > 0 })
  if (lines === 0) {
    return (
      <div className="row">
        <ActButton look="quiet" chord="alt+t" onAct={() => divide(places)}>
          {say('session.open.slots.divide')}
        </ActButton>
      </div>
    )
  }
  return (
    <section className="stack" aria-labelledby="slot-lines">
      <div>
        <h2 id="slot-lines">{say('session.open.slots.title')}</h2>
        <p className="soft">{say('session.open.slots.hint', { count: placesIn(of) })}</p>
      </div>
      <div className="slot-lines">
        {slotParts.map((part) => (
          <span key={part} className="slot-head" aria-hidden="true">
            <FieldLabel label={say(`session.open.slots.${part}`)} optional={false} letter={LETTERS[part]} />
          </span>
        ))}
        {Array.from({ length: lines }, (_, line) => (
          <Line key={line} line={line} field={(part) => form.field(fieldOf(part, line))} />
        ))}
      </div>
      <div className="row">
        {add !== null && (
          <ActButton chord="alt+n" onAct={add}>
            {say('session.open.slots.add')}
          </ActButton>
        )}
        <ActButton look="quiet" chord="alt+w" onAct={whole}>
          {say('session.open.slots.whole')}
        </ActButton>
      </div>
    </section>
  )
}

interface LineProps {
  readonly line: number
  readonly field: (part: SlotPart) => FieldState
}

function Line({ line, field }: LineProps) {
  const { say } = useText()
  const wrong = slotParts.map(field).find(({ error }) => error !== null)
  return (
    <>
      {slotParts.map((part) => {
        const { id, value, error, set, leave } = field(part)
        return (
          <TextInput
            key={part}
            id={id}
            className="text-field"
            aria-label={say('session.open.slots.cell', { number: line + 1, what: say(`session.open.slots.${part}`) })}
            aria-describedby={error === null ? undefined : `${id}-wrong`}
            error={error !== null}
            value={value}
            inputMode="numeric"
            maxLength={5}
            autoComplete="off"
            onChange={({ currentTarget }) => set(currentTarget.value)}
            onBlur={leave}
          />
        )
      })}
      {wrong !== undefined && (
        <p id={`${wrong.id}-wrong`} className="slot-wrong">
          {wrong.error}
        </p>
      )}
    </>
  )
}
