/** Who was scanned, as a registration and as one side of a comparison. */
import type { ProvenReading } from '#contract/identity-views'
import type { SessionView } from '#contract/views'
import { judgeBirth } from '#domain/people/birth'
import { checkName } from '#domain/people/person'
import type { Text } from '../../text/use-text.ts'
import type { Self } from './alike-case.ts'
import { documentWords } from './reading-words.ts'
import type { WalkInPerson } from './walk-in-form.ts'

/** Null where something has to be typed first: a sign in the name, a child's whole date. */
export function personScanned({ name, birth, gender }: ProvenReading, { date }: SessionView): WalkInPerson | null {
  const checked = checkName(name)
  const judged = judgeBirth(birth, date)
  if (!checked.ok || !judged.ok) return null
  return { name: checked.value, nativeName: null, birth: judged.value, gender, mobile: null, referenceId: null }
}

export function selfScanned(reading: ProvenReading, text: Text): Self {
  const { name, birth, gender } = reading
  const mobileEnd = reading.kind === 'aadhaar' ? reading.mobileEnd : null
  const document = reading.kind === 'certificate' ? null : documentWords(reading, text)
  return { name, nativeName: null, birth, gender, mobileEnd, document }
}
