/**
 * One POST over a connection of its own. One rule: a reply or none within the time; no retry, no redirect, and no word of
 * what was sent in any error.
 */
import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'

/** A signed reply has some three kilobytes. */
const MOST_BYTES = 64 * 1024

export interface PostOptions {
  /** From the first byte sent to the last received. */
  readonly timeoutMs: number
  /** PEM of whom to trust as the server instead of the public authorities; null for those. */
  readonly serverCertificate: string | null
}

/** The body that came back, whatever the status: an error page is found out by who reads it. */
export async function post(
  url: URL,
  body: string,
  options: PostOptions,
): Promise<Answer<Uint8Array, 'server-unreachable' | 'reply-unreadable'>> {
  const sent = Buffer.from(body)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of await send(url, sent, options)) {
      const data = z.instanceof(Buffer).parse(chunk)
      size += data.length
      if (size > MOST_BYTES) return refuse('reply-unreadable')
      chunks.push(data)
    }
  } catch {
    // No name, no route, a stranger's certificate, reset, cut in the middle, too slow: to the desk these are one thing.
    return refuse('server-unreachable')
  } finally {
    sent.fill(0)
  }
  return done(Buffer.concat(chunks))
}

function send(url: URL, body: Buffer, { timeoutMs, serverCertificate }: PostOptions): Promise<AsyncIterable<unknown>> {
  const options = {
    method: 'POST',
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
    headers: { 'content-type': 'application/xml', 'content-length': body.length, accept: 'application/xml' },
    ...(serverCertificate === null ? {} : { ca: serverCertificate }),
  }
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? tlsRequest(url, options, resolve) : plainRequest(url, options, resolve)
    request.on('error', reject)
    request.end(body)
  })
}
