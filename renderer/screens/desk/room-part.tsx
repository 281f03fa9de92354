/** Who is under observation, at the edge of the desk: those who may leave first. */
import './room-part.css'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { type Observed, useBoard } from '../observation/use-board.ts'

const SHOWN = 4

export interface RoomPartProps {
  readonly onRoom: () => void
  readonly onReaction: () => void
}

export function RoomPart({ onRoom, onReaction }: RoomPartProps) {
  const { say } = useText()
  const { lines, over } = useBoard()
  return (
    <section className="desk-today-part">
      <h2 className="desk-today-head">
        {say('observation.desk.title')} {lines.length > 0 && lines.length}
        {over.length > 0 && (
          <strong className="room-over"> · {say('observation.mayLeaveCount', { count: over.length })}</strong>
        )}
      </h2>
      {lines.length === 0 && <p className="soft">{say('observation.desk.nobody')}</p>}
      <ol className="room-lines">
        {lines.slice(0, SHOWN).map((line) => (
          <Line key={line.doseId} line={line} />
        ))}
      </ol>
      {lines.length > SHOWN && <p className="soft">{say('observation.desk.more', { count: lines.length - SHOWN })}</p>}
      <ActButton chord="F6" onAct={onRoom}>
        {say('observation.exit')}
      </ActButton>
      <ActButton chord="F8" look="stop" onAct={onReaction}>
        {say('aefi.report.key')}
      </ActButton>
    </section>
  )
}

function Line({ line }: { readonly line: Observed }) {
  const { say } = useText()
  return (
    <li className={line.isOver ? 'room-over' : undefined}>
      <span className="room-name">
        {line.token !== null && <span className="soft">{line.token} </span>}
        {line.name}
      </span>
      <span>
        {line.isOver && <Shape name="good" />}{' '}
        {line.isOver ? say('observation.mayLeave') : say('observation.left', { count: line.minutes })}
      </span>
    </li>
  )
}
