/** The envelope of an agency, seen from its side. One rule: what is not in its own envelope is not passed on. */
import { createHash } from 'node:crypto'
import { childOf, rootElement } from './uidai-canonical.ts'
import { CLIENT } from './uidai-set-up.ts'

/** The request inside. Throws where the envelope is another client's, or its hash is not that of what is inside. */
export function unwrapped(body: string): string {
  const root = rootElement(body)
  const said = (name: string): string => childOf(root, name)?.textContent ?? ''
  const xml = said('req_data')
  const fits = said('req_hash') === createHash('sha256').update(xml).digest('base64')
  if (root.tagName !== 'xml' || said('client_id') !== CLIENT || !fits) throw new Error('not an envelope of this client')
  return xml
}

/** `res_hash` is made in a way of the agency's own, and `res_code` only says that it passed something on. */
export function wrapped(reply: string): string {
  const data = Buffer.from(reply).toString('base64')
  const said = `<client_id>${CLIENT}</client_id><res_code>10</res_code><res_hash>UbHZv3KToV6b</res_hash>`
  return `<?xml version="1.0" encoding="utf-8"?>\n<xml>\n${said}<res_data>${data}</res_data></xml>`
}
