/** The HTTP server. One rule: a bug answers 500 with its code and is told to the operator; nothing else is lost by it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { no, readAsked, send } from './http.ts'
import type { National } from './national.ts'
import { route } from './routes.ts'
import { throttle, type Throttle } from './throttle.ts'

const WRONG_SECRETS_A_MINUTE = 10

export interface RunningServer {
  readonly port: number
  close(): Promise<void>
}

/** @param onBug is told the method, the path without its query, and the error */
export async function serve(
  national: National,
  { port, host, onBug }: { port: number; host: string; onBug: (where: string, error: unknown) => void },
): Promise<RunningServer> {
  const wrongSecrets = throttle(WRONG_SECRETS_A_MINUTE)
  const server = createServer((request, response) => {
    void answer(request, response, national, wrongSecrets, onBug)
  })
  server.requestTimeout = 120_000
  server.headersTimeout = 20_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { port: address.port, close: () => closed(server) }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  national: National,
  wrongSecrets: Throttle,
  onBug: (where: string, error: unknown) => void,
): Promise<void> {
  request.on('error', () => response.destroy())
  try {
    const asked = await readAsked(request)
    send(response, asked === undefined ? no(413, 'too-large') : await route(asked, national, wrongSecrets))
  } catch (error) {
    // A line that broke while the request came in is the line's, not a bug.
    if (request.destroyed && !request.complete) return
    onBug(`${request.method} ${request.url?.split('?')[0]}`, error)
    if (!response.headersSent) send(response, no(500, 'bug'))
  }
}

const LAST_WORDS_MS = 5_000

/** What has been asked is answered; who has not finished asking by then asks again. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
    setTimeout(() => server.closeAllConnections(), LAST_WORDS_MS).unref()
  })
