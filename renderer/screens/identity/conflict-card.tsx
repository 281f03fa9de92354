/** One pair of doses: why it is held to be one person's, the two entries side by side, the decision. */
import type { ConflictView } from '#contract/identity-views'
import { useText } from '../../text/use-text.ts'
import { Shape } from '../../ui/shape.tsx'
import { conflictName } from './conflict-words.ts'
import { ConflictSides } from './conflict-sides.tsx'
import { SettleForm } from './settle-form.tsx'

export interface ConflictCardProps {
  readonly conflict: ConflictView
  readonly onSettled: (words: string) => void
  readonly onGone: () => void
}

export function ConflictCard({ conflict, onSettled, onGone }: ConflictCardProps) {
  const { say } = useText()
  const title = say('identity.conflicts.dose', { name: conflictName(conflict), number: conflict.number })
  return (
    <article className="card conflict" aria-label={title}>
      <div className="conflict-head">
        <h3>{title}</h3>
        <p>
          <Shape name="info" /> {say(`identity.conflicts.because.${conflict.because}`)}
        </p>
      </div>
      <ConflictSides sides={conflict.sides} caption={title} />
      <SettleForm conflict={conflict} onSettled={onSettled} onGone={onGone} />
    </article>
  )
}
