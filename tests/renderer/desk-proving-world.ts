/** The other side of the wire while somebody proves who they are: what was scanned, one person once. */
import { done, refuse } from '#contract/answer'
import { DoseId } from '#contract/fields'
import type { PersonId, ScanId } from '#contract/fields'
import type { ProvenReading } from '#contract/identity-views'
import type { PersonView } from '#contract/views'
import { NOW, wagholi } from '../support/people-at-work.ts'
import { comparedWith } from './desk-scans.ts'
import { aDose, parsing, putIn } from './desk-world.ts'
import type { World } from './desk-world.ts'
import type { Answers } from '../support/wire.tsx'

export function provingAnswers(world: World): Answers {
  const scanned = (scanId: ScanId): ProvenReading | undefined =>
    [...world.readings.values()].find((one): one is ProvenReading => 'scanId' in one && one.scanId === scanId)
  const changed = (
    personId: PersonId,
    change: (before: PersonView) => PersonView,
  ): ReturnType<typeof done<PersonView>> | ReturnType<typeof refuse<'person-unknown'>> => {
    const before = world.people.get(personId)
    if (before === undefined) return refuse('person-unknown')
    const after = change(before)
    putIn(world, after)
    return done(after)
  }
  return parsing({
    'setup.state': () => done({ centre: wagholi, now: NOW }),
    'identity.read': ({ text }) => done(world.readings.get(text) ?? { kind: 'other', what: 'text' }),
    'identity.compare': ({ scanId, personId }) => {
      const reading = scanned(scanId)
      const person = world.people.get(personId)
      if (reading === undefined) return refuse('scan-gone')
      return person === undefined ? refuse('person-unknown') : done(comparedWith(reading, person))
    },
    'people.alike': () => done([]),
    'people.link': ({ personId }) => changed(personId, (before) => before),
    'people.tellApart': ({ personId }) => changed(personId, (before) => before),
    'people.unlink': ({ personId, linkId }) =>
      changed(personId, (before) => ({ ...before, links: before.links.filter((link) => link.linkId !== linkId) })),
    'people.noteHistory': ({ personId, scanId }) => {
      const reading = scanned(scanId)
      if (reading?.kind !== 'certificate') return refuse('scan-gone')
      const doses = reading.doses.map((dose) =>
        aDose({ ...dose, id: DoseId.parse(scanId), at: null, origin: 'certificate', centre: reading.centre }),
      )
      return changed(personId, (before) => ({ ...before, doses: [...before.doses, ...doses] }))
    },
    'facilitation.list': () => done([]),
    'staff.signOut': () => done({}),
  })
}
