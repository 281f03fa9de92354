/** The verifying officer's act. One rule: the number itself is dropped here; the log keeps its end and its check. */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf } from '#contract/calls'
import type { Birth } from '#contract/fields'
import { type DocumentNumber, examineNumber, unreadableNumber } from '#domain/identity/document-number'
import { scrubAadhaar } from '#domain/identity/scrub'
import { type Context, mustHome, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { confirmedTo } from '../sync/confirmed.ts'
import { personRow, verificationOf } from '../views/person.ts'
import { sessionOf } from '../views/session.ts'
import type { Handlers } from './handler.ts'

export const identityHandlers = {
  'identity.verify': (input, context) => {
    const { id, personId, sessionId } = input
    const person = personRow(context.db, personId)
    if (person === undefined) return refuse('person-unknown')
    if (sessionOf(context.db, sessionId) === undefined) return refuse('session-unknown')
    if (!isKept(context, id)) {
      const examined = examine(input, person.birth, context)
      if (!examined.ok) return examined
      const { document, decision } = input
      const { staff, key } = mustMe(context)
      const body = { verificationId: id, personId, sessionId, document, decision, ...examined.value }
      context.append([fact({ type: 'identity-verified.1', by: staff.id, seal: key, body })])
    }
    const view = verificationOf(context.db, personId, sessionId, confirmedTo(context.db, mustHome(context).log))
    if (view === null) throw new Error('the verification was not kept')
    return done(view)
  },
} satisfies Partial<Handlers>

type Examined = DocumentNumber & {
  readonly unreadableBecause: string | null
  readonly note: string | null
  readonly assurance: 'A0' | 'A1'
}

function examine(
  { number, unreadableBecause, document, decision, note }: ParsedOf<'identity.verify'>,
  birth: Birth,
  context: Context,
): Answer<Examined, 'number-blocked' | 'reason-needed'> {
  const words = note === null || note === '' ? null : scrubAadhaar(note)
  if (decision === 'differs' && words === null) return refuse('reason-needed')
  if (number === null) {
    const seen = unreadableNumber(unreadableBecause)
    if (!seen.ok) return seen
    return done({ ...seen.value.number, unreadableBecause: seen.value.because, note: words, assurance: 'A0' })
  }
  const examined = examineNumber(document, number, { on: context.today(), birth })
  if (!examined.ok) return examined
  return done({ ...examined.value, unreadableBecause: null, note: words, assurance: 'A1' })
}

const isKept = ({ db }: Context, id: string): boolean =>
  db.value('select count(*) from verification where verification_id = :id', z.int(), { id }) > 0
