/** Service card of a public employer. */
import { freeForm } from './free-form.ts'

export const serviceId = freeForm('service-id')
