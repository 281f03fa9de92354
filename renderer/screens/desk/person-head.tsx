/** The person in hand, to be compared with the one at the table. One rule: the name comes first and largest. */
import type { PersonView, SessionView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { useEscapeTaken } from './own-escape.tsx'
import { ageWords, inPairs, isLongName } from './person-words.ts'

export interface PersonHeadProps {
  readonly person: PersonView
  readonly session: SessionView
  readonly onPutAway: () => void
  /** Null where there is nothing to go home without. */
  readonly onLeave: (() => void) | null
  /** Null while something is being corrected. */
  readonly onCorrect: (() => void) | null
}

export function PersonHead({ person, session, onPutAway, onLeave, onCorrect }: PersonHeadProps) {
  const text = useText()
  const { say, sayBirth, sayTime } = text
  const { name, nativeName, birth, gender, referenceId, token } = person.line
  const taken = useEscapeTaken()
  return (
    <header className="desk-head">
      <div className={isLongName(person.line) ? 'desk-head-names desk-head-long' : 'desk-head-names'}>
        {token !== null && <span className="desk-head-token">{token}</span>}
        <h1>{nativeName ?? name}</h1>
        {nativeName !== null && <p className="desk-head-latin">{name}</p>}
      </div>
      <div className="desk-head-side">
        {onLeave !== null && (
          <ActButton look="quiet" chord="alt+x" onAct={onLeave}>
            {say('desk.leave.key')}
          </ActButton>
        )}
        <ActButton look="quiet" {...(!taken && { chord: 'Escape' })} onAct={onPutAway}>
          {say('desk.person.putAway')}
        </ActButton>
      </div>
      <div className="desk-head-facts">
        <strong>{say(`genders.${gender}`)}</strong>
        <span>
          {say('desk.person.born', { birth: sayBirth(birth) })}, {ageWords(birth, session.date, text)}
        </span>
        <span>{person.mobile === null ? say('desk.person.noMobile') : inPairs(person.mobile)}</span>
        {referenceId !== null && (
          <span>
            {say('desk.person.referenceId')} {referenceId}
          </span>
        )}
        {onCorrect !== null && (
          <span className="desk-head-correct">
            <ActButton look="quiet" chord="alt+k" onAct={onCorrect}>
              {say('desk.correct.open')}
            </ActButton>
          </span>
        )}
        <span className="desk-head-known">{say('desk.person.knownAsOf', { at: sayTime(person.knownAsOf) })}</span>
      </div>
    </header>
  )
}
