/** How a certificate looks: its languages and its paper. One rule: neither is part of what was signed. */
import { z } from 'zod'

/**
 * What stands beside English: the languages of the Eighth Schedule by ISO 639, Manipuri in Meetei Mayek, Santali in
 * Ol Chiki, Sindhi in Devanagari. `en`: English alone.
 */
export const CertificateLanguage = z.enum([
  'en',
  'as',
  'bn',
  'brx',
  'doi',
  'gu',
  'hi',
  'kn',
  'kok',
  'ks',
  'mai',
  'ml',
  'mni',
  'mr',
  'ne',
  'or',
  'pa',
  'sa',
  'sat',
  'sd',
  'ta',
  'te',
  'ur',
])
export type CertificateLanguage = z.infer<typeof CertificateLanguage>

/** A slip is for the 80 mm rolls of receipt printers. */
export const CertificateSize = z.enum(['a4', 'a5', 'slip'])
export type CertificateSize = z.infer<typeof CertificateSize>
