/** Certificates' pages for tests, from the usual one to the fullest there can be. Nobody on them exists. */
import { CertificatePage } from '#contract/certificates'
import { checkLetterOf } from '#domain/certificate/certificate-id'
import { CertificateLanguage } from '#contract/certificate-look'

export const SIGNED_TEXT = `HC1:${'6BF+70790T9WJWG.FKY*4GO0.O1CV2 O5 N2FBBRW1*70HS8WY04AC*WIFN0AHCD8KD97TK0F90KECTHGWJC0FD:'.repeat(12)}`

/** As long as a text can be that is signed: it fills the place of the code. */
const LONGEST_TEXT = SIGNED_TEXT.repeat(2).slice(0, 1451)

type Raw = (typeof CertificatePage)['_input']

export const firstDose: Raw['doses'][number] = {
  number: 1,
  of: 2,
  product: 'Covishield',
  maker: 'Serum Institute of India',
  lot: '4121Z006',
  day: '2026-11-23',
  vaccinator: 'Sunita Jadhav',
  centre: 'PHC Wagholi',
}

export function certificatePage(some: Partial<Raw> = {}): CertificatePage {
  return CertificatePage.parse({
    id: 'URN:UVCI:01:IN:05HG7J059M3GHYGA#K',
    title: 'provisional',
    standing: 'valid',
    replacedBy: null,
    replaces: null,
    code: SIGNED_TEXT,
    copy: 1,
    practice: false,
    language: 'hi',
    size: 'a4',
    person: {
      name: 'Zarina Bano',
      nativeName: 'ज़रीना बानो',
      birth: { kind: 'year', year: 1974 },
      gender: 'female',
      referenceId: '•••• 4857',
      document: 'aadhaar',
      masked: '•••• 0124',
    },
    doses: [firstDose],
    next: { from: '2027-01-18', to: '2027-03-15' },
    centre: {
      code: 'MH-PUN-0412',
      name: 'PHC Wagholi',
      district: 'Pune',
      state: 'Maharashtra',
      mode: some.practice === true ? 'practice' : 'real',
    },
    issuedAt: '2026-11-23T10:43:00.000+05:30',
    validTo: '2036-11-20T23:59:59.000+05:30',
    device: '5F3A9C01D2E4',
    helpline: '1075',
    ...some,
  })
}

/** One name in the script of each language. */
export const nativeNames: Readonly<Record<CertificateLanguage, string | null>> = {
  en: null,
  as: 'জোনালী বৰুৱা',
  bn: 'শর্মিষ্ঠা চট্টোপাধ্যায়',
  brx: 'जैखलं बसुमतारी',
  doi: 'सुनीता जम्वाल',
  gu: 'ભાવના ત્રિવેદી',
  hi: 'ज़रीना बानो',
  kn: 'ತುಳಸಿ ಗೌಡ',
  kok: 'शांती नायक',
  ks: 'زوٗن بٹ',
  mai: 'जानकी झा',
  ml: 'ലക്ഷ്മി നമ്പൂതിരിപ്പാട്',
  mni: 'ꯂꯩꯁꯥꯡꯕꯝ ꯆꯥꯅꯨ',
  mr: 'ऊर्मिला काळे',
  ne: 'पार्वती कार्की',
  or: 'ସୁଲୋଚନା ମହାପାତ୍ର',
  pa: 'ਗੁਰਪ੍ਰੀਤ ਢਿੱਲੋਂ',
  sa: 'श्रीलक्ष्मीः शर्मा',
  sat: 'ᱥᱟᱞᱜᱮ ᱢᱩᱨᱢᱩ',
  sd: 'कविता ॾोलवाणी',
  ta: 'கோகிலா சுப்பிரமணியன்',
  te: 'యశోదమ్మ రెడ్డి',
  ur: 'زینت انصاری',
}

export const languages = CertificateLanguage.options

/** Of the widest letters that an id has. */
const WIDE = 'URN:UVCI:01:IN:WWWWMMMMWWWWMMMM'
const WIDEST_ID = `${WIDE}#${checkLetterOf(WIDE)}`

const LONGEST_NAME = 'Venkatanarasimharajuvaripeta Subrahmanyam Lakshminarasimhan Chattopadhyayulu Rao'
const ONE_WORD = 'Satyanarayanaprasadavenkatasubrahmanyeswararaolakshminarasimhachattopadhyayanambi'

const dose = (number: number, some: Partial<typeof firstDose> = {}) => ({ ...firstDose, number, of: 4, ...some })

/** Everything at its longest at once. */
export function fullestPage(language: CertificateLanguage, size: CertificatePage['size']): CertificatePage {
  const native = nativeNames[language]
  return certificatePage({
    language,
    size,
    title: 'precaution',
    practice: true,
    standing: 'replaced',
    code: LONGEST_TEXT,
    copy: 12,
    replaces: 'URN:UVCI:01:IN:RKFMFB2B6WKFPA8G#H',
    replacedBy: WIDEST_ID,
    person: {
      name: LONGEST_NAME,
      nativeName: native === null ? null : Array(8).fill(native).join(' ').slice(0, 80).trim(),
      birth: { kind: 'day', day: '2009-09-23' },
      gender: 'female',
      referenceId: '•••• 4857',
      document: 'child-card',
      masked: '',
    },
    doses: [
      dose(1, { product: 'Sputnik V, component II', maker: 'Gamaleya Research Institute' }),
      dose(2, { vaccinator: LONGEST_NAME }),
      dose(3, { lot: 'WWWW9999/MMMM-99999W', centre: 'Government Sub-District Hospital and Community Health Centre' }),
      dose(4, { product: 'iNCOVACC (nasal)', maker: 'Bharat Biotech' }),
    ],
    next: null,
    centre: {
      code: 'DNH-DD-SILVASSA-000412',
      name: 'Government Sub-District Hospital and Community Health Centre',
      district: 'Dadra and Nagar Haveli and Daman and Diu',
      state: 'Dadra and Nagar Haveli and Daman and Diu',
      mode: 'practice',
    },
  })
}

/** As full as one can be that has a next dose: every title, word and window at its longest. */
export function fullestProvisional(language: CertificateLanguage, size: CertificatePage['size']): CertificatePage {
  const full = fullestPage(language, size)
  const doses = full.doses.slice(0, 2).map((one) => ({ ...one, of: 3 }))
  return { ...full, title: 'provisional', doses, next: certificatePage().next }
}

/** A person of one word that no line can be broken in, and no name in another script. */
export const oneWordPage = (language: CertificateLanguage, size: CertificatePage['size']): CertificatePage => {
  const { person } = certificatePage()
  return certificatePage({ language, size, person: { ...person, name: ONE_WORD, nativeName: null } })
}
