/** The smart card of the National Population Register: sixteen digits. */
import { digitNumber } from './digit-number.ts'

export const npr = digitNumber('npr', 16)
