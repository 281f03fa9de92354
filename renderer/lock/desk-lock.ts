/**
 * Whether the desk is locked, and under whom. One rule: the page locks by itself and at once, whatever the register
 * says; only a PIN that the register took unlocks it.
 */
import { useSyncExternalStore } from 'react'
import type { StaffView } from '#contract/views'

/** `idle`: nobody touched it; `system`: the laptop was locked or slept; `hand-over`: somebody pressed the key for it. */
export type LockedWhy = 'idle' | 'system' | 'hand-over'

export interface Locked {
  readonly by: StaffView
  readonly why: LockedWhy
}

let locked: Locked | null = null
const watchers = new Set<() => void>()

function change(to: Locked | null): void {
  locked = to
  for (const watcher of watchers) watcher()
}

export const lockDesk = (by: StaffView, why: LockedWhy): void => change({ by, why })
export const unlockDesk = (): void => change(null)

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Null while it is open, and where nobody has been here since the page was loaded. */
export const useLocked = (): Locked | null => useSyncExternalStore(watch, () => locked)
