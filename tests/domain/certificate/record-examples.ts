/** Records for tests; nobody in them lives. */
import fc from 'fast-check'
import { LocalDate } from '#contract/fields'
import { certificateIdFrom } from '#domain/certificate/certificate-id'
import { VaccinationRecord } from '#domain/certificate/record'

export const anId = (last = 0) => certificateIdFrom(Uint8Array.from([7, 1, 2, 3, 4, 5, 6, 7, 8, last]))

const example = {
  certificateId: anId(),
  name: { latin: 'Anuradha Lakshminarayan Deshpande', native: 'अनुराधा लक्ष्मीनारायण देशपांडे' },
  birth: { kind: 'day', day: LocalDate.parse('1971-08-15') },
  gender: 'female',
  document: { kind: 'aadhaar', lastFour: '4417' },
  doses: [
    {
      vaccine: 'XM9QW8',
      brand: 'Covishield',
      number: 1,
      of: 2,
      day: LocalDate.parse('2021-05-20'),
      lot: '4120Z001',
      nextDue: LocalDate.parse('2021-08-12'),
    },
  ],
  centre: { id: 'MH-PUN-0042', name: 'PHC Wagholi', district: 'Pune', state: 'Maharashtra' },
  vaccinator: 'Sunita Pawar',
} as const

export const aRecord = (changes: object = {}): VaccinationRecord => VaccinationRecord.parse({ ...example, ...changes })
export const aDose = (changes: object = {}) => ({ ...example.doses[0], ...changes })

const day = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const latin = fc.constantFrom("Mary D'Souza", 'A. K. Rao', 'Zoë Ångström-Łoś', 'Lakshmi', 'X')
const native = fc.constantFrom('अनुराधा देशपांडे', 'க. முத்து', 'मो. क़ासिम', 'ਗੁਰਪ੍ਰੀਤ', 'محمد علی')
const text = fc.constantFrom('PHC Wagholi', 'सरकारी दवाखाना', 'St. John’s (annexe) 2/3', 'é', '😀')
const id = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(certificateIdFrom)
const whole = fc.integer({ min: 1, max: 20 })

const dose = fc.record(
  {
    vaccine: fc.constantFrom('XM9QW8', 'XM1NL1', 'XM5JC5'),
    brand: fc.constantFrom('Covishield', 'Covaxin', 'Corbevax'),
    number: whole,
    of: whole,
    day,
    lot: fc.constantFrom('4120Z001', '37H21019A', 'A/1-2'),
    nextDue: day,
  },
  { requiredKeys: ['vaccine', 'brand', 'number', 'of', 'day', 'lot'] },
)

/** Any record that may be certified, with and without everything that may be left out. */
export const anyRecord: fc.Arbitrary<VaccinationRecord> = fc
  .record(
    {
      certificateId: id,
      name: fc.oneof(fc.record({ latin, native }), fc.record({ latin }), fc.record({ native })),
      birth: fc.oneof(
        fc.integer({ min: 1900, max: 2100 }).map((year) => ({ kind: 'year', year })),
        day.map((known) => ({ kind: 'day', day: known })),
      ),
      gender: fc.constantFrom('female', 'male', 'other'),
      document: fc.record({
        kind: fc.constantFrom('aadhaar', 'pan', 'passport', 'other-photo-id'),
        lastFour: fc.constantFrom('1234', '234L'),
      }),
      doses: fc.array(dose, { minLength: 1, maxLength: 4 }),
      centre: fc.record({ id: fc.constantFrom('MH-PUN-0042', 'DL1'), name: text, district: text, state: text }),
      vaccinator: fc.oneof(latin, native),
      replaces: id,
      practice: fc.constant(true as const),
    },
    { requiredKeys: ['certificateId', 'name', 'birth', 'gender', 'doses', 'centre', 'vaccinator'] },
  )
  .map((given) => VaccinationRecord.parse(given))
