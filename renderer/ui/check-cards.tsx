/** Any of a few, each large enough to press. */
import './choice-cards.css'
import type { Choice } from './choice-cards.tsx'

export interface CheckCardsProps<V extends string> {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly choices: readonly Choice<V>[]
  readonly values: readonly V[]
  readonly error: string | null
  readonly onChange: (values: readonly V[]) => void
}

export function CheckCards<V extends string>({
  id,
  label,
  hint,
  choices,
  values,
  error,
  onChange,
}: CheckCardsProps<V>) {
  const toggle = (value: V): void =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return (
    <fieldset className="check-group" aria-describedby={error === null ? undefined : `${id}-error`}>
      <legend className="choice-group-label">
        {label}
        {hint !== undefined && <span className="check-group-hint">{hint}</span>}
      </legend>
      <div className="choices checks">
        {choices.map((choice, index) => (
          <label key={choice.value} className="check">
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              checked={values.includes(choice.value)}
              onChange={() => toggle(choice.value)}
            />
            <span className="choice-words">
              <span className="choice-label">{choice.label}</span>
              {choice.hint !== undefined && <span className="choice-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error !== null && (
        <p id={`${id}-error`} className="check-group-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}
