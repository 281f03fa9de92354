/** Signing in, in Hindi. */
import type { Same } from '../../text/shape.ts'
import type { signInEn } from './sentences.en.ts'

export const signInHi = {
  title: 'डेस्क पर कौन है?',
  hint: 'अंक या तीर की कुंजी से अपना नाम चुनें, फिर अपना पिन दें।',
  list: 'कर्मचारी',
  pinOf: '{{name}} का पिन',
  pinHint: '4 से 8 अंक',
  pinMissing: 'अपना पिन लिखें, 4 से 8 अंक।',
  signIn: 'साइन-इन करें',
  other: 'कोई और',
  waitLeft_one: 'कई बार ग़लत पिन दिया गया। {{count}} सेकंड और रुकें।',
  waitLeft_other: 'कई बार ग़लत पिन दिया गया। {{count}} सेकंड और रुकें।',
} as const satisfies Same<typeof signInEn>
