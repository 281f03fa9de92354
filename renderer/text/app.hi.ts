/** What stands round every screen, in Hindi. */
import type { appEn } from './app.en.ts'
import type { Same } from './shape.ts'

export const appHi = {
  name: 'टीका',
  practice: 'अभ्यास: यहाँ किया कुछ भी गिना नहीं जाता',
  starting: 'टीका चालू हो रहा है।',
  startingLong: 'रजिस्टर खोला और जाँचा जा रहा है। कुछ सेकंड लगेंगे।',
  stopped: 'रजिस्टर से जवाब नहीं आ रहा',
  stoppedHint: 'टीका उसे अपने आप फिर चालू कर रहा है। जो पक्का हुआ वह सुरक्षित है; आधा लिखा भी यहीं रहेगा।',
  notWritable: 'यह रजिस्टर किसी और कंप्यूटर से यहाँ लाया गया है। इसे पढ़ और निर्यात कर सकते हैं; कुछ जोड़ नहीं सकते।',
  navigation: 'पन्ने',
  session: 'सत्र {{number}}',
  noSession: 'कोई सत्र खुला नहीं',
  handOver: 'दूसरे को सौंपें या बंद करें',
  signedIn: '{{name}} साइन-इन हैं। सौंपने या बंद करने के लिए दबाएँ।',
  language: 'भाषा',
  nextLanguage: 'दूसरी भाषा: English',
  line: {
    'not-enrolled': 'नामांकित नहीं',
    offline: 'ऑफ़लाइन',
    online: 'ऑनलाइन',
    sending: 'भेजा जा रहा है',
    refused: 'सर्वर नहीं मान रहा',
  },
  waiting_one: '{{count}} प्रविष्टि भेजनी बाकी',
  waiting_other: '{{count}} प्रविष्टियाँ भेजनी बाकी',
  allConfirmed: 'सब कुछ पुष्ट',
  nothingYet: 'अभी भेजने को कुछ नहीं',
  nav: {
    desk: 'डेस्क',
    session: 'सत्र',
    close: 'दिन बंद करें',
    staff: 'कर्मचारी',
    sync: 'भेजना',
    district: 'केंद्र',
    settings: 'सेटिंग',
    sheets: 'काग़ज़',
    identity: 'पहचान',
    stock: 'स्टॉक',
    observation: 'निगरानी',
  },
} as const satisfies Same<typeof appEn>
