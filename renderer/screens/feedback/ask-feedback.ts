/** Whether the feedback form is asked for. One rule: it can be asked for from any screen, and lies over that screen. */
import { useSyncExternalStore } from 'react'

let asked = false
const watchers = new Set<() => void>()

export function askForFeedback(asking: 'now' | 'no more'): void {
  asked = asking === 'now'
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useFeedbackAsked = (): boolean => useSyncExternalStore(watch, () => asked)
