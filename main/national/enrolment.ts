/**
 * Invitations and enrolment. One rule: a secret works for one device of one centre, and a device gets a certificate only for a
 * key that it holds.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { CentreCode, LogId } from '#contract/fields'
import type { EnrolmentAnswer, EnrolmentRequest } from '#contract/national'
import { makeEnrolmentCode } from '#proof/enrolment-code'
import { sha256Hex } from '#proof/hash'
import { kidTextOf } from '#proof/hcert'
import { logIdOf } from '#proof/keys'
import { fingerprintOf, issueDeviceCertificate, readRequest } from '#proof/x509'
import { whyNotFrom } from './held-log.ts'
import { instantNow, type National } from './national.ts'
import type { Sql } from './store/store.ts'

const YEAR = 365 * 24 * 3600 * 1000
const SECRET_BYTES = 5

/** Returns the code to be handed to the centre; the secret in it is kept as a hash only. */
export async function invite(centreCode: CentreCode, national: National): Promise<string> {
  const secret = national.random(SECRET_BYTES)
  await national.store.run('insert into invitation (secret_hash, centre_code, made_at) values ($1, $2, $3)', [
    hashOf(Buffer.from(secret).toString('hex')),
    centreCode,
    instantNow(national),
  ])
  return makeEnrolmentCode(secret, fingerprintOf(national.authority.root))
}

/** Forty bits are guessed only if one may guess without end; the look-up by hash gives nothing away by its time. */
const hashOf = (secret: string): string => sha256Hex(`invitation|${secret}`)

export type EnrolmentProblem =
  | 'practice-and-real'
  | 'request-unreadable'
  | 'device-revoked'
  | 'invitation-unknown'
  | 'invitation-used'
  | 'invitation-for-another'

export async function enrol(
  request: EnrolmentRequest,
  national: National,
): Promise<Answer<EnrolmentAnswer, EnrolmentProblem>> {
  const { authority, store } = national
  if (request.mode !== authority.mode) return refuse('practice-and-real')
  const wanted = readRequest(request.request)
  if (!wanted.ok) return refuse('request-unreadable', { why: wanted.code })
  const { publicKeySpki, commonName } = wanted.value
  return store.transaction(async (sql) => {
    const log = logIdOf(publicKeySpki)
    // A laptop that was found again is set up anew: its key was in other hands.
    if ((await whyNotFrom(log, sql)) === 'device-revoked') return refuse('device-revoked')
    const taken = await takeInvitation(request, log, sql, national)
    if (!taken.ok) return taken
    const now = national.nowMs()
    const certificate = issueDeviceCertificate({
      spki: publicKeySpki,
      commonName,
      root: authority.root,
      rootKey: authority.rootKey,
      serial: national.random(8),
      notBefore: now - 3_600_000,
      notAfter: now + YEAR,
    })
    await keepDevice(log, certificate, request, sql, national)
    await keepKid(log, certificate, sql)
    const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64')
    return done({ certificate: base64(certificate), root: base64(authority.root), mode: authority.mode })
  })
}

const InvitationRow = z.object({ centre_code: z.string(), used_by: z.string().nullable() })

/** The device that used it may use it again: its line may have broken before the certificate arrived. */
async function takeInvitation(
  { secret, code }: EnrolmentRequest,
  log: LogId,
  sql: Sql,
  national: National,
): Promise<Answer<null, EnrolmentProblem>> {
  const hash = hashOf(secret)
  const row = await sql.row(
    'select centre_code, used_by from invitation where secret_hash = $1 for update',
    [hash],
    InvitationRow,
  )
  if (row === undefined) return refuse('invitation-unknown')
  if (row.used_by !== null && row.used_by !== log) return refuse('invitation-used')
  if (row.centre_code !== code) return refuse('invitation-for-another')
  await sql.run('update invitation set used_by = $2, used_at = $3 where secret_hash = $1', [
    hash,
    log,
    instantNow(national),
  ])
  return done(null)
}

const keepDevice = (
  log: string,
  certificate: Uint8Array,
  { kind, code, name, district, state }: EnrolmentRequest,
  sql: Sql,
  national: National,
): Promise<void> =>
  sql.run(
    `insert into device (log, certificate, kind, centre_code, name, district, state, enrolled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (log) do update set certificate = excluded.certificate, kind = excluded.kind,
       centre_code = excluded.centre_code, name = excluded.name, district = excluded.district,
       state = excluded.state, enrolled_at = excluded.enrolled_at`,
    [log, certificate, kind, code, name, district, state, instantNow(national)],
  )

/** Each one that the device was ever given: whoever steals it has the key of them all. */
const keepKid = (log: string, certificate: Uint8Array, sql: Sql): Promise<void> =>
  sql.run('insert into device_certificate (kid, log) values ($1, $2) on conflict do nothing', [
    kidTextOf(certificate),
    log,
  ])
