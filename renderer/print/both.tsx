/** One thing said in English and in Hindi. One rule: each is marked with its language, for voices and for fonts. */
import type { ReactNode } from 'react'
import { textFor } from '../text/use-text.ts'
import type { Text } from '../text/use-text.ts'

export interface BothProps {
  readonly say: (text: Text) => ReactNode
  /** `line`: one after the other with a stroke between; `stack`: one under the other. */
  readonly as?: 'line' | 'stack'
}

export function Both({ say, as = 'line' }: BothProps) {
  return (
    <span className={`both both-${as}`}>
      <span lang="en">{say(textFor('en'))}</span>
      {as === 'line' && <span aria-hidden="true"> / </span>}
      <span lang="hi">{say(textFor('hi'))}</span>
    </span>
  )
}
