/**
 * A batch's events as lines, one canonical JSON each. One rule: what the receiver computes itself (log, seq, prev,
 * hashes) is not sent, and a line that could be written otherwise is refused.
 */
import { z } from 'zod'
import { Hash, type LogId } from '#contract/fields'
import { EventHeader, type LoggedEvent } from '#domain/events/envelope'
import { canonicalJson, type Json } from './canonical-json.ts'
import { hashOfHeader } from './event-chain.ts'
import { sha256Hex } from './hash.ts'

/** Without its line feed. A forgotten body's hash goes in its place, or the chain could not be computed. */
export function lineOf({ header, body }: LoggedEvent): string {
  const what = body === null ? `"bodyHash":"${header.bodyHash}"` : `"body":${body}`
  const seal = header.seal === undefined ? '' : `"seal":"${header.seal}",`
  return (
    `{"at":"${header.at}",${what},"by":"${header.by}","notedAt":"${header.notedAt}",` +
    `${seal}"type":"${header.type}"}`
  )
}

const Line = EventHeader.pick({ type: true, at: true, notedAt: true, by: true }).extend({
  // 64 bytes in base64url; by pattern, because zod's own check decodes every one of them.
  seal: z
    .string()
    .regex(/^[A-Za-z0-9_-]{86}$/)
    .optional(),
  body: z.custom<Json>().optional(),
  bodyHash: Hash.optional(),
})
type Line = z.infer<typeof Line>

export interface LinePlace {
  readonly log: LogId
  readonly seq: number
  readonly prev: Hash
}

/** The event that the line stands for at that place; undefined for a line that is none. */
export function eventOfLine(line: string, place: LinePlace): LoggedEvent | undefined {
  const parsed = Line.safeParse(jsonOf(line)).data
  if (parsed === undefined) return undefined
  const body = parsed.body === undefined ? null : spellingOf(parsed.body)
  const bodyHash = typeof body === 'string' ? sha256Hex(body) : parsed.bodyHash
  if (body === undefined || bodyHash === undefined) return undefined
  const header = headerOf(parsed, bodyHash, place)
  const event = { header, body, hash: hashOfHeader(header) }
  return lineOf(event) === line ? event : undefined
}

const headerOf = ({ type, at, notedAt, by, seal }: Line, bodyHash: Hash, place: LinePlace): EventHeader => ({
  ...place,
  type,
  at,
  notedAt,
  by,
  bodyHash,
  ...(seal === undefined ? {} : { seal }),
})

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function spellingOf(body: Json): string | undefined {
  try {
    return canonicalJson(body)
  } catch {
    return undefined
  }
}
