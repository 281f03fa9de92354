/** The languages of a certificate. One rule: each that the contract lists has its file here, or this does not compile. */
import type { CertificateLanguage } from '#contract/certificate-look'
import { asm } from './as.ts'
import { bn } from './bn.ts'
import { brx } from './brx.ts'
import { doi } from './doi.ts'
import { en } from './en.ts'
import { gu } from './gu.ts'
import { hi } from './hi.ts'
import { kn } from './kn.ts'
import { kok } from './kok.ts'
import { ks } from './ks.ts'
import { mai } from './mai.ts'
import { ml } from './ml.ts'
import { mni } from './mni.ts'
import { mr } from './mr.ts'
import { ne } from './ne.ts'
import { ori } from './or.ts'
import { pa } from './pa.ts'
import { sa } from './sa.ts'
import { sat } from './sat.ts'
import { sd } from './sd.ts'
import { ta } from './ta.ts'
import { te } from './te.ts'
import { ur } from './ur.ts'
import type { CertificateWords } from './words.ts'

interface PrintedLanguage {
  /** BCP 47, with the script where the language has several. */
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  /** What it calls itself, for whoever chooses. */
  readonly ownName: string
  readonly words: CertificateWords
}

export const languages: { readonly [L in CertificateLanguage]: PrintedLanguage } = {
  en: { tag: 'en', dir: 'ltr', ownName: 'English', words: en },
  as: { tag: 'as', dir: 'ltr', ownName: 'অসমীয়া', words: asm },
  bn: { tag: 'bn', dir: 'ltr', ownName: 'বাংলা', words: bn },
  brx: { tag: 'brx', dir: 'ltr', ownName: 'बड़ो', words: brx },
  doi: { tag: 'doi', dir: 'ltr', ownName: 'डोगरी', words: doi },
  gu: { tag: 'gu', dir: 'ltr', ownName: 'ગુજરાતી', words: gu },
  hi: { tag: 'hi', dir: 'ltr', ownName: 'हिन्दी', words: hi },
  kn: { tag: 'kn', dir: 'ltr', ownName: 'ಕನ್ನಡ', words: kn },
  kok: { tag: 'kok', dir: 'ltr', ownName: 'कोंकणी', words: kok },
  ks: { tag: 'ks-Arab', dir: 'rtl', ownName: 'کٲشُر', words: ks },
  mai: { tag: 'mai', dir: 'ltr', ownName: 'मैथिली', words: mai },
  ml: { tag: 'ml', dir: 'ltr', ownName: 'മലയാളം', words: ml },
  mni: { tag: 'mni-Mtei', dir: 'ltr', ownName: 'ꯃꯩꯇꯩꯂꯣꯟ', words: mni },
  mr: { tag: 'mr', dir: 'ltr', ownName: 'मराठी', words: mr },
  ne: { tag: 'ne', dir: 'ltr', ownName: 'नेपाली', words: ne },
  or: { tag: 'or', dir: 'ltr', ownName: 'ଓଡ଼ିଆ', words: ori },
  pa: { tag: 'pa', dir: 'ltr', ownName: 'ਪੰਜਾਬੀ', words: pa },
  sa: { tag: 'sa', dir: 'ltr', ownName: 'संस्कृतम्', words: sa },
  sat: { tag: 'sat-Olck', dir: 'ltr', ownName: 'ᱥᱟᱱᱛᱟᱲᱤ', words: sat },
  sd: { tag: 'sd-Deva', dir: 'ltr', ownName: 'सिन्धी', words: sd },
  ta: { tag: 'ta', dir: 'ltr', ownName: 'தமிழ்', words: ta },
  te: { tag: 'te', dir: 'ltr', ownName: 'తెలుగు', words: te },
  ur: { tag: 'ur', dir: 'rtl', ownName: 'اردو', words: ur },
}
