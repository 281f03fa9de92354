/** Any other card with a photo that the programme takes. */
import { freeForm } from './free-form.ts'

export const otherPhotoId = freeForm('other-photo-id')
