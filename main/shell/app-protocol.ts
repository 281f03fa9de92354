/**
 * Serves the pages at app://teeka/. One rule: every response carries the policy, and what is not a file of the page
 * folder is not there.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { net, protocol } from 'electron'
import { isOwn, SCHEME } from './origin.ts'
import { fileOf, headersOf, typeOf } from './page-source.ts'

/** The build writes this wherever a page's own inline element needs the response's nonce. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** To be called before 'ready': Electron settles the schemes' rights then. */
export function claimScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/**
 * To be called after 'ready'.
 * @param folder the built pages, absolute
 * @param dev the dev server, whose pages then pass through here, so that origin and policy are those of every day
 */
export function servePages(folder: string, dev: URL | undefined): void {
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return notThere(405)
    if (dev !== undefined && isOwn(request.url)) return fromDevServer(dev, request)
    const file = fileOf(folder, request.url)
    return file === null ? notThere(403) : fromFile(file)
  })
}

async function fromFile(file: string): Promise<Response> {
  try {
    return withHeaders(await readFile(file), typeOf(file), 200)
  } catch {
    return notThere(404)
  }
}

async function fromDevServer(dev: URL, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const accept = request.headers.get('accept') ?? '*/*'
  const answer = await net.fetch(new URL(pathname + search, dev).href, {
    bypassCustomProtocolHandlers: true,
    headers: { accept },
  })
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  return withHeaders(Buffer.from(await answer.arrayBuffer()), type, answer.status, dev)
}

function withHeaders(content: Buffer<ArrayBuffer>, type: string, status: number, dev?: URL): Response {
  const nonce = randomBytes(16).toString('base64')
  const page = type.startsWith('text/html')
  const body = page ? content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : content
  // A page kept from before would carry a nonce that this response's policy does not know.
  const caching = page ? { 'cache-control': 'no-store' } : {}
  return new Response(body, { status, headers: { ...headersOf(nonce, dev), ...caching, 'content-type': type } })
}

const notThere = (status: number): Response => new Response(null, { status, headers: headersOf('') })
