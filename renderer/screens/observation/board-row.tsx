/** One person on the board, to be read from across the room. */
import { useText } from '../../text/use-text.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Shape } from '../../ui/shape.tsx'
import type { Observed } from './use-board.ts'

export interface BoardRowProps {
  readonly line: Observed
  /** The digit that chooses them; none beyond the ninth. */
  readonly digit: string | null
  readonly onChoose: () => void
}

export function BoardRow({ line, digit, onChoose }: BoardRowProps) {
  const { say } = useText()
  return (
    <li>
      <button type="button" className="board-row" data-over={line.isOver} onClick={onChoose}>
        <span className="board-key">{digit !== null && <KeyCap chord={digit} />}</span>
        <span className="board-name">
          <span>{line.nativeName ?? line.name}</span>
          <span className="board-facts">
            {line.nativeName !== null && line.nativeName !== line.name && <span>{line.name}</span>}
            {line.token !== null && <span>{say('observation.token', { token: line.token })}</span>}
            <span>{line.productName}</span>
          </span>
        </span>
        <TimeLeft line={line} />
      </button>
    </li>
  )
}

function TimeLeft({ line }: { readonly line: Observed }) {
  const { say, sayTime } = useText()
  return (
    <span className="board-time">
      <span className="board-left">
        {line.isOver && <Shape name="good" />}{' '}
        {line.isOver ? say('observation.mayLeave') : say('observation.left', { count: line.minutes })}
      </span>
      <span className="board-until">
        {say(line.isOver ? 'observation.overSince' : 'observation.until', { time: sayTime(line.until) })}
      </span>
    </span>
  )
}
