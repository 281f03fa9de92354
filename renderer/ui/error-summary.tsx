/** All problems of a form in one place, each a way to its field. Shown when there are several. */
import './error-summary.css'
import { useText } from '../text/use-text.ts'
import { Shape } from './shape.tsx'
import { focusField } from './use-field-key.ts'

export interface ErrorSummaryProps {
  readonly problems: readonly { readonly id: string; readonly error: string }[]
}

export function ErrorSummary({ problems }: ErrorSummaryProps) {
  const { say } = useText()
  if (problems.length < 2) return null
  return (
    <div className="error-summary" role="alert">
      <h2>
        <Shape name="stop" /> {say('ui.summaryTitle')}
      </h2>
      <ul>
        {problems.map(({ id, error }) => (
          <li key={id}>
            <button type="button" className="error-summary-link" onClick={() => focusField(id)}>
              {error}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
