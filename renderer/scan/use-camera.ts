/** A live picture for as long as it is shown. One rule: when what shows it goes, the camera's light goes out. */
import { useEffect, useState } from 'react'
import { closeCamera, listCameras, openCamera } from './camera.ts'
import type { CameraTrouble } from './camera.ts'

export interface Camera {
  /** Null while it is being opened and when it cannot be. */
  readonly stream: MediaStream | null
  readonly trouble: CameraTrouble | null
  readonly again: () => void
  /** Goes on to the next camera; null where there is no other. */
  readonly other: (() => void) | null
}

/** The one that was chosen last stays chosen until Teeka is closed. */
let chosen: string | null = null

export function useCamera(): Camera {
  const [attempt, setAttempt] = useState(0)
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null)
  const [cameras, setCameras] = useState<readonly string[]>([])
  const again = (): void => setAttempt((before) => before + 1)

  useEffect(() => {
    let mine: MediaStream | null = null
    const gone = new AbortController()
    const open = async (): Promise<void> => {
      const opened = await openCamera(chosen)
      if ('trouble' in opened) return gone.signal.aborted ? undefined : setTrouble(opened.trouble)
      if (gone.signal.aborted) return closeCamera(opened.stream)
      mine = opened.stream
      setTrouble(null)
      setStream(mine)
      const lost = (): void => setTrouble('gone')
      mine.getVideoTracks()[0]?.addEventListener('ended', lost, { signal: gone.signal })
      setCameras(await listCameras())
    }
    void open()
    return () => {
      gone.abort()
      if (mine !== null) closeCamera(mine)
      setStream(null)
    }
  }, [attempt])

  // A camera that is plugged in now may be the one that was missing.
  const missing = trouble === 'none' || trouble === 'gone'
  useEffect(() => {
    const devices = navigator.mediaDevices as MediaDevices | undefined
    if (!missing || devices === undefined) return undefined
    devices.addEventListener('devicechange', again)
    return () => devices.removeEventListener('devicechange', again)
  }, [missing])

  const other = (): void => {
    const now = stream?.getVideoTracks()[0]?.getSettings().deviceId
    chosen = cameras[(cameras.indexOf(now ?? '') + 1) % cameras.length] ?? null
    again()
  }
  return { stream, trouble, again, other: cameras.length > 1 ? other : null }
}
