/** Which language a state or union territory proposes for its certificates. One rule: it proposes; people choose. */
import type { CertificateLanguage } from '#contract/certificate-look'

/** By the first of each one's official languages that is a scheduled one; where English is the only one, English. */
const proposals: Readonly<Record<string, CertificateLanguage>> = {
  'Andaman and Nicobar Islands': 'hi',
  'Andhra Pradesh': 'te',
  'Arunachal Pradesh': 'en',
  Assam: 'as',
  Bihar: 'hi',
  Chandigarh: 'hi',
  Chhattisgarh: 'hi',
  'Dadra and Nagar Haveli and Daman and Diu': 'gu',
  Delhi: 'hi',
  Goa: 'kok',
  Gujarat: 'gu',
  Haryana: 'hi',
  'Himachal Pradesh': 'hi',
  'Jammu and Kashmir': 'ur',
  Jharkhand: 'hi',
  Karnataka: 'kn',
  Kerala: 'ml',
  Ladakh: 'hi',
  Lakshadweep: 'ml',
  'Madhya Pradesh': 'hi',
  Maharashtra: 'mr',
  Manipur: 'mni',
  Meghalaya: 'en',
  Mizoram: 'en',
  Nagaland: 'en',
  Odisha: 'or',
  Puducherry: 'ta',
  Punjab: 'pa',
  Rajasthan: 'hi',
  Sikkim: 'ne',
  'Tamil Nadu': 'ta',
  Telangana: 'te',
  Tripura: 'bn',
  'Uttar Pradesh': 'hi',
  Uttarakhand: 'hi',
  'West Bengal': 'bn',
}

/** Hindi for a name that no list of ours has: a centre may have been founded by another version. */
export const languageOfState = (state: string): CertificateLanguage =>
  Object.hasOwn(proposals, state) ? (proposals[state] ?? 'hi') : 'hi'
