/**
 * Whether the register can be asked just now. One rule: the newest word counts, be it an announcement or an answer
 * (a page that opened late has missed the announcement).
 */
import { useSyncExternalStore } from 'react'

export type RegisterState = 'starting' | 'ready' | 'down'

let state: RegisterState = 'starting'
const watchers = new Set<() => void>()

export const registerState = (): RegisterState => state

export function noteRegister(next: RegisterState): void {
  if (next === state) return
  state = next
  for (const watcher of watchers) watcher()
}

/** `code` is `ready` for an answer with a value, else what the register refused with. */
export function noteAnswer(code: string): void {
  if (code !== 'register-down') noteRegister('ready')
  else if (state === 'ready') noteRegister('down')
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useRegisterState = (): RegisterState => useSyncExternalStore(watch, registerState)
