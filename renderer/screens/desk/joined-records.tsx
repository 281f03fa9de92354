/** Other records of the same person. One rule: who joined them and why stands with them; only the in-charge parts them. */
import type { PersonView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { shortWords } from './person-words.ts'
import { useIsInCharge } from './use-in-charge.ts'

export interface JoinedRecordsProps {
  readonly links: PersonView['links']
  readonly onPart: (linkId: string) => void
}

export function JoinedRecords({ links, onPart }: JoinedRecordsProps) {
  const text = useText()
  const { say, sayMoment } = text
  const inCharge = useIsInCharge()
  return links.map(({ linkId, other, reason, byName, at }, place) => (
    <li key={linkId} className="desk-history-record">
      <strong>{say('desk.links.title')}</strong>
      <span>
        {say('desk.links.line', { name: other.name, facts: shortWords(other, text) })}
        <span className="desk-history-more">
          {say('desk.links.because', { reason, by: byName, at: sayMoment(at) })}
        </span>
      </span>
      {inCharge && (
        // Of several only the first has the key.
        <ActButton look="quiet" {...(place === 0 && { chord: 'alt+x' })} onAct={() => onPart(linkId)}>
          {say('desk.links.part')}
        </ActButton>
      )}
    </li>
  ))
}
