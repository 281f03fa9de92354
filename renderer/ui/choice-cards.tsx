/**
 * One of a few, each large enough to press. One rule: digits and arrow keys choose, wherever the focus stands.
 */
import './choice-cards.css'
import { useId, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { takeFocus } from './arrival-focus.ts'
import { KeyCap } from './key-cap.tsx'
import { useKeys } from './use-keys.ts'

export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  readonly hint?: ReactNode
  /** A colour band at the edge, for things known by their colour. */
  readonly band?: string
  readonly lang?: string
}

export interface ChoiceCardsProps<V extends string> {
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly value: V | null
  readonly onChoose: (value: V) => void
  readonly columns?: 1 | 2 | 3
  /** Digits choose; off where two such groups stand on one page. */
  readonly digits?: boolean
  readonly labelShown?: boolean
  readonly error?: string | null
  readonly focusFirst?: boolean
}

export function ChoiceCards<V extends string>(props: ChoiceCardsProps<V>) {
  const { label, choices, value, onChoose, columns = 1, digits = true } = props
  const { labelShown = true, error = null, focusFirst = false } = props
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (focusFirst) takeFocus(group.current?.querySelector<HTMLElement>('[tabindex="0"]'))
  }, [focusFirst])
  const place = choices.findIndex((choice) => choice.value === value)
  const numbered = choices.slice(0, 9).map((choice, index) => [String(index + 1), choice] as const)
  useKeys(
    Object.fromEntries(
      numbered.map(([digit, { label: does, value: chosen }]) => [
        digit,
        { does, run: () => choose(chosen, Number(digit) - 1) },
      ]),
    ),
    { enabled: digits },
  )
  function choose(chosen: V, at: number): void {
    onChoose(chosen)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[at]?.focus()
  }
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (Math.max(place, step === 1 ? -1 : 0) + step + choices.length) % choices.length
    const chosen = choices[next]
    if (chosen !== undefined) choose(chosen.value, next)
  }
  return (
    <div className="choice-group">
      {labelShown && <div className="choice-group-label">{label}</div>}
      <div
        ref={group}
        role="radiogroup"
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : id}
        className={`choices choices-${columns}`}
        onKeyDown={move}
      >
        {choices.map((choice, index) => (
          <button
            key={choice.value}
            type="button"
            role="radio"
            aria-checked={choice.value === value}
            tabIndex={index === Math.max(0, place) ? 0 : -1}
            className="choice"
            lang={choice.lang}
            style={choice.band === undefined ? undefined : { borderInlineStartColor: choice.band }}
            data-band={choice.band !== undefined || undefined}
            onClick={() => onChoose(choice.value)}
          >
            <span className="choice-dot" aria-hidden="true" />
            <span className="choice-words">
              <span className="choice-label">{choice.label}</span>
              {choice.hint !== undefined && <span className="choice-hint">{choice.hint}</span>}
            </span>
            {digits && index < 9 && <KeyCap chord={String(index + 1)} />}
          </button>
        ))}
      </div>
      {error !== null && (
        <p id={id} className="check-group-error">
          {error}
        </p>
      )}
    </div>
  )
}
