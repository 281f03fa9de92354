/** Words of the certificate that screens and slips say too. One rule: they say what the certificate says. */
import { en } from './languages/en.ts'

export const certificateEn = {
  documentTitle: 'Vaccination certificate {{id}}',
  birthYear: en.birthYear,
  birthDay: en.birthDay,
  dose: en.dose,
  doseOf: en.doseOf,
  day: en.day,
  vaccine: en.vaccine,
  lot: en.lot,
} as const
