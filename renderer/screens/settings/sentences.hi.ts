/** Settings in Hindi. */
import type { Same } from '../../text/shape.ts'
import type { settingsEn } from './sentences.en.ts'

export const settingsHi = {
  title: 'सेटिंग',
  language: 'भाषा',
  printer: 'प्रमाणपत्रों का प्रिंटर',
  textSize: 'अक्षरों का आकार',
  sizes: { '100': 'सामान्य', '125': 'बड़ा', '150': 'बहुत बड़ा' },
  larger: 'अक्षरों का अगला आकार',
  theme: 'रूप',
  themes: { light: 'उजला', dark: 'गहरा' },
  lockAfter: 'डेस्क को कोई न छुए तो ताला लगाएँ',
  waits: {
    '1': '1 मिनट बाद',
    '3': '3 मिनट बाद',
    '5': '5 मिनट बाद',
    '10': '10 मिनट बाद',
    '0': 'कभी नहीं (केवल अभ्यास)',
  },
  register: 'रजिस्टर',
  registerHint: 'बड़े रजिस्टर में दोनों में एक मिनट लगता है। जाँच से कुछ नहीं बदलता।',
  verify: 'हर प्रविष्टि जाँचें',
  verifyHint: 'सभी लॉग पहली प्रविष्टि से: क्रम, हैश और हस्ताक्षर।',
  verifying: 'हर प्रविष्टि जाँची जा रही है।',
  whole_one: 'रजिस्टर पूरा है: {{count}} लॉग में {{events}} प्रविष्टियाँ जाँची गईं।',
  whole_other: 'रजिस्टर पूरा है: {{count}} लॉग में {{events}} प्रविष्टियाँ जाँची गईं।',
  broken: 'रजिस्टर पूरा नहीं है',
  brokenHint: 'जाँच यहाँ रुकी: {{trouble}}। इस लैपटॉप पर काम न करें; ज़िला कार्यालय को बताएँ।',
  rebuild: 'तालिकाएँ फिर बनाएँ',
  rebuildHint: 'पन्नों पर दिखने वाली हर तालिका हटाकर प्रविष्टियों से फिर बनाता है।',
  rebuilding: 'तालिकाएँ फिर बनाई जा रही हैं।',
  same: '{{events}} प्रविष्टियों से फिर बनीं: बाइट-बाइट पहले जैसी।',
  different: '{{events}} प्रविष्टियों से फिर बनीं: कुछ तालिकाएँ अलग थीं, अब सही हैं। ज़िला कार्यालय को बताएँ।',
  version: 'टीका {{version}}, Electron {{electron}}, रजिस्टर {{register}}',
  device: 'उपकरण {{log}}',
} as const satisfies Same<typeof settingsEn>
