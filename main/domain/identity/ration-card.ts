/** Ration card with a photo. It is a household's, so it never tells one person from another. */
import { freeForm } from './free-form.ts'

export const rationCard = freeForm('ration-card')
