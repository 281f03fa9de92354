/** Grey lines where text will stand, after 200 ms of waiting. */
import './skeleton.css'
import { useText } from '../text/use-text.ts'
import { useLate } from './use-late.ts'

export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const { say } = useText()
  if (!useLate(true)) return null
  return (
    <div role="status" aria-label={say('ui.loading')} className="skeleton">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton-line" />
      ))}
    </div>
  )
}
