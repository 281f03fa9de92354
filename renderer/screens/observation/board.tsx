/**
 * Who is under observation, who may leave first on top. One rule: Enter lets the first one go, a digit another; who is
 * not the usual case is asked about, and nobody leaves unrecorded.
 */
import './board.css'
import { useEffect, useRef } from 'react'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { BoardRow } from './board-row.tsx'
import { ExitQuestion } from './exit-questions.tsx'
import { type Board, type Observed, useBoard } from './use-board.ts'
import { type Exits, useExits } from './use-exits.ts'

export function BoardPart() {
  const { say } = useText()
  const exits = useExits()
  const board = useBoard(exits.gone)
  const room = useRef<HTMLElement>(null)
  // Its digits and its Enter are meant from the first moment, wherever something was typed before.
  useEffect(() => room.current?.focus({ preventScroll: true }), [])
  const asking = board.lines.find(({ doseId }) => doseId === exits.asking?.doseId)
  return (
    <section className="board" aria-label={say('observation.board')} ref={room} tabIndex={-1} data-focus-quiet>
      {exits.outcome !== null && <Notice kind={exits.outcome.kind}>{exits.outcome.sentence}</Notice>}
      {asking === undefined ? <Lines board={board} exits={exits} /> : <ExitQuestion line={asking} exits={exits} />}
    </section>
  )
}

function Lines({ board, exits }: { readonly board: Board; readonly exits: Exits }) {
  const { say } = useText()
  const { lines, minutes, loading } = board
  useKeys(
    Object.fromEntries(
      lines
        .slice(0, 9)
        .map((line, index) => [
          String(index + 1),
          { does: say('observation.let', { name: line.name }), run: () => exits.choose(line) },
        ]),
    ),
  )
  if (loading) return null
  if (lines.length === 0) {
    return <EmptyState title={say('observation.empty')}>{say('observation.emptyHint', { minutes })}</EmptyState>
  }
  return (
    <>
      <Acts board={board} exits={exits} />
      <ol className="board-rows">
        {lines.map((line, index) => (
          <BoardRow
            key={line.doseId}
            line={line}
            digit={index < 9 ? String(index + 1) : null}
            onChoose={() => exits.choose(line)}
          />
        ))}
      </ol>
    </>
  )
}

function Acts({ board, exits }: { readonly board: Board; readonly exits: Exits }) {
  const { say, sayTime } = useText()
  const { lines, over } = board
  const [first] = over
  const together = over.filter(({ isLongOver }) => !isLongOver)
  return (
    <div className="board-acts">
      <p className="board-count" role="status">
        <strong>{say('observation.count', { count: lines.length })}</strong>
        {over.length > 0 && <span> · {say('observation.mayLeaveCount', { count: over.length })}</span>}
      </p>
      {first === undefined ? (
        <p className="soft">{say('observation.nobodyOver', { time: sayTime(firstOf(lines).until) })}</p>
      ) : (
        <PrimaryButton onAct={() => exits.choose(first)} busy={exits.busy}>
          {say('observation.let', { name: first.name })}
        </PrimaryButton>
      )}
      {together.length > 1 && (
        <ActButton chord="alt+a" onAct={() => exits.letAll(together)} busy={exits.busy}>
          {say('observation.letAll', { count: together.length })}
        </ActButton>
      )}
      <span className="soft">{say('observation.another')}</span>
    </div>
  )
}

function firstOf(lines: readonly Observed[]): Observed {
  const [first] = lines
  if (first === undefined) throw new Error('an empty board has no first line')
  return first
}
