/** What stands on papers in Hindi. */
import type { Same } from '../text/shape.ts'
import type { printEn } from './sentences.en.ts'

export const printHi = {
  practice: 'अभ्यास',
  practiceWords: 'प्रशिक्षण के लिए छपा। किसी को टीका नहीं लगा।',
  session: 'सत्र {{number}} · {{product}} · {{date}}',
  printed: '{{by}} ने {{at}} पर छापा',
  pageOf: 'पृष्ठ {{page}}, कुल {{pages}}',
  name: 'नाम',
  birth: 'जन्म',
  gender: 'लिंग',
  mobile: 'मोबाइल का अंत',
  reference: 'संदर्भ संख्या',
  none: 'नहीं',
  dayList: {
    title: 'दिन की सूची',
    documentTitle: 'दिन की सूची, सत्र {{number}}',
    token: 'टोकन',
    came: 'आए',
  },
  readBack: {
    title: 'क्या सब सही है?',
    documentTitle: 'जाँच पर्ची',
    mobile: 'मोबाइल',
    wrong: 'कुछ ग़लत है? जाने से पहले बताएँ।',
  },
} as const satisfies Same<typeof printEn>
