/** People of about the same name, so that nobody is registered twice. */
import type { PersonLine } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { shortWords } from './person-words.ts'

export interface AlikeProps {
  /** The name as it was when its field was left. */
  readonly name: string
  readonly onTake: (personId: string) => void
}

const MOST = 3

export function Alike({ name, onTake }: AlikeProps) {
  const text = useText()
  const typed = name.trim()
  const { value = [] } = useAsk('people.search', { text: typed, limit: MOST }, { enabled: typed.length > 2 })
  if (value.length === 0) return null
  return (
    <section className="desk-alike">
      <h2>{text.say('desk.walkIn.alike')}</h2>
      <ul>
        {value.map((line: PersonLine) => (
          <li key={line.id}>
            <button type="button" className="desk-alike-person" onClick={() => onTake(line.id)}>
              <strong>{line.name}</strong>
              <span>{line.nativeName}</span>
              <span>{shortWords(line, text)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
