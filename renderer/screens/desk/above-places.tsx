/** The session is full. One rule: what was typed stays, and the in-charge takes the person in all the same by one key. */
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'

export interface AbovePlacesProps {
  /** Null where nothing is full. */
  readonly onTake: (() => void) | null
  readonly busy: boolean
}

export function AbovePlaces({ onTake, busy }: AbovePlacesProps) {
  const { say } = useText()
  if (onTake === null) return null
  return (
    <ActButton chord="F4" onAct={onTake} busy={busy}>
      {say('desk.walkIn.above')}
    </ActButton>
  )
}
