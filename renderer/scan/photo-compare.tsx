/**
 * The signed photo beside the live picture. One rule: both equally high, so that two faces are compared and not two
 * sizes; the person at the desk compares, nothing here does.
 */
import './photo.css'
import { useState } from 'react'
import { useText } from '../text/use-text.ts'
import { LivePicture } from './live-picture.tsx'
import { SignedPhoto } from './signed-photo.tsx'
import type { SignedPhotoProps } from './signed-photo.tsx'

export function PhotoCompare({ photo, onState }: SignedPhotoProps) {
  const { say } = useText()
  const [state, setState] = useState<'shown' | 'none' | null>(null)
  const note = (next: 'shown' | 'none'): void => {
    setState(next)
    onState?.(next)
  }
  return (
    <div className="photos">
      <figure className="photo-figure">
        <SignedPhoto photo={photo} onState={note} />
        <figcaption>{say('scan.photo.signed')}</figcaption>
      </figure>
      {/* With nothing to compare, the camera stays off. */}
      {state === 'shown' && (
        <figure className="photo-figure">
          <LivePicture />
          <figcaption>{say('scan.photo.live')}</figcaption>
        </figure>
      )}
    </div>
  )
}
