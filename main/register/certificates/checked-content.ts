/** What a certificate says, in the one form in which the desk is shown ours and foreign ones. */
import type { CheckedContent } from '#contract/certificate-check'
import { foreignProductName } from '#domain/certificate/foreign-products'
import type { CredentialRecord } from '#domain/certificate/credential-record'
import type { ForeignRecord } from '#domain/certificate/foreign-record'
import type { VaccinationRecord } from '#domain/certificate/record'

export const nationalContent = (record: VaccinationRecord): CheckedContent => ({
  certificateId: record.certificateId,
  about: 'vaccination',
  mode: record.practice === true ? 'practice' : 'real',
  names: [record.name.latin, record.name.native].filter((name) => name !== undefined),
  birth: record.birth.kind === 'year' ? String(record.birth.year) : record.birth.day,
  age: null,
  gender: record.gender,
  document: record.document ?? null,
  doses: record.doses.map(({ number, of, brand, vaccine, lot, day, nextDue = null }) => ({
    number,
    of,
    product: brand,
    vaccine,
    lot,
    day,
    nextDue,
    country: 'IN',
  })),
  issuer: [record.centre.name, record.centre.district, record.centre.state],
  country: 'IN',
  vaccinator: record.vaccinator,
  replaces: record.replaces ?? null,
})

export const foreignContent = (record: ForeignRecord): CheckedContent => ({
  certificateId: record.certificateId,
  about: record.about,
  mode: 'real',
  names: [...record.names],
  birth: record.birth,
  age: null,
  gender: record.gender,
  document: null,
  doses: record.doses.map(({ product, ...dose }) => ({ ...dose, product: foreignProductName(product), nextDue: null })),
  issuer: record.issuer === '' ? [] : [record.issuer],
  country: record.country,
  vaccinator: null,
  replaces: null,
})

export const credentialContent = (record: CredentialRecord): CheckedContent => ({
  certificateId: record.certificateId,
  about: 'vaccination',
  mode: record.practice ? 'practice' : 'real',
  names: [record.name],
  birth: record.birth,
  age: record.age,
  gender: record.gender,
  document: record.document,
  doses: [{ ...record.dose, nextDue: null, country: 'IN' }],
  issuer: [...record.issuer],
  country: 'IN',
  vaccinator: record.vaccinator,
  replaces: null,
})
