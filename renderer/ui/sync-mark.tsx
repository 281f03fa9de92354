/** Whether a record has its receipt. One rule: green means a receipt, nothing less. */
import './sync-mark.css'
import { useText } from '../text/use-text.ts'
import { Shape } from './shape.tsx'

export interface SyncMarkProps {
  readonly state: 'waiting' | 'confirmed'
  /** Only the shape is drawn, for narrow rows; the word stays for screen readers and on hovering. */
  readonly small?: boolean
}

export function SyncMark({ state, small = false }: SyncMarkProps) {
  const { say } = useText()
  const word = say(`ui.${state}`)
  return (
    <span className={`sync-mark sync-mark-${state}`} title={word}>
      <Shape name={state} />
      <span className={small ? 'sr-only' : undefined}>{word}</span>
    </span>
  )
}
