/**
 * Reads codes out of pictures, in a worker. One rule: one picture at a time, and none for longer than its limit; the
 * reader starts with the first picture.
 */
import type { Look, Sight } from './sight.ts'
import { openLine } from './worker-line.ts'

export interface CodeReader {
  /** @returns null when the reader did not come to an end with this picture or could not be started */
  readonly look: (picture: ImageBitmap) => Promise<Sight | null>
  readonly close: () => void
}

/** Ten pictures in a second are aimed at; one that takes longer than this is none worth waiting for. */
const FRAME_MS = 3_000
const STILL_MS = 15_000

/** @param kind a camera's frames, or single pictures, of which more is tried */
export function openReader(kind: Look['kind']): CodeReader {
  const limit = kind === 'frame' ? FRAME_MS : STILL_MS
  const line = openLine<Look, Sight>(startWorker, limit)
  return { look: (picture) => line.ask({ picture, kind }, [picture]), close: line.close }
}

const startWorker = (): Worker => new Worker(new URL('./qr-reader.worker.ts', import.meta.url), { type: 'module' })
