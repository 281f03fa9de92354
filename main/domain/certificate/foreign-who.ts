/**
 * The certificates of the World Health Organization's network: of one dose each, in two drafts. One rule: the fields are
 * read by the names that the drafts give them, coded or as bare words.
 */
import { z } from 'zod'
import { coded, counted, gender, maybe, namesOf, partialDay, text } from './foreign-fields.ts'
import type { ForeignRecord } from './foreign-record.ts'

/** WHO's core data set for vaccination, DDCC:VS (hcert claim 3). */
export const whoDdcc = z
  .object({
    name: text(160),
    birthDate: partialDay,
    sex: gender,
    vaccination: z.object({
      vaccine: coded,
      brand: coded,
      lot: maybe(40),
      date: partialDay,
      dose: counted,
      totalDoses: counted,
      country: coded,
    }),
    certificate: z.object({ issuer: coded, hcid: coded }).catch({ issuer: '', hcid: '' }),
  })
  .transform(({ name, birthDate, sex, vaccination: dose, certificate }): ForeignRecord => ({
    about: 'vaccination',
    certificateId: certificate.hcid,
    names: namesOf(name, ''),
    birth: birthDate,
    gender: sex,
    doses: [
      {
        number: dose.dose,
        of: dose.totalDoses,
        product: dose.brand,
        vaccine: dose.vaccine,
        lot: dose.lot,
        day: dose.date,
        country: dose.country,
      },
    ],
    issuer: certificate.issuer,
    country: dose.country,
  }))

const yellowDose = z.object({ vp: coded, dt: partialDay, dv: partialDay, bo: maybe(40), is: coded, cn: text(80) })

/** WHO's newer certificate of any vaccine, the smallest form (hcert claim -6, a draft): one dose. */
export const whoDvc = z
  .object({
    n: text(160),
    dob: partialDay,
    s: gender,
    /** In the older draft the dose itself, in the newer the version. */
    v: z.array(yellowDose).length(1).optional().catch(undefined),
    vx: yellowDose.optional(),
  })
  .transform(({ n, dob, s, v, vx }, context): ForeignRecord => {
    const dose = vx ?? v?.[0]
    if (dose === undefined) context.addIssue({ code: 'custom', message: 'no dose' })
    return {
      about: 'vaccination',
      certificateId: '',
      names: namesOf(n, ''),
      birth: dob,
      gender: s,
      doses: dose
        ? [
            {
              number: null,
              of: null,
              product: dose.vp,
              vaccine: '',
              lot: dose.bo,
              day: dose.dv || dose.dt,
              country: '',
            },
          ]
        : [],
      issuer: dose?.is || dose?.cn || '',
      country: '',
    }
  })
