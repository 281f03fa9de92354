/**
 * Requests in, answers out. One rule: whatever comes in, what goes out is JSON with a code from a closed list, never a
 * stack and never a person's data.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Answer } from '#contract/answer'

/** Far above any batch of 48 KiB. */
const MOST_BYTES = 4 * 1024 * 1024

export interface Asked {
  readonly method: string
  /** Path with its query. */
  readonly path: string
  readonly type: string
  readonly authorization: string | undefined
  readonly body: Buffer
}

export interface Reply {
  readonly status: number
  readonly type: 'application/json' | 'application/x-pem-file'
  readonly text: string
}

export const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json',
  text: JSON.stringify(value),
})

export const no = (status: number, code: string, details: Readonly<Record<string, unknown>> = {}): Reply =>
  json({ code, details: Object.fromEntries(Object.entries(details).filter(([, one]) => isPlain(one))) }, status)

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

/** A refusal by its code: what the caller may mend and send again is a conflict, the rest is not to be had. */
export function replyTo<T>(answer: Answer<T, string>, shape: (value: T) => unknown): Reply {
  if (answer.ok) return json(shape(answer.value))
  return no(answer.code === 'gap' ? 409 : 422, answer.code, answer.details)
}

const JSON_TYPE = /^application\/json(; ?charset=utf-8)?$/i

export function bodyAs<S extends z.ZodType>({ type, body }: Asked, schema: S): z.output<S> | undefined {
  if (!JSON_TYPE.test(type)) return undefined
  try {
    return schema.safeParse(JSON.parse(body.toString('utf8'))).data
  } catch {
    // Not JSON is the same to the caller as JSON of another shape.
    return undefined
  }
}

/** Undefined when the body is longer than anything that is sent here. */
export async function readAsked(request: IncomingMessage): Promise<Asked | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const data = z.instanceof(Buffer).parse(chunk)
    size += data.length
    if (size > MOST_BYTES) return undefined
    chunks.push(data)
  }
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    type: request.headers['content-type'] ?? '',
    authorization: request.headers.authorization,
    body: Buffer.concat(chunks),
  }
}

export function send(response: ServerResponse, { status, type, text }: Reply): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}
