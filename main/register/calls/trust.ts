/** Keys that are believed, and leave for people without an ID: the in-charge brings them in. */
import { done, refuse } from '#contract/answer'
import { examineNumber } from '#domain/identity/document-number'
import { scrubAadhaar } from '#domain/identity/scrub'
import { trustedKeyFrom } from '#proof/aadhaar/trusted-key'
import { UIDAI_PINS } from '#proof/aadhaar/uidai-pins'
import { pemToDer } from '#proof/x509'
import { type Context, mustHome, mustMe } from '../context.ts'
import { facilitationViews } from '../identity/facilitation.ts'
import { levelsByOfficer } from '../identity/levels.ts'
import { trustKeyViews, trustStore, viewOf } from '../identity/trust.ts'
import { fact } from '../log/append.ts'
import type { Handlers } from './handler.ts'

export const trustHandlers = {
  'trust.keys': (_input, context) => done({ keys: trustKeyViews(context), state: trustStore(context).state }),

  'trust.import': ({ pem }, context) => {
    const { centre } = mustHome(context)
    const der = pemToDer(pem)
    if (der === undefined) return refuse('not-a-certificate')
    const read = trustedKeyFrom(der, UIDAI_PINS, { practice: centre.mode === 'practice' })
    if (!read.ok) return refuse(read.code)
    const key = read.value
    if (!trustStore(context).keys.some(({ fingerprint }) => fingerprint === key.fingerprint)) {
      const { staff, key: seal } = mustMe(context)
      const certificate = Buffer.from(der).toString('base64')
      const body = {
        fingerprint: key.fingerprint,
        certificate,
        kind: key.test ? ('test' as const) : ('pinned' as const),
      }
      context.append([fact({ type: 'trust-key-imported.1', by: staff.id, seal, body })])
    }
    return done(
      trustKeyViews(context).find(({ fingerprint }) => fingerprint === key.fingerprint) ?? viewOf(key, context),
    )
  },

  'facilitation.list': (_input, context) => done(facilitationViews(context)),

  'facilitation.authorise': (input, context) => {
    const { id, facilitator, mobile, document, number, authorisedBy, doses, until } = input
    const orderNumber = scrubAadhaar(input.orderNumber)
    if (until !== null && until < context.today()) return refuse('date-past')
    if (!facilitationViews(context).some((leave) => leave.id === id)) {
      const examined = examineNumber(document, number, { on: context.today(), birth: null })
      if (!examined.ok) return examined
      const { staff, key } = mustMe(context)
      const { masked } = examined.value
      const body = {
        facilitationId: id,
        facilitator,
        mobile,
        document,
        masked,
        orderNumber,
        authorisedBy,
        doses,
        until,
      }
      context.append([fact({ type: 'facilitation-authorised.1', by: staff.id, seal: key, body })])
    }
    return done(mustBeThere(id, context))
  },

  'identity.levels': (_input, context) => done(levelsByOfficer(context)),
} satisfies Partial<Handlers>

function mustBeThere(id: string, context: Context): ReturnType<typeof facilitationViews>[number] {
  const leave = facilitationViews(context).find((one) => one.id === id)
  if (leave === undefined) throw new Error('the leave was not kept')
  return leave
}
