/** Certificates. One rule: one is issued once; a reprint is the same signed text with its copy's number beside it. */
import { z } from 'zod'
import { done, refuse } from '#contract/answer'
import type { PersonId } from '#contract/fields'
import type { CertificateView } from '#contract/views'
import { issueCertificate } from '../certificates/issue.ts'
import { certificatePage, holderOf } from '../certificates/page.ts'
import { type Context, mustHome, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { confirmedTo } from '../sync/confirmed.ts'
import { certificateOf } from '../views/person.ts'
import type { Handlers } from './handler.ts'

export const certificateHandlers = {
  'certificates.issue': async ({ personId }, context) => {
    const issued = await issueCertificate(personId, context)
    return issued.ok ? done(viewOf(personId, context)) : issued
  },

  'certificates.page': ({ certificateId }, context) => {
    const page = certificatePage(certificateId, context)
    return page === undefined ? refuse('certificate-unknown') : done(page)
  },

  'certificates.noteCopy': ({ certificateId, copy, medium }, context) => {
    const personId = holderOf(context.db, certificateId)
    if (personId === undefined) return refuse('certificate-unknown')
    const by = mustMe(context).staff.id
    const copies = context.db.value('select copies from certificate where certificate_id = :certificateId', z.int(), {
      certificateId,
    })
    // The same copy noted twice is the same sheet of paper.
    if (copy > copies) {
      context.append([fact({ type: 'certificate-copied.1', by, body: { certificateId, copy, medium } })])
    }
    return done(viewOf(personId, context))
  },
} satisfies Partial<Handlers>

function viewOf(personId: PersonId, context: Context): CertificateView {
  const view = certificateOf(context.db, personId, confirmedTo(context.db, mustHome(context).log))
  if (view === null) throw new Error('the certificate was not kept')
  return view
}
