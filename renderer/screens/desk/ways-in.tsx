/** How a document gets in where there is no scanner. */
import { FileChoice } from '../../scan/file-choice.tsx'
import type { Drop } from '../../scan/use-drop.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'

export interface WaysInProps {
  readonly drop: Drop
  readonly onCamera: () => void
}

export function WaysIn({ drop, onCamera }: WaysInProps) {
  const { say } = useText()
  return (
    <div className="desk-step-acts">
      <ActButton chord="F10" onAct={onCamera}>
        {say('desk.scan.camera')}
      </ActButton>
      <FileChoice drop={drop} chord="alt+i" />
    </div>
  )
}
