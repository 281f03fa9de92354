/**
 * What every kind of `npm run verify` is made of. One rule: a kind shows each thing it has checked and comes back with
 * one word, true where all of it holds; the exit code is made of that word and of nothing else.
 */
import type { Finding } from '#proof/findings'

/** The options that any kind may ask for; each takes one value. */
export const OPTIONS = {
  root: { type: 'string' },
  key: { type: 'string' },
  code: { type: 'string' },
  signer: { type: 'string' },
  revoked: { type: 'string' },
  at: { type: 'string' },
} as const

export type Option = keyof typeof OPTIONS

/** What was typed; an option that was not given is empty. */
export type Values = Readonly<Record<Option, string>>

export interface Kind {
  /** As it is typed after `npm run verify -- `. */
  readonly usage: string
  /** Of each group at least one must be given, else the usage is shown and nothing is run. */
  readonly needs: readonly (readonly Option[])[]
  readonly run: (subject: string, values: Values) => boolean | Promise<boolean>
}

/** Prints a line and hands the word on: `return say('NOT VALID.', false)`. */
export function say(sentence: string, ok: boolean): boolean {
  process.stdout.write(`${sentence}\n`)
  return ok
}

/** One check by its name, and why it does not hold. */
export function show({ check, ok, why }: Finding): void {
  say(`${ok ? 'ok  ' : 'NO  '} ${check.padEnd(20)} ${why ?? ''}`.trimEnd(), ok)
}
