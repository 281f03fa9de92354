/** Words of the certificate that screens and slips say too, in Hindi. */
import type { Same } from '../text/shape.ts'
import { hi } from './languages/hi.ts'
import type { certificateEn } from './sentences.en.ts'

export const certificateHi = {
  documentTitle: 'टीकाकरण प्रमाणपत्र {{id}}',
  birthYear: hi.birthYear,
  birthDay: hi.birthDay,
  dose: hi.dose,
  doseOf: hi.doseOf,
  day: hi.day,
  vaccine: hi.vaccine,
  lot: hi.lot,
} as const satisfies Same<typeof certificateEn>
