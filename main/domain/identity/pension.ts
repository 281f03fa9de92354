/** Pension book: the twelve digits of the pension payment order (PPO). */
import { digitNumber } from './digit-number.ts'

export const pension = digitNumber('pension', 12)
