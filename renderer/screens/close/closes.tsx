/** What was sealed already: when, by whom, over which differences, and whether something came later. */
import type { Reckoning } from '#contract/close'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'

export function Closes({ reckoning: { closes, stamp } }: { readonly reckoning: Reckoning }) {
  const { say, sayMoment } = useText()
  const last = closes.at(-1)
  if (last === undefined) return null
  const stands = last.stamp === stamp
  return (
    <Notice kind={stands ? 'good' : 'look'} title={say('close.closed', { at: sayMoment(last.at), by: last.byName })}>
      {say(stands ? 'close.closedWell' : 'close.closedChanged')}
      {last.differences.length > 0 && (
        <ul className="close-differences">
          {last.differences.map(({ kind, because }) => (
            <li key={kind}>{say('close.closedBecause', { words: because })}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
