/**
 * What comes back from any act that may be refused. One rule: a refusal is a value with a code from a closed list;
 * a bug throws.
 */
export type Details = Readonly<Record<string, string | number | readonly string[]>>

export interface Done<T> {
  readonly ok: true
  readonly value: T
}
export interface Refused<P extends string> {
  readonly ok: false
  readonly code: P
  readonly details: Details
}
export type Answer<T, P extends string> = Done<T> | Refused<P>

export const done = <T>(value: T): Done<T> => ({ ok: true, value })

export const refuse = <const P extends string>(code: P, details: Details = {}): Refused<P> => ({
  ok: false,
  code,
  details,
})

/** Closes a switch: a case that was added and not handled does not compile, and is loud if it comes all the same. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${typeof value}`)
}
