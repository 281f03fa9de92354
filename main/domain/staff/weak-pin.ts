/** PINs that are guessed first. One rule: what is refused can be said in a sentence, so there are few kinds of it. */

export type PinWeakness = 'one-digit' | 'digits-in-a-row' | 'a-year' | 'repeated'

/** Null for a PIN that may be taken. @param pin 4 to 8 digits */
export function weaknessOf(pin: string): PinWeakness | null {
  if (/^(\d)\1+$/.test(pin)) return 'one-digit'
  if (isRun(pin, 1) || isRun(pin, -1)) return 'digits-in-a-row'
  if (/^(19|20)\d\d$/.test(pin)) return 'a-year'
  // 1212, 123123: half of it says the rest.
  if (/^(\d{2,4})\1+$/.test(pin)) return 'repeated'
  return null
}

/** 1234, 7890, 3210: each digit is the next one, on a keyboard where 0 comes after 9. */
const isRun = (pin: string, step: number): boolean =>
  [...pin].every((digit, place) => place === 0 || Number(digit) === (Number(pin[place - 1]) + step + 10) % 10)
