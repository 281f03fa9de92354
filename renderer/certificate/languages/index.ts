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
  readonly words: CertificateWords
}

export const languages: { readonly [L in CertificateLanguage]: PrintedLanguage } = {
  en: { tag: 'en', dir: 'ltr', words: en },
  as: { tag: 'as', dir: 'ltr', words: asm },
  bn: { tag: 'bn', dir: 'ltr', words: bn },
  brx: { tag: 'brx', dir: 'ltr', words: brx },
  doi: { tag: 'doi', dir: 'ltr', words: doi },
  gu: { tag: 'gu', dir: 'ltr', words: gu },
  hi: { tag: 'hi', dir: 'ltr', words: hi },
  kn: { tag: 'kn', dir: 'ltr', words: kn },
  kok: { tag: 'kok', dir: 'ltr', words: kok },
  ks: { tag: 'ks-Arab', dir: 'rtl', words: ks },
  mai: { tag: 'mai', dir: 'ltr', words: mai },
  ml: { tag: 'ml', dir: 'ltr', words: ml },
  mni: { tag: 'mni-Mtei', dir: 'ltr', words: mni },
  mr: { tag: 'mr', dir: 'ltr', words: mr },
  ne: { tag: 'ne', dir: 'ltr', words: ne },
  or: { tag: 'or', dir: 'ltr', words: ori },
  pa: { tag: 'pa', dir: 'ltr', words: pa },
  sa: { tag: 'sa', dir: 'ltr', words: sa },
  sat: { tag: 'sat-Olck', dir: 'ltr', words: sat },
  sd: { tag: 'sd-Deva', dir: 'ltr', words: sd },
  ta: { tag: 'ta', dir: 'ltr', words: ta },
  te: { tag: 'te', dir: 'ltr', words: te },
  ur: { tag: 'ur', dir: 'rtl', words: ur },
}
