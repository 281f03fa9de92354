/**
 * Why a document is looked at twice, in English. One rule: each reason has a few words for a list, and a sentence that
 * says what it is, why it matters and what to do next.
 */
import type { Reasons } from './reasons.ts'

export const reasonsEn = {
  QR_NOT_AADHAAR: {
    short: 'not the Aadhaar code',
    full: 'This is not the Aadhaar code. Scan the large square code on the card, or take another ID.',
  },
  QR_UNSIGNED_LEGACY: {
    short: 'old unsigned code',
    full: 'This is the old code of a card before 2018. It is not signed, so it saves typing and proves no more than the card.',
  },
  QR_DAMAGED: {
    short: 'not issued by UIDAI, or damaged',
    full: 'The code was not issued like this by UIDAI, or it is damaged. Nothing in it is believed. Scan it once more, or take another ID.',
  },
  SIG_UNKNOWN_KEY: {
    short: 'signed with a key that is not known here',
    full: 'It is signed with a key that this laptop does not know yet. The card may be good: type its number, and tell the district to update the keys.',
  },
  SIG_RETIRED_KEY_OK: {
    short: 'signed with an older key of UIDAI',
    full: 'It is signed with an older key, in the time when UIDAI used it. Nothing more is to be done.',
  },
  SIG_TIME_SUSPECT: {
    short: 'its date does not fit the key it is signed with',
    full: 'The date in it does not fit the time of the key that signed it. The in-charge looks at the card and decides.',
  },
  LAYOUT_UNKNOWN: {
    short: 'a form that is not known here',
    full: 'It is in a form that Teeka does not know yet. Type the number of the card instead, and tell the district.',
  },
  XML_ALTERED: {
    short: 'file changed, or not from UIDAI',
    full: 'The file was changed after UIDAI signed it, or did not come from UIDAI. Ask for a fresh download, or take another ID.',
  },
  ZIP_CODE_WRONG: {
    short: 'wrong share code',
    full: 'The share code does not open this file. Ask the person for the four characters they chose when downloading it.',
  },
  ZIP_INVALID: {
    short: 'not an offline e-KYC file',
    full: 'This is not an offline e-KYC file of UIDAI. Ask for the downloaded file itself, ending in .zip.',
  },
  DOC_STALE: {
    short: 'made long ago',
    full: 'This record was made long ago, and may no longer be so. Ask for a fresh one, or let the in-charge decide.',
  },
  DOC_NOT_ACCEPTED: {
    short: 'not on the list of accepted documents',
    full: 'This kind of document is not on the list of those accepted today. Ask for one that is, if the person has it.',
  },
  TRUST_STORE_INVALID: {
    short: 'the keys on this laptop were changed',
    full: 'The keys of UIDAI on this laptop are not what they were. Do not verify by scanning until the district has looked; type the number meanwhile.',
  },
  CLOCK_SUSPECT: {
    short: 'dated ahead of this laptop’s clock',
    full: 'It is dated ahead of the clock of this laptop. Check date and time of the laptop first; do not blame the card.',
  },
  NAME_MISMATCH: {
    short: 'the name differs',
    full: 'The name on the document is not the name in the register. Make sure that the right person is in hand; else the in-charge decides.',
  },
  DOB_MISMATCH: {
    short: 'the birth differs',
    full: 'The birth on the document is not the birth in the register. Ask the person; if it stays so, the in-charge decides.',
  },
  GENDER_MISMATCH: {
    short: 'the gender differs',
    full: 'The gender on the document is not the one in the register. Ask the person which is right.',
  },
  PHOTO_NOT_COMPARED: {
    short: 'the picture was not compared',
    full: 'The picture was not compared with the person. Compare it where it can be seen.',
  },
  PHOTO_REFUSED_MATCH: {
    short: 'the picture shows somebody else',
    full: 'The picture shows somebody else than the person at the desk. The in-charge looks; no dose until then.',
  },
  PRINT_DIFFERS: {
    short: 'the printed card says something else than its code',
    full: 'What is printed on the card is not what its code says. The card may have been altered: the in-charge looks at it.',
  },
  TOKEN_CLASH: {
    short: 'this document is another person’s here',
    full: 'This document was shown here for another person. Open that record and compare; else the in-charge decides.',
  },
  REPLAY_OTHER_PERSON: {
    short: 'this very record was taken for another person here',
    full: 'This very record was taken here for another person. Open that record and compare; else the in-charge decides.',
  },
  DUPLICATE_DOSE_SUSPECT: {
    short: 'the same dose was perhaps given twice',
    full: 'The same dose is recorded twice for what may be one person. The in-charge and the medical officer look into it.',
  },
} as const satisfies Reasons
