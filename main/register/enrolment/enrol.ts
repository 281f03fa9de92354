/**
 * Trades the one-time code for a device certificate. One rule: the root is believed only when it is the one that the
 * code names, and the certificate only when it is for this device's own key under that root.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { OutputOf, ProblemOf } from '#contract/calls'
import type { LogId } from '#contract/fields'
import type { EnrolmentAnswer } from '#contract/national'
import { readEnrolmentCode } from '#proof/enrolment-code'
import { logIdOf, spkiOf } from '#proof/keys'
import { certifiedKeyOf, checkLeaf } from '#proof/check-leaf'
import { createRequest, fingerprintOf } from '#proof/x509'
import { type Context, mustHome, mustMe } from '../context.ts'
import type { Home } from '../home.ts'
import { fact } from '../log/append.ts'
import type { WriteDb } from '../store/sql.ts'
import { forgetBatches } from '../sync/outbox.ts'
import { forgetRevocations } from '../revocations/held.ts'
import { signWaiting } from '../certificates/sign-waiting.ts'
import { deviceName } from './device-name.ts'

type Enrolled = Answer<OutputOf<'setup.enrol'>, ProblemOf<'setup.enrol'>>

export async function enrol(server: string, code: string, context: Context): Promise<Enrolled> {
  const home = mustHome(context)
  const read = readEnrolmentCode(code)
  if (!read.ok) return refuse('code-mistyped', { why: read.code })
  const { mode, kind, code: centreCode, name, district, state } = home.centre
  const request = createRequest({ commonName: deviceName(home.log), key: home.key })
  const answer = await context.national.enrol(server, {
    secret: read.value.secret,
    request,
    mode,
    kind,
    name,
    district,
    state,
    code: centreCode,
  })
  if (!answer.ok) return refuse(answer.code)
  if ('declined' in answer.value) {
    const { declined } = answer.value
    return refuse(declined === 'practice-and-real' ? declined : 'code-refused', { why: declined })
  }
  const distrust = distrustOf(answer.value, read.value.rootPrefix, home, context.nowMs())
  if (distrust !== undefined) return refuse(distrust)
  return keep(answer.value, server, home, context)
}

function distrustOf(
  { certificate, root, mode }: EnrolmentAnswer,
  rootPrefix: string,
  home: Home,
  now: number,
): ProblemOf<'setup.enrol'> | undefined {
  const leafDer = Buffer.from(certificate, 'base64')
  const rootDer = Buffer.from(root, 'base64')
  if (!fingerprintOf(rootDer).startsWith(rootPrefix)) return 'server-not-the-one-named'
  if (mode !== home.centre.mode) return 'practice-and-real'
  if (checkLeaf(leafDer, rootDer, now, 'device').some((finding) => !finding.ok)) return 'server-answer-wrong'
  return logIdOf(spkiOf(certifiedKeyOf(leafDer))) === home.log ? undefined : 'server-answer-wrong'
}

async function keep(
  { certificate, root }: EnrolmentAnswer,
  server: string,
  home: Home,
  context: Context,
): Promise<Enrolled> {
  const { staff } = mustMe(context)
  const body = { certificate, root, issuer: 'national' as const, server }
  context.append([fact({ type: 'device-certified.1', body, by: staff.id })], (db) => {
    forgiveClock(db, home.log)
    const before = home.certificate?.root
    // Batches under another root mean nothing to this server: the whole log is cut and sent anew. Nor does a list.
    if (before !== undefined && fingerprintOf(before) !== fingerprintOf(Buffer.from(root, 'base64'))) {
      forgetBatches(db, home.log)
      forgetRevocations(db)
    }
  })
  signWaiting(context)
  const { certificate: kept } = mustHome(context)
  if (kept === null) throw new Error('the certificate was not kept')
  return done({ validTo: kept.validTo })
}

/** The server's time stands in the new certificate, and this clock agrees with it: it may have run ahead before. */
const forgiveClock = (db: WriteDb, log: LogId): void => {
  db.run('update log set latest_noted_at = null where log = :log', { log })
}
