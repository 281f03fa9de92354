/**
 * The vial, the vaccinator and the seal of the next dose. One rule: chosen once, they hold for everybody until chosen
 * anew.
 */
import { useSyncExternalStore } from 'react'

export interface DoseChoice {
  readonly vial: string
  readonly vaccinator: string
  /** `later`: the vaccinator is at the table without a keyboard, and seals in a round. */
  readonly seal: 'now' | 'later'
}

let chosen: DoseChoice = { vial: '', vaccinator: '', seal: 'now' }
const watchers = new Set<() => void>()

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function choose(some: Partial<DoseChoice>): void {
  chosen = { ...chosen, ...some }
  for (const watcher of watchers) watcher()
}

/** Empty where nothing has been chosen yet. */
export function useDoseChoice(): { readonly values: DoseChoice; readonly choose: typeof choose } {
  return { values: useSyncExternalStore(watch, () => chosen), choose }
}
