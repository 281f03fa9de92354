/** Writes the two lines of a passport, for tests. One rule: its check digits are reckoned here, not by what is tested. */
export interface PassportFields {
  readonly country: string
  readonly names: string
  readonly number: string
  /** YYMMDD, fillers where it is not known. */
  readonly birth: string
  readonly sex: string
  readonly end: string
  readonly optional: string
}

export const SUNITA: PassportFields = {
  country: 'IND',
  names: 'JADHAV<<SUNITA<RAMESH',
  number: 'K1234567',
  birth: '740321',
  sex: 'F',
  end: '310531',
  optional: '',
}

/** Weights 7, 3, 1; A is 10, Z is 35, a filler 0 (ICAO 9303, part 3, 4.9). */
const checkDigit = (text: string): string =>
  String([...text].reduce((sum, one, at) => sum + (parseInt(one, 36) || 0) * ([7, 3, 1][at % 3] ?? 0), 0) % 10)

const checked = (text: string): string => text + checkDigit(text)
const filled = (text: string, length: number): string => text.padEnd(length, '<')

export function passportMrz(changes: Partial<PassportFields> = {}): readonly [string, string] {
  const { country, names, number, birth, sex, end, optional } = { ...SUNITA, ...changes }
  const numberPart = checked(filled(number, 9))
  const endPart = checked(end) + checked(filled(optional, 14))
  const composite = checkDigit(numberPart + checked(birth) + endPart)
  return [
    filled(`P<${filled(country, 3)}${names}`, 44),
    numberPart + filled(country, 3) + checked(birth) + sex + endPart + composite,
  ]
}
