/** A credential's text before anybody is asked who signed it. One rule: it is an object of JSON, and not longer than any is. */

/** Letters. Ours have three thousand; the picture of a signature may stand in one of Co-WIN's. */
export const LONGEST_CREDENTIAL = 64_000

export function jsonIn(text: string): unknown {
  if (text.length > LONGEST_CREDENTIAL) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
