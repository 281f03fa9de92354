/** Those in the register who may be the one who was scanned. One rule: why each is shown stands on the card. */
import type { Match } from '#contract/identity-views'
import { useText } from '../../text/use-text.ts'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { Shape } from '../../ui/shape.tsx'
import { doseWords, isCertain } from './match-words.ts'
import { shortWords } from './person-words.ts'

export interface MatchCardsProps {
  readonly matches: readonly Match[]
  readonly at: number
  readonly onChoose: (at: number) => void
}

export function MatchCards({ matches, at, onChoose }: MatchCardsProps) {
  const { say } = useText()
  return (
    <ChoiceCards
      label={say('desk.scanned.choose')}
      choices={matches.map((match, place) => ({
        value: String(place),
        label: [match.person.name, match.person.nativeName].filter((name) => name !== null).join(' · '),
        hint: <About match={match} />,
      }))}
      value={String(at)}
      onChoose={(place) => onChoose(Number(place))}
      focusFirst
    />
  )
}

function About({ match }: { readonly match: Match }) {
  const text = useText()
  const { say, sayTime } = text
  return (
    <span className="desk-match">
      <span className="desk-match-why">
        <Shape name={isCertain(match) ? 'good' : 'look'} /> {say(`desk.match.${match.why}`)}
      </span>
      <span>{shortWords(match.person, text)}</span>
      <span>{doseWords(match.doses, text)}</span>
      <span>{say('desk.scanned.known', { at: sayTime(match.knownAsOf) })}</span>
    </span>
  )
}
