/**
 * A certificate of nobody, set once in a window that has printed none yet: its fonts are read and its words are known when
 * somebody's comes. One rule: it is never shown and never printed.
 */
import { CertificatePage } from '#contract/certificates'
import type { CertificateLanguage } from '#contract/certificate-look'

export const specimenIn = (language: CertificateLanguage): CertificatePage =>
  CertificatePage.parse({
    id: 'URN:UVCI:01:IN:SPECIMEN',
    title: 'provisional',
    standing: 'valid',
    replacedBy: null,
    replaces: null,
    code: 'HC1:SPECIMEN',
    copy: 1,
    practice: false,
    language,
    size: 'a4',
    person: {
      name: 'Specimen',
      nativeName: null,
      birth: { kind: 'year', year: 2000 },
      gender: 'other',
      referenceId: null,
      document: 'aadhaar',
      masked: '•••• 0000',
    },
    doses: [1, 2].map((number) => ({
      number,
      of: 2,
      product: 'Specimen',
      maker: 'Specimen',
      lot: '0',
      day: '2000-01-01',
      vaccinator: 'Specimen',
      centre: 'Specimen',
    })),
    next: { from: '2000-01-01', to: '2000-01-31' },
    centre: { code: 'SPECIMEN', name: 'Specimen', district: 'Specimen', state: 'Specimen', mode: 'practice' },
    issuedAt: '2000-01-01T00:00:00.000+05:30',
    validTo: '2000-01-31T00:00:00.000+05:30',
    device: '0',
    helpline: '0',
  })
