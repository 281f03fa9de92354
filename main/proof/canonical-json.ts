/**
 * JSON with exactly one spelling (RFC 8785), so that its hash is a fact. One rule: what has no such spelling throws;
 * whoever hashes has parsed it before.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Deeper than any body of ours, and far from the end of the stack. */
const DEEPEST = 64

/** Keys in the order of their UTF-16 units, numbers and strings as ECMAScript writes them. */
export function canonicalJson(value: Json): string {
  // The engine's own writer is several times faster than ours, and what stands in order already is most of all.
  return standsInOrder(value, 0) ? JSON.stringify(value) : written(value)
}

/** The value, if the text is its canonical spelling; undefined for every other text. */
export function parseCanonical(text: string): { readonly value: Json } | undefined {
  try {
    const value = JSON.parse(text) as Json
    return canonicalJson(value) === text ? { value } : undefined
  } catch {
    return undefined
  }
}

/** Refuses what is no JSON by throwing; says whether every object's keys are sorted already. */
function standsInOrder(value: Json, depth: number): boolean {
  if (depth > DEEPEST) throw new Error(`canonical JSON: deeper than ${DEEPEST}`)
  if (typeof value === 'string') return wellFormed(value)
  if (typeof value === 'number') return finite(value)
  if (typeof value === 'boolean' || value === null) return true
  if (typeof value !== 'object') throw new Error(`canonical JSON: a ${typeof value} has no spelling`)
  if (isList(value)) return listInOrder(value, depth + 1)
  return objectInOrder(value, depth + 1)
}

function listInOrder(list: readonly Json[], depth: number): boolean {
  let inOrder = true
  for (const item of list) inOrder = standsInOrder(item, depth) && inOrder
  return inOrder
}

function objectInOrder(object: { readonly [key: string]: Json }, depth: number): boolean {
  const kind: unknown = Object.getPrototypeOf(object)
  if (kind !== Object.prototype && kind !== null) throw new Error('canonical JSON: only plain objects')
  let inOrder = true
  let before: string | undefined
  for (const key of Object.keys(object)) {
    // JavaScript compares strings by UTF-16 units, which is the order that the RFC asks for.
    inOrder = wellFormed(key) && (before === undefined || before < key) && inOrder
    inOrder = standsInOrder(object[key] as Json, depth) && inOrder
    before = key
  }
  return inOrder
}

function written(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(written).join(',')}]`
  const entries = Object.keys(value).toSorted(byUnits)
  return `{${entries.map((key) => `${JSON.stringify(key)}:${written(value[key] as Json)}`).join(',')}}`
}

const byUnits = (one: string, other: string): number => (one < other ? -1 : 1)

const isList = (value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] =>
  Array.isArray(value)

const LONE_SURROGATE = /\p{Cs}/u

function wellFormed(text: string): true {
  if (LONE_SURROGATE.test(text)) throw new Error('canonical JSON: a lone surrogate')
  return true
}

function finite(number: number): true {
  if (!Number.isFinite(number)) throw new Error('canonical JSON: a number that is not finite')
  return true
}
