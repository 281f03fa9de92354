/** A name word by word, with what differs marked. One rule: a mark is a line and a word, never a colour alone. */
import type { ComparedWord } from '#contract/identity-views'
import { useText } from '../../text/use-text.ts'

export function MarkedWords({ words }: { readonly words: readonly ComparedWord[] }) {
  return (
    <span className="desk-words">
      {words.map((word, place) => (
        <Word key={place} {...word} />
      ))}
    </span>
  )
}

function Word({ text, state }: ComparedWord) {
  const { say } = useText()
  if (state === 'same') return <span>{text} </span>
  return (
    <span className={`desk-word desk-word-${state}`} title={say(`desk.compare.word.${state}`)}>
      {text} <span className="sr-only">({say(`desk.compare.word.${state}`)}) </span>
    </span>
  )
}
