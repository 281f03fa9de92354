/**
 * Files that get into the page: dropped, pasted or chosen. One rule: wherever in the window, and the latest counts; a
 * file that is still being read is forgotten when another comes.
 */
import { useEffect, useRef, useState } from 'react'
import type { Capture } from './capture.ts'
import type { FileReading } from './read-file.ts'
import { readFile } from './read-file.ts'
import { useWindowFiles } from './use-window-files.ts'

export type DropState =
  | { readonly kind: 'idle' | 'reading' }
  /** A PDF wants its password; `wrong`: another one than was given. */
  | { readonly kind: 'locked'; readonly file: File; readonly wrong: boolean }

export interface Drop {
  readonly state: DropState
  /** A file hangs over the window. */
  readonly over: boolean
  readonly read: (files: Iterable<File>) => void
  readonly unlock: (password: string) => void
  readonly giveUp: () => void
}

/** Front and back of a card, each photographed twice. */
const MOST_FILES = 4

/**
 * `const drop = useDrop(take)` with `<DropZone drop={drop} />` and, wherever it suits, `<FileChoice drop={drop} />`.
 * @param onCapture called once for each drop, paste or choice: with the first code, else with why there is none
 */
export function useDrop(onCapture: (capture: Capture) => void): Drop {
  const [state, setState] = useState<DropState>({ kind: 'idle' })
  const turn = useRef(0)
  const current = useRef(onCapture)
  useEffect(() => {
    current.current = onCapture
  })
  useEffect(() => () => void (turn.current += 1), [])

  const work = async (files: readonly File[], password: string | null): Promise<void> => {
    const mine = (turn.current += 1)
    setState({ kind: 'reading' })
    const { file, reading } = await readFirst(files, password)
    if (turn.current !== mine) return
    if (reading.kind === 'locked') return setState({ ...reading, file })
    setState({ kind: 'idle' })
    current.current(reading)
  }
  const read = (files: Iterable<File>): void => {
    const some = [...files].slice(0, MOST_FILES)
    if (some.length > 0) void work(some, null)
  }
  const unlock = (password: string): void => {
    if (state.kind === 'locked') void work([state.file], password)
  }
  const giveUp = (): void => {
    turn.current += 1
    setState({ kind: 'idle' })
  }
  return { state, over: useWindowFiles(read), read, unlock, giveUp }
}

interface Read {
  readonly file: File
  readonly reading: FileReading
}

/** The first file that is more than nothing, or the last one. */
async function readFirst([file, ...rest]: readonly File[], password: string | null): Promise<Read> {
  if (file === undefined) throw new Error('no file to read')
  const reading = await readFile(file, password)
  return reading.kind === 'nothing' && rest.length > 0 ? readFirst(rest, password) : { file, reading }
}
