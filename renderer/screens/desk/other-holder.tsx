/** The document in hand is known here as somebody else's. One rule: it is said before anything is decided. */
import type { ProvenReading } from '#contract/identity-views'
import type { PersonView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { isCertain } from './match-words.ts'

export interface OtherHolderProps {
  readonly reading: ProvenReading
  readonly person: PersonView
  readonly onOpen: (personId: string) => void
}

export function OtherHolder({ reading, person, onOpen }: OtherHolderProps) {
  const { say } = useText()
  const own = [person.line.id, ...person.links.map(({ other }) => other.id)]
  const named = reading.matches.filter(isCertain)
  const other = named.find(({ person: { id } }) => !own.includes(id))
  // It was taken for this person before: the in-charge has decided then.
  if (other === undefined || named.some(({ person: { id } }) => own.includes(id))) return null
  return (
    <Notice kind="look" title={say(`desk.otherHolder.${reading.kind}`, { name: other.person.name })}>
      <p>{say('desk.otherHolder.hint')}</p>
      <ActButton chord="alt+o" onAct={() => onOpen(other.person.id)}>
        {say('desk.scanned.open', { name: other.person.name })}
      </ActButton>
    </Notice>
  )
}
