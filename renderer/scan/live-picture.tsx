/**
 * The person as the camera sees them now. One rule: not mirrored, so that it lies as a photo does; without a camera the
 * place says so in one sentence, for the person is there to be looked at.
 */
import './photo.css'
import { useEffect, useRef } from 'react'
import { useText } from '../text/use-text.ts'
import { ActButton } from '../ui/act-button.tsx'
import { useCamera } from './use-camera.ts'

export function LivePicture() {
  const { say } = useText()
  const { stream, trouble, again } = useCamera()
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream
  }, [stream])
  if (trouble === null) {
    return (
      <div className="photo">
        <video ref={video} autoPlay muted playsInline aria-label={say('scan.photo.liveAlt')} />
      </div>
    )
  }
  return (
    <div className="photo">
      <div className="photo-words" role="status">
        <p>
          <strong>{say(`scan.camera.trouble.${trouble}.what`)}.</strong> {say('scan.photo.lookYourself')}
        </p>
        {trouble !== 'none' && (
          <ActButton look="quiet" chord="alt+r" onAct={again}>
            {say('scan.camera.again')}
          </ActButton>
        )}
      </div>
    </div>
  )
}
