/**
 * What the page shows of a file on its way in. One rule: nothing stands here while nothing is dropped, and a password
 * is kept no longer than its form.
 */
import './drop-zone.css'
import { useText } from '../text/use-text.ts'
import { Shape } from '../ui/shape.tsx'
import { useLate } from '../ui/use-late.ts'
import { PdfPassword } from './pdf-password.tsx'
import type { Drop } from './use-drop.ts'

export function DropZone({ drop }: { readonly drop: Drop }) {
  const { say } = useText()
  const { state, over } = drop
  const reading = useLate(state.kind === 'reading')
  return (
    <>
      {over && (
        <div className="drop-veil">
          <div className="drop-here">
            <span className="drop-title">{say('scan.drop.here')}</span>
            <span>{say('scan.drop.hint')}</span>
          </div>
        </div>
      )}
      {reading && (
        <p className="drop-reading" role="status">
          <Shape name="waiting" />
          {say('scan.drop.reading')}
        </p>
      )}
      {state.kind === 'locked' && <PdfPassword wrong={state.wrong} onGive={drop.unlock} onGiveUp={drop.giveUp} />}
    </>
  )
}
