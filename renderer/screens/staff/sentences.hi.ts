/** The staff page in Hindi. */
import type { Same } from '../../text/shape.ts'
import type { staffEn } from './sentences.en.ts'

export const staffHi = {
  title: 'कर्मचारी',
  hint: 'हर कोई अपने पिन से काम करता है: सत्यापनकर्ता और टीका लगाने वाले दो व्यक्ति हैं और दो हस्ताक्षर।',
  name: 'नाम',
  roles: 'भूमिकाएँ',
  list: 'यहाँ कौन काम करता है',
  add: 'किसी को जोड़ें',
  rolesLabel: 'यह व्यक्ति क्या करता है',
  rolesHint: 'एक या अधिक',
  rolesMissing: 'कम से कम एक भूमिका चुनें।',
  pinLabel: 'पिन',
  pinHint: '4 से 8 अंक। वही व्यक्ति लिखे, आप न देखें।',
  act: 'कर्मचारियों में जोड़ें',
  added: '{{name}} अब साइन-इन कर सकते हैं।',
  you: 'आप',
  ownPin: 'आपका पिन',
  oldPin: 'अभी का पिन',
  newPin: 'नया पिन',
  newPinAgain: 'नया पिन दोबारा',
  changePin: 'पिन बदलें',
  pinChanged: 'आपका पिन बदल गया। अब केवल नया पिन चलेगा।',
  weak: {
    'one-digit': 'एक ही अंक बार-बार सबसे पहले भाँपा जाता है। दूसरा पिन चुनें।',
    'digits-in-a-row': 'क्रम से लिखे अंक सबसे पहले भाँपे जाते हैं। दूसरा पिन चुनें।',
    'a-year': 'कोई वर्ष सबसे पहले भाँपा जाता है। दूसरा पिन चुनें।',
    repeated: 'दो एक-जैसे हिस्से सबसे पहले भाँपे जाते हैं। दूसरा पिन चुनें।',
  },
  what: {
    'in-charge': 'सत्र खोलते हैं, अपवाद स्वीकारते हैं',
    verifier: 'खोजते, पंजीकरण करते, पहचान जाँचते हैं',
    vaccinator: 'खुराक देते और उस पर हस्ताक्षर करते हैं',
    observer: 'खुराक के बाद लोगों पर नज़र रखते हैं',
    'district-officer': 'खेपें लेते और आगे भेजते हैं',
  },
} as const satisfies Same<typeof staffEn>
