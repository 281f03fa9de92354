/** The languages of a certificate by name. One rule: who chooses finds theirs in its own letters, and in Latin ones. */
import { CertificateLanguage } from '#contract/certificate-look'

interface LanguageName {
  readonly own: string
  readonly latin: string
}

export const languageNames: { readonly [L in CertificateLanguage]: LanguageName } = {
  en: { own: 'English', latin: 'English' },
  as: { own: 'অসমীয়া', latin: 'Assamese' },
  bn: { own: 'বাংলা', latin: 'Bengali' },
  brx: { own: 'बड़ो', latin: 'Bodo' },
  doi: { own: 'डोगरी', latin: 'Dogri' },
  gu: { own: 'ગુજરાતી', latin: 'Gujarati' },
  hi: { own: 'हिन्दी', latin: 'Hindi' },
  kn: { own: 'ಕನ್ನಡ', latin: 'Kannada' },
  kok: { own: 'कोंकणी', latin: 'Konkani' },
  ks: { own: 'کٲشُر', latin: 'Kashmiri' },
  mai: { own: 'मैथिली', latin: 'Maithili' },
  ml: { own: 'മലയാളം', latin: 'Malayalam' },
  mni: { own: 'ꯃꯩꯇꯩꯂꯣꯟ', latin: 'Manipuri' },
  mr: { own: 'मराठी', latin: 'Marathi' },
  ne: { own: 'नेपाली', latin: 'Nepali' },
  or: { own: 'ଓଡ଼ିଆ', latin: 'Odia' },
  pa: { own: 'ਪੰਜਾਬੀ', latin: 'Punjabi' },
  sa: { own: 'संस्कृतम्', latin: 'Sanskrit' },
  sat: { own: 'ᱥᱟᱱᱛᱟᱲᱤ', latin: 'Santali' },
  sd: { own: 'सिन्धी', latin: 'Sindhi' },
  ta: { own: 'தமிழ்', latin: 'Tamil' },
  te: { own: 'తెలుగు', latin: 'Telugu' },
  ur: { own: 'اردو', latin: 'Urdu' },
}

/** `मराठी (Marathi)` */
export function languageName(language: CertificateLanguage): string {
  const { own, latin } = languageNames[language]
  return own === latin ? own : `${own} (${latin})`
}

/** By their Latin names. */
export const languageChoices: readonly { readonly value: CertificateLanguage; readonly label: string }[] =
  CertificateLanguage.options
    .toSorted((a, b) => languageNames[a].latin.localeCompare(languageNames[b].latin, 'en'))
    .map((value) => ({ value, label: languageName(value) }))
