/** The observation room at the desk: who may leave goes by one key, and the desk goes on with whoever was in hand. */
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { BoardPart } from '../observation/board.tsx'

export function RoomPanel({ onClose }: { readonly onClose: () => void }) {
  const { say } = useText()
  return (
    <section className="desk-step">
      <div className="row">
        <h1>{say('observation.title')}</h1>
        <ActButton chord="Escape" look="quiet" onAct={onClose}>
          {say('ui.back')}
        </ActButton>
      </div>
      <BoardPart />
    </section>
  )
}
