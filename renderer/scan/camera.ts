/**
 * The laptop's camera. One rule: the picture only, never the sound, and whatever goes wrong has a name that the screen
 * has words for.
 */
/** Names a pair of sentences of `scan.camera.trouble`. */
export type CameraTrouble = 'none' | 'refused' | 'busy' | 'gone' | 'failed'

export type Opened = { readonly stream: MediaStream } | { readonly trouble: CameraTrouble }

/** The size at which a card's code of 30 mm has enough pixels. A camera that has less gives what it has. */
const size = { width: { ideal: 1920 }, height: { ideal: 1080 } }

/** @param id one of `listCameras`, or null for the one that the system prefers */
export async function openCamera(id: string | null): Promise<Opened> {
  // Absent where the page may not use any device at all.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (devices === undefined) return { trouble: 'none' }
  const video = id === null ? size : { ...size, deviceId: { ideal: id } }
  try {
    return { stream: await devices.getUserMedia({ video, audio: false }) }
  } catch (error) {
    return { trouble: troubleOf(error) }
  }
}

/** The names are those of Media Capture and Streams, 10.2.8 (getUserMedia's errors). */
function troubleOf(error: unknown): CameraTrouble {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none'
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'failed'
  }
}

export async function listCameras(): Promise<readonly string[]> {
  const all = await navigator.mediaDevices.enumerateDevices()
  return all.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId)
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

/** A camera that looks at whoever sits before it shows them as a mirror does; one that looks away does not. */
export const looksAtUser = (stream: MediaStream): boolean =>
  stream.getVideoTracks()[0]?.getSettings().facingMode !== 'environment'
