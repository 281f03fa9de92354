/** Coming, and going home without a dose, in Hindi. */
import type { Same } from '../../text/shape.ts'
import type { arriveEn, leaveEn } from './sentences-leave.en.ts'

export const leaveHi = {
  act: 'घर गए: अगला व्यक्ति',
  key: 'आज खुराक नहीं',
  title: 'बिना खुराक घर जा रहे हैं',
  why: 'क्यों',
  missing: 'चुनें कि खुराक क्यों नहीं लगी।',
  again: 'इस दिन से फिर आ सकते हैं',
  againHint: 'दिन महीना साल। कोई न बता सके तो ख़ाली छोड़ें।',
  note: 'और कुछ',
  stays: 'व्यक्ति यहीं है',
  ended: 'आज बिना खुराक घर चले गए थे। अब जो दर्ज होगा, वह वहीं से आगे चलेगा।',
  outcomes: {
    refused: { label: 'नहीं लगवाना चाहते', hint: 'व्यक्ति या उनकी ओर से बोलने वाले ने मना किया' },
    deferred: { label: 'बाद में', hint: 'अस्वस्थ, कोई दूसरा टीका, हाल की बीमारी' },
    'not-eligible': { label: 'अभी समय नहीं हुआ', hint: 'बहुत जल्दी, उम्र कम, दूसरा टीका चाहिए' },
    left: { label: 'चले गए', hint: 'बुलाया गया, पर वहाँ नहीं थे' },
    'no-vaccine': { label: 'टीका नहीं बचा', hint: 'किसी और दिन आएँ' },
  },
} as const satisfies Same<typeof leaveEn>

export const arriveHi = {
  notYet: 'आने वाले हैं, अभी आए नहीं।',
  act: 'आ गए: टोकन दें',
  token: 'द्वार से मिला टोकन',
  typed: 'द्वार से मिल चुका है',
  wrong: 'टोकन 4 अंकों तक की संख्या होता है।',
} as const satisfies Same<typeof arriveEn>
