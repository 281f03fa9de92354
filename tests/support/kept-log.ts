/** A shell's log in memory: a test reads what was noted. */
import type { Facts, Log } from '../../main/shell/log.ts'

export interface KeptLog extends Log {
  readonly lines: { readonly code: string; readonly facts: Facts }[]
}

export function keptLog(): KeptLog {
  const lines: KeptLog['lines'] = []
  const note = (code: string, facts: Facts = {}): void => void lines.push({ code, facts })
  return { lines, info: note, warn: note, error: note }
}
