/**
 * Looks for codes in a live picture. One rule: never more than one picture is under way, and looking goes on until the
 * caller has the code it needs.
 */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { guideFor, steadier } from './guidance.ts'
import type { Guide, Steady } from './guidance.ts'
import { openReader } from './read-code.ts'
import type { CodeReader } from './read-code.ts'
import type { Sight } from './sight.ts'

/** What the caller says of a code: it has what it needs, or the next one, please. */
export type Verdict = 'enough' | 'go-on'

export interface ReadingProps {
  readonly stream: MediaStream | null
  readonly onCode: (text: string) => Promise<Verdict>
}

export interface Reading {
  /** For the `<video>` that shows the stream. */
  readonly video: RefObject<HTMLVideoElement | null>
  readonly guide: Guide
  /** Why it looks no longer: the caller has enough, or the code reader does not answer. */
  readonly end: End | null
}
type End = 'enough' | 'failed'

const PAUSE_MS = 100
/** So many pictures in a row without an answer are no accident. */
const SILENT = 3

export function useReading({ stream, onCode }: ReadingProps): Reading {
  const video = useRef<HTMLVideoElement>(null)
  const [guide, setGuide] = useState<Guide>('starting')
  const [ended, setEnded] = useState<{ readonly stream: MediaStream; readonly why: End | null } | null>(null)
  const ask = useRef(onCode)
  useEffect(() => {
    ask.current = onCode
  })
  useEffect(() => {
    const shown = video.current
    if (stream === null || shown === null) return undefined
    shown.srcObject = stream
    const over = new AbortController()
    const reader = openReader('frame')
    const see = () => sightIn(shown, reader)
    void look({ see, over: over.signal, show: setGuide, ask: (text) => ask.current(text) }).then((why) => {
      // The last picture stays while the caller takes over.
      if (why === 'enough') shown.pause()
      setEnded({ stream, why })
    })
    return () => {
      over.abort()
      reader.close()
      shown.srcObject = null
    }
  }, [stream])
  return { video, guide, end: ended?.stream === stream ? ended.why : null }
}

interface Looking {
  readonly see: () => Promise<Sight | 'no-picture' | null>
  readonly over: AbortSignal
  readonly show: (guide: Guide) => void
  readonly ask: (text: string) => Promise<Verdict>
}

async function look({ see, over, show, ask }: Looking): Promise<End | null> {
  const refused = new Set<string>()
  let [steady, silent]: [Steady, number] = [stands('starting'), 0]
  const say = (next: Steady): void => {
    steady = next
    show(next.shown)
  }
  while (!over.aborted && silent < SILENT) {
    const sight = await see()
    silent = sight === null ? silent + 1 : 0
    const text = isSight(sight) ? sight.texts.find((each) => !refused.has(each)) : undefined
    if (text !== undefined && !over.aborted) {
      say(stands('checking'))
      const enough = (await ask(text)) === 'enough'
      say(stands(enough ? 'enough' : 'other'))
      if (enough) return 'enough'
      refused.add(text)
    } else if (isSight(sight)) say(steadier(steady, sight.texts.length > 0 ? 'other' : guideFor(sight)))
    await pause(PAUSE_MS)
  }
  return over.aborted ? null : 'failed'
}

const stands = (guide: Guide): Steady => ({ shown: guide, next: guide, times: 0 })
const isSight = (seen: Sight | 'no-picture' | null): seen is Sight => seen !== null && seen !== 'no-picture'

async function sightIn(video: HTMLVideoElement, reader: CodeReader): ReturnType<Looking['see']> {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return 'no-picture'
  return reader.look(await createImageBitmap(video))
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
