/**
 * The shell's log: two small files of lines in JSON. One rule: codes, ids and numbers, never words that a person wrote
 * or that name one; whatever does not look like a code is written as '?'.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type Facts = Readonly<Record<string, string | number | boolean>>
type Level = 'info' | 'warn' | 'error'
type Note = (code: string, facts?: Facts) => void

export interface Log {
  readonly info: Note
  readonly warn: Note
  readonly error: Note
}

export interface LogDeps {
  readonly folder: string
  /** The moment, ISO 8601. */
  readonly now: () => string
  /** Where each line is also shown while developing; null in a packaged app. */
  readonly echo: ((line: string) => void) | null
  /** Bytes after which the file becomes the old one and the one before it goes. */
  readonly limit?: number
}

const MEGABYTE = 1_000_000

export function openLog(deps: LogDeps): Log {
  const file = join(deps.folder, 'teeka.log')
  const write = (level: Level, code: string, facts: Facts = {}): void => {
    const head = { at: deps.now(), level, code: plain(code) }
    const line = JSON.stringify({ ...head, ...clean(facts), ...head })
    deps.echo?.(line)
    append(file, join(deps.folder, 'teeka.1.log'), line, deps.limit ?? MEGABYTE)
  }
  return {
    info: (code, facts) => write('info', code, facts),
    warn: (code, facts) => write('warn', code, facts),
    error: (code, facts) => write('error', code, facts),
  }
}

const clean = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [plain(name), plain(fact)]))

/** A code, an id, a version or a place in our own files; a sentence, a name with spaces or a path is none of these. */
function plain<T extends string | number | boolean>(fact: T): T | '?' {
  if (TWELVE_DIGITS.test(String(fact))) return '?'
  return typeof fact !== 'string' || /^[\w.:+-]{1,64}$/.test(fact) ? fact : '?'
}

/** As long as an Aadhaar number. An id may end so by chance, once in three hundred, and then goes with it. */
const TWELVE_DIGITS = /(?<!\d)\d{12}(?!\d)/

/** A full or missing disk must not stop the desk: what cannot be written is lost, and nothing else. */
function append(file: string, old: string, line: string, limit: number): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) + line.length > limit) renameSync(file, old)
    appendFileSync(file, line + '\n', { mode: 0o600 })
  } catch {
    return
  }
}

/** What may be said of an error: its kind, the system's code and where it arose. Its message may quote anything. */
export function factsOf(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { reason: error.code } : {}
  const where = /([\w.-]+\.[cm]?[jt]s:\d+:\d+)/.exec(framesOf(error))?.[1]
  return { error: error.name, ...code, ...(where === undefined ? {} : { where }) }
}

/** Only what stands after the message: a message may hold lines that look like frames. */
function framesOf(error: Error): string {
  const stack = error.stack ?? ''
  const start = stack.indexOf(error.message)
  const after = start < 0 ? '' : stack.slice(start + error.message.length)
  return after
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}
