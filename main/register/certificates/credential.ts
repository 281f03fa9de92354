/**
 * A certificate as the W3C credential that Co-WIN used. One rule: it is made once for a certificate, out of what that
 * certificate says, and given again as it was.
 */
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { ProblemOf } from '#contract/calls'
import type { CertificatePage } from '#contract/certificates'
import { credentialKeyFromPkcs8, newCredentialKey } from '#proof/credential/did-key'
import { issueCredential } from '#proof/credential/issue-credential'
import { verifyCertificate } from '#proof/hcert'
import { certifiedKeyOf } from '#proof/check-leaf'
import { logIdOf, privateKeyToPkcs8, spkiOf } from '#proof/keys'
import { type Context, mustHome } from '../context.ts'
import type { DeviceCertificate } from '../home.ts'
import type { ReadDb, WriteDb } from '../store/sql.ts'
import { certificatePage } from './page.ts'
import { signingTime } from './signing-time.ts'

type Problem = ProblemOf<'certificates.credential'>

/** The file's text. */
export async function credentialText(certificateId: string, context: Context): Promise<Answer<string, Problem>> {
  const page = certificatePage({ certificateId, language: null, size: 'a4', copy: null }, context)
  if (page === undefined) return refuse('certificate-unknown')
  if (page.standing !== 'valid') return refuse('certificate-not-standing')
  const before = keptText(context.db, certificateId)
  if (before !== undefined) return done(before)
  const { certificate } = mustHome(context)
  if (certificate === null || page.code === null) return refuse('certificate-not-signed')
  const time = signingTime(certificate, context)
  if (!time.ok) return time
  const text = await madeOf(page, page.code, certificate, context)
  if (text === undefined) return refuse('certificate-not-signed')
  // Through the log's own door although nothing is noted: a disk that was copied to another machine may not sign.
  context.append([], (db) => keep(db, certificateId, text))
  // Of two that were asked for at once the first stands.
  return done(keptText(context.db, certificateId) ?? text)
}

/** Undefined where the certificate was signed by another device, or under another root than this one stands under now. */
async function madeOf(
  { doses, person }: CertificatePage,
  code: string,
  { root }: DeviceCertificate,
  context: Context,
): Promise<string | undefined> {
  const { key, log } = mustHome(context)
  const { record, signer, period } = verifyCertificate(code, { root, now: context.nowMs() })
  if (record === undefined || signer === undefined || period === undefined) return undefined
  if (logIdOf(spkiOf(certifiedKeyOf(signer.leaf))) !== log) return undefined
  return issueCredential({
    record,
    ...period,
    mark: signer.rHash,
    // What Co-WIN's credential has and the code has no room for.
    maker: doses.at(-1)?.maker ?? '',
    referenceEnd: person.referenceId?.slice(-4) ?? null,
    // Of the device's certificates the one of that day: a newer one begins after this certificate did.
    device: { key, leaf: signer.leaf },
    key: credentialKey(context),
  })
}

const CREDENTIAL_KEY = 'credential-key'

/** Beside the device's own key, in the encrypted file; made when the first credential is asked for. */
function credentialKey({ db, keep: writable }: Context): KeyObject {
  const before = db.row('select value from device_secret where name = :name', SecretRow, { name: CREDENTIAL_KEY })
  if (before !== undefined) return credentialKeyFromPkcs8(before.value)
  const key = newCredentialKey()
  writable.run('insert into device_secret (name, value) values (:name, :value)', {
    name: CREDENTIAL_KEY,
    value: privateKeyToPkcs8(key),
  })
  return key
}

const SecretRow = z.object({ value: z.instanceof(Uint8Array) })

const TextRow = z.object({ text: z.string() })

const keptText = (db: ReadDb, id: string): string | undefined =>
  db.row('select text from credential where certificate_id = :id', TextRow, { id })?.text

const keep = (db: WriteDb, id: string, text: string): void => {
  db.run('insert into credential (certificate_id, text) values (:id, :text) on conflict do nothing', { id, text })
}
