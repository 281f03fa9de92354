/** Certificates. One rule: one is issued once; a reprint is the same signed text with its copy's number beside it. */
import { done, refuse } from '#contract/answer'
import type { CertificateView } from '#contract/views'
import { checkCertificate } from '../certificates/check.ts'
import { credentialText } from '../certificates/credential.ts'
import { issueCertificate } from '../certificates/issue.ts'
import { certificateLanguages } from '../certificates/language.ts'
import { certificatePage } from '../certificates/page.ts'
import { type Context, mustHome, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { confirmedTo } from '../sync/confirmed.ts'
import { certificateOf } from '../views/certificate.ts'
import type { Handlers } from './handler.ts'

export const certificateHandlers = {
  'certificates.issue': async ({ personId }, context) => {
    const issued = await issueCertificate(personId, context)
    return issued.ok ? done(kept(certificateOf(context.db, personId, confirmed(context)))) : issued
  },

  'certificates.page': (order, context) => {
    const page = certificatePage(order, context)
    return page === undefined ? refuse('certificate-unknown') : done(page)
  },

  'certificates.language': (_input, context) => done(certificateLanguages(context)),

  'certificates.chooseLanguage': ({ language }, context) => {
    if (language !== certificateLanguages(context).chosen) {
      const by = mustMe(context).staff.id
      context.append([fact({ type: 'certificate-language-chosen.1', by, body: { language } })])
    }
    return done(certificateLanguages(context))
  },

  'certificates.credential': async ({ certificateId }, context) => {
    const text = await credentialText(certificateId, context)
    return text.ok ? done({ name: `teeka-${certificateId}`, text: text.value }) : text
  },

  'certificates.check': async ({ text }, context) => done(await checkCertificate(text, context)),
} satisfies Partial<Handlers>

const confirmed = (context: Context): number => confirmedTo(context.db, mustHome(context).log)

function kept(view: CertificateView | null): CertificateView {
  if (view === null) throw new Error('the certificate was not kept')
  return view
}
