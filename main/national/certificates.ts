/**
 * What batches say about certificates: which a device signed, and which hold no longer. One rule: nothing is believed
 * that the certificate itself does not bear out, so that no device can revoke what its own centre never issued.
 */
import type { LogId } from '#contract/fields'
import { certificateIssued, certificateRevoked, certificateSigned } from '#domain/events/certificate'
import type { LoggedEvent } from '#domain/events/envelope'
import { certifiedKeyOf } from '#proof/check-leaf'
import { verifyCertificate } from '#proof/hcert'
import { logIdOf, spkiOf } from '#proof/keys'
import type { National } from './national.ts'
import type { Sql } from './store/store.ts'

/** Within the transaction that keeps the events. */
export async function collectCertificates(
  log: LogId,
  events: readonly LoggedEvent[],
  sql: Sql,
  national: National,
): Promise<void> {
  const signed = events.flatMap((event) => signedIn(event, log, national))
  const revoked = events.flatMap((event) => revokedIn(event))
  if (signed.length > 0) await keepSigned(log, signed, sql)
  if (revoked.length > 0) await keepRevoked(log, revoked, sql)
  const marks = [...signed.map(({ mark }) => mark), ...revoked]
  if (marks.length > 0) await putInForce(marks, sql)
}

interface Signed {
  readonly mark: string
  readonly kid: string
  readonly seq: number
  /** Milliseconds since 1970. */
  readonly expiresAt: number | null
}

/** The mark out of the code, and not the one beside it; and only of a code that this log's own key signed. */
function signedIn({ header, body }: LoggedEvent, log: LogId, { authority, nowMs }: National): Signed[] {
  const kind = [certificateIssued, certificateSigned].find(({ type }) => type === header.type)
  const said = kind && body !== null ? kind.body.safeParse(JSON.parse(body)).data : undefined
  if (said === undefined || said.signed === null) return []
  const { signer, period } = verifyCertificate(said.signed.code, { root: authority.root, now: nowMs() })
  if (signer === undefined || logIdOf(spkiOf(certifiedKeyOf(signer.leaf))) !== log) return []
  return [{ mark: signer.rHash, kid: signer.kid, seq: header.seq, expiresAt: period?.expiresAt ?? null }]
}

function revokedIn({ header, body }: LoggedEvent): string[] {
  if (header.type !== certificateRevoked.type || body === null) return []
  const mark = certificateRevoked.body.safeParse(JSON.parse(body)).data?.mark
  return typeof mark === 'string' ? [mark] : []
}

const keepSigned = (log: LogId, signed: readonly Signed[], sql: Sql): Promise<void> =>
  sql.run(
    `insert into certificate (log, mark, kid, seq, expires_at)
     select $1, * from unnest($2::text[], $3::text[], $4::int[], $5::bigint[]) on conflict do nothing`,
    [
      log,
      signed.map(({ mark }) => mark),
      signed.map(({ kid }) => kid),
      signed.map(({ seq }) => seq),
      signed.map(({ expiresAt }) => expiresAt),
    ],
  )

const keepRevoked = (log: LogId, marks: readonly string[], sql: Sql): Promise<void> =>
  sql.run('insert into revocation (log, mark) select $1, * from unnest($2::text[]) on conflict do nothing', [
    log,
    marks,
  ])

/** Whichever of the two came first. The centre's other laptop may revoke as well: its in-charge is the same. */
const putInForce = (marks: readonly string[], sql: Sql): Promise<void> =>
  sql.run(
    `update revocation r set holds = true
     from certificate c, device issuer, device revoker
     where r.mark = any($1::text[]) and not r.holds and c.mark = r.mark and issuer.log = c.log and revoker.log = r.log
       and (c.log = r.log or issuer.centre_code = revoker.centre_code)`,
    [marks],
  )
