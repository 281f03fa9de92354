/** A school's or college's card, taken from those aged 15 to 18. */
import { freeForm } from './free-form.ts'

export const studentId = freeForm('student-id')
