/** Which certificates of a session are printed, and in which order. */
import type { SessionCertificate } from '#contract/copies'

/** `fresh`: those not printed yet. `fresh-first`: everybody's, those first. `by-token`: everybody's. */
export type Which = 'fresh' | 'fresh-first' | 'by-token'

/** Nothing is known that does not stand on it. */
export const stands = ({ certificate }: SessionCertificate): boolean =>
  certificate !== null && certificate.standing === 'valid' && !certificate.outdated

export const isFresh = (row: SessionCertificate): boolean => !stands(row) || row.certificate?.copies === 0

/** The rows come by token. */
export function inOrder(rows: readonly SessionCertificate[], which: Which): readonly SessionCertificate[] {
  if (which === 'by-token') return rows
  const fresh = rows.filter(isFresh)
  return which === 'fresh' ? fresh : [...fresh, ...rows.filter((row) => !isFresh(row))]
}
