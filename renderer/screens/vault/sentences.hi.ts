/** The vault's sentences in Hindi. */
import type { Same } from '../../text/shape.ts'
import type { vaultEn } from './sentences.en.ts'

export const vaultHi = {
  newTitle: 'इस लैपटॉप के लिए पासफ़्रेज़ चुनें',
  newWhy:
    'इस लैपटॉप में ऐसा कीचेन नहीं है जिसे टीका काम में ले सके। हर बार टीका चालू होने पर पासफ़्रेज़ से रजिस्टर खुलेगा; इसके बिना न कोई रजिस्टर पढ़ सकता है, न वापस ला सकता है।',
  newHint: 'कम से कम 8 अक्षर; तीन-चार शब्द अच्छे हैं। लिखकर प्रभारी के पास रखें।',
  lockedTitle: 'रजिस्टर खोलें',
  lockedWhy: 'वह पासफ़्रेज़ दें जो इस लैपटॉप के लिए चुना गया था।',
  passphrase: 'पासफ़्रेज़',
  again: 'वही फिर से',
  choose: 'यही पासफ़्रेज़ रखें',
  unlock: 'खोलें',
  unlocking: 'रजिस्टर खुल रहा है। एक-दो सेकंड लगेंगे।',
  tooShort: 'कम से कम 8 अक्षर लिखें।',
  differ: 'दोनों एक जैसे नहीं हैं। दूसरा फिर लिखें।',
} as const satisfies Same<typeof vaultEn>
