/**
 * The EU's certificate, schema 1.0.0 to 1.3.3 (health claim 1). One rule: it is of one kind, a vaccination, a test or a
 * recovery; what claims to be two is none.
 */
import { z } from 'zod'
import { namesOf, partialDay, text, whole } from './foreign-fields.ts'
import type { ForeignRecord } from './foreign-record.ts'

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

const names = z.object({ fn: text(80), gn: text(80), fnt: text(80), gnt: text(80) })
const event = z.object({ co: text(10), is: text(80), ci: text(80) })
const vaccination = event.extend({ vp: text(40), mp: text(40), dn: whole, sd: whole, dt: partialDay })

/** One entry since 1.3.0; the first schemas took more, and left the lists of the other kinds there, empty. */
const events = <T extends z.ZodType>(entry: T) =>
  z
    .array(entry)
    .max(10)
    .nullish()
    .transform((given) => given ?? [])

export const euDcc = z
  .object({ nam: names, dob: partialDay, v: events(vaccination), t: events(event), r: events(event) })
  .transform(({ nam, dob, v, t, r }, context): ForeignRecord => {
    const said = [v, t, r].filter((given) => given.length > 0)
    if (said.length !== 1) context.addIssue({ code: 'custom', message: 'not one kind' })
    const last = said[0]?.at(-1)
    return {
      about: t.length > 0 ? 'test' : r.length > 0 ? 'recovery' : 'vaccination',
      certificateId: last?.ci ?? '',
      names: namesOf(joined(nam.gn, nam.fn), joined(nam.gnt, nam.fnt)),
      birth: dob,
      gender: null,
      doses: v.map(({ vp, mp, dn, sd, dt, co }) => ({
        number: dn,
        of: sd,
        product: mp,
        vaccine: vp,
        lot: null,
        day: dt,
        country: co,
      })),
      issuer: last?.is ?? '',
      country: last?.co ?? '',
    }
  })
