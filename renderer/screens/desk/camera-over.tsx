/** The camera in the middle of the desk. One rule: while it is open, no key reaches the work beneath it. */
import { useText } from '../../text/use-text.ts'
import { CameraPanel } from '../../scan/camera-panel.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import type { Scan } from './use-scan.ts'

export interface CameraOverProps {
  readonly scan: Scan
  readonly onClose: () => void
}

export function CameraOver({ scan, onClose }: CameraOverProps) {
  const { say } = useText()
  useKeys({ F10: { does: say('desk.scan.cameraClose'), run: onClose } }, { over: true })
  return (
    <CameraPanel
      onCode={async (text) => {
        const verdict = await scan.read(text)
        if (verdict === 'enough') onClose()
        return verdict
      }}
      onClose={onClose}
    />
  )
}
