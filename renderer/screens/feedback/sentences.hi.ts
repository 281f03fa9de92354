/** Saying what is bad, in Hindi. */
import type { Same } from '../../text/shape.ts'
import type { feedbackEn } from './sentences.en.ts'

export const feedbackHi = {
  open: 'क्या ख़राब है, बताएँ',
  title: 'टीका में क्या ख़राब है?',
  hint: 'यह खेपों के साथ टीका बनाने वालों तक जाता है। किसी व्यक्ति का नाम या नंबर न लिखें।',
  screen: 'आप क्या कर रहे थे?',
  rating: 'कितना ख़राब है?',
  ratings: { '1': 'मामूली', '2': 'धीमा', '3': 'झुँझलाहट', '4': 'ग़लत', '5': 'काम नहीं होता' },
  ratingMissing: 'बताएँ कितना ख़राब है, 1 से 5।',
  words: 'अपने शब्दों में',
  wordsHint: 'किसी भी भाषा में। क्या हुआ, और क्या होना चाहिए था?',
  wordsMissing: 'कुछ शब्द लिखें।',
  give: 'खेपों के साथ भेजें',
  given: 'धन्यवाद। यह लिख लिया गया और अगली खेप के साथ जाएगा।',
  section: 'टीका में क्या ख़राब है',
  travels: 'यहाँ कही गई हर बात रजिस्टर में रहती है और उसकी खेपों के साथ जाती है।',
  none: 'अब तक कुछ नहीं कहा गया।',
  centre: 'केंद्र',
  at: 'कब',
} as const satisfies Same<typeof feedbackEn>
