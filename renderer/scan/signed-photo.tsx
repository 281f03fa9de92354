/**
 * The photo out of a signed record. One rule: it is drawn and nowhere kept, and where there is none the place says so.
 */
import './photo.css'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { decodePhoto } from './decode-photo.ts'

export interface SignedPhotoProps {
  /** As in the record: JPEG 2000, JPEG or WebP; null when the record has none. */
  readonly photo: Uint8Array<ArrayBuffer> | null
  /** Once it is known: without a photo nobody can compare one. */
  readonly onState?: (state: 'shown' | 'none') => void
}

/** Drawn larger than the 60 pixels that most have, by the browser's best filter. */
const HEIGHT = 480

export function SignedPhoto({ photo, onState }: SignedPhotoProps) {
  const { say } = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [tried, setTried] = useState<{ readonly photo: typeof photo; readonly state: 'shown' | 'none' } | null>(null)
  const state = tried?.photo === photo ? tried.state : 'coming'
  const tell = useRef(onState)
  useEffect(() => {
    tell.current = onState
  })
  useEffect(() => {
    let gone = false
    const show = async (): Promise<void> => {
      const picture = photo === null ? null : await decodePhoto(photo)
      if (gone) return picture?.close()
      const drawn = picture !== null && canvas.current !== null && draw(picture, canvas.current)
      setTried({ photo, state: drawn ? 'shown' : 'none' })
      tell.current?.(drawn ? 'shown' : 'none')
    }
    void show()
    return () => {
      gone = true
    }
  }, [photo])
  return (
    <div className="photo" data-state={state}>
      <canvas ref={canvas} role="img" aria-label={say('scan.photo.signedAlt')} hidden={state !== 'shown'} />
      {state === 'none' && <p className="photo-words">{say('scan.photo.none')}</p>}
    </div>
  )
}

function draw(picture: ImageBitmap, canvas: HTMLCanvasElement): boolean {
  canvas.height = HEIGHT
  canvas.width = Math.round((HEIGHT * picture.width) / picture.height)
  const pen = canvas.getContext('2d')
  if (pen === null) return false
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return true
}
