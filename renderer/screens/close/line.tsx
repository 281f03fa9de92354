/** Two figures that must agree; where they do not, whom it is about and what to do. */
import type { ReactNode } from 'react'
import type { ReckoningLine } from '#contract/close'
import type { SessionId } from '#contract/fields'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FieldState } from '../../ui/use-form.ts'
import { takeAtDesk } from '../desk/hand.ts'
import { useGo } from '../go.ts'

export interface LineProps {
  readonly line: ReckoningLine
  readonly sessionId: SessionId
  /** Null where nobody is asked to explain. */
  readonly explaining: Explaining | null
}

export interface Explaining {
  readonly field: FieldState
  readonly asked: boolean
  readonly onAsk: () => void
  /** The first that is not in words yet has the key. */
  readonly hasKey: boolean
}

export function Line({ line, sessionId, explaining }: LineProps) {
  const { say, sayNumber } = useText()
  const { kind, left, right, weight } = line
  const open = left !== right
  const explained = open && weight === 'explain' && (explaining?.field.value.trim().length ?? 0) >= 5
  const state = !open ? 'agrees' : explained ? 'explained' : 'differs'
  return (
    <li className={`reckoning-line reckoning-${state}`}>
      <span className="reckoning-figure">
        <strong>{sayNumber(left)}</strong> {say(`close.lines.${kind}.left`)}
      </span>
      <span className="reckoning-figure">
        <strong>{sayNumber(right)}</strong> {say(`close.lines.${kind}.right`)}
      </span>
      <span className="reckoning-state">
        <Shape name={open ? (weight === 'resolve' ? 'stop' : 'look') : 'good'} />{' '}
        {open ? say('close.differs', { by: sayNumber(Math.abs(left - right)) }) : say('close.agrees')}
        {explained && ` · ${say('close.explained')}`}
      </span>
      {open && (
        <div className="reckoning-more">
          <p>{say(`close.lines.${kind}.way`)}</p>
          <People people={line.people} more={Math.abs(left - right) > line.people.length && line.people.length > 0} />
          <Way kind={kind} sessionId={sessionId} />
          {weight === 'resolve' && <p className="soft">{say('close.mustResolve')}</p>}
          {weight === 'explain' && explaining !== null && <Because {...explaining} />}
        </div>
      )}
    </li>
  )
}

export const isShown = ({ value, error }: FieldState, asked: boolean): boolean =>
  asked || value !== '' || error !== null

/** Most differences are put right; the few that stay get their words on demand. */
function Because({ field, asked, onAsk, hasKey }: Explaining): ReactNode {
  const { say } = useText()
  if (isShown(field, asked)) {
    return <TextField label={say('close.because')} field={field} maxLength={300} focusFirst={asked} />
  }
  return (
    <ActButton look="quiet" onAct={onAsk} {...(hasKey && { chord: 'alt+e' })}>
      {say('close.explain')}
    </ActButton>
  )
}

function People({ people, more }: Pick<ReckoningLine, 'people'> & { readonly more: boolean }): ReactNode {
  const { say } = useText()
  const go = useGo()
  if (people.length === 0) return null
  return (
    <ul className="reckoning-people">
      {people.map(({ id, token, name }) => (
        <li key={id}>
          <button
            type="button"
            className="reckoning-person"
            onClick={() => {
              takeAtDesk(id)
              go('desk')
            }}
          >
            {token !== null && <strong>{token}</strong>} {name}
          </button>
        </li>
      ))}
      {more && <li className="soft">{say('close.more')}</li>}
    </ul>
  )
}

/** Where the difference is put right; not every line has a place of its own. */
function Way({ kind, sessionId }: Pick<ReckoningLine, 'kind'> & { readonly sessionId: SessionId }): ReactNode {
  const { say } = useText()
  const go = useGo()
  const { run, busy } = useAct('vials.discardAll')
  switch (kind) {
    case 'vials':
      return (
        <ActButton chord="alt+v" busy={busy} onAct={() => void run({ sessionId })}>
          {say('close.lines.vials.act')}
        </ActButton>
      )
    case 'unopened':
      return <ActButton onAct={() => go('stock')}>{say('close.lines.unopened.act')}</ActButton>
    case 'sheets':
    case 'sheet-rows':
      return <ActButton onAct={() => go('sheets')}>{say(`close.lines.${kind}.act`)}</ActButton>
    case 'seals':
      return <ActButton onAct={() => go('seals')}>{say('close.lines.seals.act')}</ActButton>
    case 'approvals':
      return <ActButton onAct={() => go('approvals')}>{say('close.lines.approvals.act')}</ActButton>
    case 'exits':
      return <ActButton onAct={() => go('observation')}>{say('close.lines.exits.act')}</ActButton>
    default:
      return null
  }
}
