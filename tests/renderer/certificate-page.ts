/** A certificate's page for tests. Nobody on it exists. */
import { CertificatePage } from '#contract/certificates'

export const SIGNED_TEXT = `HC1:${'6BF+70790T9WJWG.FKY*4GO0.O1CV2 O5 N2FBBRW1*70HS8WY04AC*WIFN0AHCD8KD97TK0F90KECTHGWJC0FD:'.repeat(12)}`

const dose = {
  number: 1,
  of: 2,
  product: 'Covishield',
  maker: 'Serum Institute of India',
  lot: '4121Z006',
  day: '2026-11-23',
  vaccinator: 'Sunita Jadhav',
  centre: 'PHC Wagholi',
}

type Raw = (typeof CertificatePage)['_input']

export const firstDose: Raw['doses'][number] = dose

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
      referenceId: '28475610394857',
      document: 'aadhaar',
      masked: '•••• 0124',
    },
    doses: [dose],
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
