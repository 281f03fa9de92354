/**
 * Shows what a signed Aadhaar record says of a person. One rule: of a record that is refused only the reason is known,
 * and one that is suspect does not pass.
 */
import { photoSize } from '#proof/aadhaar/photo-size'
import type { SignedPerson, SignedReading } from '#domain/identity/signed-person'
import { say } from './kind.ts'

export function showReading(reading: SignedReading): boolean {
  const { state, reasons } = reading
  if (state === 'refused') return say(`NOT VERIFIED: ${reasons.join(', ')}`, false)
  say(JSON.stringify({ ...reading.person, photo: photoIn(reading.person) }, null, 2), true)
  if (state === 'suspect') return say(`SUSPECT: ${reasons.join(', ')}`, false)
  return say(['VERIFIED', ...reasons].join(', '), true)
}

function photoIn({ photo }: SignedPerson): object | null {
  return photo === null ? null : { ...photoSize(photo), bytes: photo.length }
}
