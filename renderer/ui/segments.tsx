/**
 * A few short choices in one line, for one keystroke. One rule: a digit or a letter chooses and goes on; arrow keys
 * only look around.
 */
import './segments.css'
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { chordOf } from './chord.ts'
import { FieldLabel } from './field-label.tsx'
import { KeyCap } from './key-cap.tsx'
import { useFieldKey, useFirstFocus } from './use-field-key.ts'

export interface Segment<V extends string> {
  readonly value: V
  readonly label: string
  /** Chooses as well as its digit does. */
  readonly letter?: string
}

export interface SegmentsProps<V extends string> {
  readonly id: string
  readonly label: string
  readonly segments: readonly Segment<V>[]
  readonly value: V | null
  readonly onChoose: (value: V) => void
  /** A choice was made that is meant: the focus may go to the next field. */
  readonly onGoOn: () => void
  readonly error?: string | null
  readonly letter?: string
  readonly focusFirst?: boolean
}

const steps: Readonly<Record<string, number>> = { arrowright: 1, arrowdown: 1, arrowleft: -1, arrowup: -1 }

export function Segments<V extends string>(props: SegmentsProps<V>) {
  const { id, label, segments, value, onChoose, onGoOn, error = null, letter, focusFirst = false } = props
  const group = useRef<HTMLDivElement>(null)
  useFieldKey(letter, label, id)
  useFirstFocus(id, focusFirst)
  const place = Math.max(
    0,
    segments.findIndex((segment) => segment.value === value),
  )
  const take = (chosen: V): void => {
    onChoose(chosen)
    onGoOn()
  }
  const press = (event: KeyboardEvent): void => {
    const chord = chordOf(event.nativeEvent)
    const step = steps[chord]
    const next = step === undefined ? -1 : (place + step + segments.length) % segments.length
    const moved = segments[next]
    const named = segments.find((segment, index) => chord === String(index + 1) || chord === segment.letter)
    if (moved === undefined && named === undefined) return
    event.preventDefault()
    if (named !== undefined) return take(named.value)
    if (moved !== undefined) onChoose(moved.value)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus()
  }
  return (
    <div className="segments">
      <div className="segments-label">
        <FieldLabel label={label} optional={false} letter={letter} />
      </div>
      <div
        ref={group}
        role="radiogroup"
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        className="segments-row"
        onKeyDown={press}
      >
        {segments.map((segment, index) => (
          <button
            key={segment.value}
            id={index === place ? id : undefined}
            type="button"
            role="radio"
            aria-checked={segment.value === value}
            tabIndex={index === place ? 0 : -1}
            className="segment"
            onClick={() => take(segment.value)}
          >
            <span>{segment.label}</span>
            <KeyCap chord={segment.letter ?? String(index + 1)} />
          </button>
        ))}
      </div>
      {error !== null && (
        <p id={`${id}-error`} className="segments-error">
          {error}
        </p>
      )}
    </div>
  )
}
