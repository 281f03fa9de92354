/** What stands on a fallback sheet in Hindi. */
import type { Same } from '../text/shape.ts'
import type { fallbackEn } from './fallback.en.ts'

export const fallbackHi: Same<typeof fallbackEn> = {
  documentTitle: 'काग़ज़ के पर्चे {{first}}',
  title: 'लैपटॉप न चले तब के लिए काग़ज़ का पर्चा',
  sheet: 'पर्चा',
  centre: 'केंद्र',
  session: 'सत्र',
  sessionOf: '{{number}}, {{product}}',
  date: 'तारीख़',
  why: 'काग़ज़ क्यों',
  inCharge: 'प्रभारी, हस्ताक्षर',
  verifier: 'पहचान पत्र देखे',
  practice: 'अभ्यास',
  steps: {
    one: 'हर व्यक्ति के लिए एक पंक्ति, आने के क्रम में। एक पंक्ति में दो लोग नहीं, कोई पंक्ति छोड़ी नहीं।',
    two: 'केवल उनके लिए जिन्हें टीका लगा। जो बिना टीके गए: पंक्ति काटें और कारण लिखें।',
    three: 'पहचान पत्र का प्रकार और केवल आख़िरी चार अक्षर लिखें।',
    four: 'टीके का सही समय लिखें। बाईं ओर का कोड साफ़ रहे: पंक्ति उसी से दर्ज होती है।',
  },
  columns: {
    row: 'पंक्ति',
    token: 'टोकन',
    name: 'नाम',
    birth: 'जन्म',
    gender: 'लिंग',
    mobile: 'मोबाइल',
    document: 'पहचान पत्र, आख़िरी 4',
    dose: 'डोज़',
    product: 'टीका',
    lot: 'लॉट',
    vial: 'शीशी',
    time: 'समय',
    vaccinator: 'टीका लगाने वाले',
    exit: 'कब गए',
  },
  genders: 'म  पु  अ',
}
