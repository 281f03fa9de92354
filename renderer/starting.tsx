/** Before the first answer: nothing for 200 ms, then a calm word, and what is wrong when something is. */
import type { Refused } from '#contract/answer'
import { useText } from './text/use-text.ts'
import { BarePage } from './ui/bare-page.tsx'
import { Notice } from './ui/notice.tsx'
import { useLate } from './ui/use-late.ts'

export function Starting({ refused }: { readonly refused?: Refused<string> | undefined }) {
  const { say, sayRefusal } = useText()
  const late = useLate(true, refused === undefined ? 200 : 0)
  const away = refused === undefined || refused.code === 'register-down'
  return (
    <BarePage app={say('app.name')}>
      {late && away && (
        <div className="stack">
          <h1>{say('app.starting')}</h1>
          <p className="soft">{say('app.startingLong')}</p>
        </div>
      )}
      {late && !away && <Notice kind="stop">{sayRefusal('setup.state', refused)}</Notice>}
    </BarePage>
  )
}
