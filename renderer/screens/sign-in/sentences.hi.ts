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
  toSeal_one: '{{count}} खुराक पर मुहर बाक़ी: पिन के बाद Ctrl S',
  toSeal_other: '{{count}} खुराकों पर मुहर बाक़ी: पिन के बाद Ctrl S',
  locked: 'ताला लगा है',
  why: {
    idle: 'कुछ समय से इस डेस्क को किसी ने नहीं छुआ। {{name}} पिन लिखें और आगे बढ़ें; अधूरा लिखा कुछ भी नहीं खोया।',
    system: 'लैपटॉप पर ताला था या वह सोया था। {{name}} पिन लिखें और आगे बढ़ें; अधूरा लिखा कुछ भी नहीं खोया।',
    'hand-over': '{{name}} डेस्क सौंप रहे हैं। अंक या तीर की कुंजी से अपना नाम चुनें, फिर अपना पिन दें। सामने का व्यक्ति सामने ही रहेगा।',
  },
  scanned: 'यहाँ स्कैन करने से कुछ नहीं होता, और बैज से कोई साइन-इन नहीं होता। पहले अपना पिन लिखें।',
  waitLeft_one: 'कई बार ग़लत पिन दिया गया। {{count}} सेकंड और रुकें।',
  waitLeft_other: 'कई बार ग़लत पिन दिया गया। {{count}} सेकंड और रुकें।',
} as const satisfies Same<typeof signInEn>
