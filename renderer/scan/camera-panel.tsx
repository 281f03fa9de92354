/**
 * Reads a code with the laptop's camera. One rule: the picture is large and one sentence under it says what to do now;
 * when the panel goes, the camera is off.
 */
import './camera-panel.css'
import { useEffect, useId } from 'react'
import type { RefObject } from 'react'
import { useText } from '../text/use-text.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { closeCamera, looksAtUser } from './camera.ts'
import type { Guide } from './guidance.ts'
import { GuideLine } from './guide-line.tsx'
import { useBorrowedFocus } from './use-borrowed-focus.ts'
import { useCamera } from './use-camera.ts'
import { useReading } from './use-reading.ts'
import type { Verdict } from './use-reading.ts'

export interface CameraPanelProps {
  /**
   * Called with each code once. `go-on`: not the one that is needed; it is not offered again. `enough`: the camera is
   * stopped, and the caller takes the panel away.
   */
  readonly onCode: (text: string) => Promise<Verdict>
  /** Escape, or the button that says so. */
  readonly onClose: () => void
}

export function CameraPanel({ onCode, onClose }: CameraPanelProps) {
  const { say } = useText()
  const title = useId()
  const camera = useCamera()
  const { stream } = camera
  const { video, guide, end } = useReading({ stream, onCode })
  const panel = useBorrowedFocus<HTMLElement>()
  useEffect(() => {
    if (end === 'enough' && stream !== null) closeCamera(stream)
  }, [end, stream])
  const trouble = end === 'failed' ? 'failed' : camera.trouble
  return (
    <section className="camera" aria-labelledby={title} ref={panel} tabIndex={-1} data-focus-quiet>
      <h2 id={title}>{say('scan.camera.title')}</h2>
      {trouble === null ? (
        <>
          <Finder video={video} guide={guide} mirrored={stream !== null && looksAtUser(stream)} />
          <GuideLine guide={guide} />
        </>
      ) : (
        <Notice kind="look" title={say(`scan.camera.trouble.${trouble}.what`)}>
          {say(`scan.camera.trouble.${trouble}.next`)}
        </Notice>
      )}
      <div className="row">
        {trouble !== null && (
          <ActButton chord="alt+r" onAct={camera.again}>
            {say('scan.camera.again')}
          </ActButton>
        )}
        <ActButton chord="Escape" onAct={onClose}>
          {say(trouble === null ? 'scan.camera.close' : 'ui.close')}
        </ActButton>
        {camera.other !== null && (
          <ActButton look="quiet" chord="alt+o" onAct={camera.other}>
            {say('scan.camera.other')}
          </ActButton>
        )}
      </div>
    </section>
  )
}

interface FinderProps {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly guide: Guide
  /** Only as it is shown; the reader sees the code the right way round. */
  readonly mirrored: boolean
}

/** The live picture, with the corners of the square that the code should fill. */
function Finder({ video, guide, mirrored }: FinderProps) {
  const { say } = useText()
  return (
    <div className="camera-picture" data-guide={guide}>
      <video ref={video} data-mirrored={mirrored} autoPlay muted playsInline aria-label={say('scan.camera.picture')} />
      <svg className="camera-frame" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <path className="camera-frame-under" d={corners} />
        <path d={corners} />
      </svg>
    </div>
  )
}

const corners = 'M2 20V6q0-4 4-4H20 M80 2H94q4 0 4 4V20 M98 80V94q0 4-4 4H80 M20 98H6q-4 0-4-4V80'
