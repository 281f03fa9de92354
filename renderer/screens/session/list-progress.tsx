/** How far a long list has come. One rule: it is counted in rows that are in, not guessed. */
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'

/** Short lists are in before there is anything to show. */
const FEW_ROWS = 300

export function ListProgress() {
  const { say, sayNumber } = useText()
  const { value: progress = null } = useAsk('lists.progress', {})
  if (progress === null || progress.rows < FEW_ROWS) return null
  const { rows, done } = progress
  const words = say('session.list.progress', { done: sayNumber(done), rows: sayNumber(rows) })
  return (
    <p className="list-progress">
      <progress max={rows} value={done} aria-label={say('session.list.bringing')} />
      <span>{words}</span>
    </p>
  )
}
