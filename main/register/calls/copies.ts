/** Copies of certificates. One rule: no two that came out bear the same number. */
import { done, refuse } from '#contract/answer'
import { mustMe } from '../context.ts'
import { copyOf, copiesOf, isCopyNoted } from '../views/copies.ts'
import { fact } from '../log/append.ts'
import { certificatesOfSession } from '../views/session-certificates.ts'
import { sessionOf } from '../views/session.ts'
import type { Handlers } from './handler.ts'

export const copyHandlers = {
  'copies.next': ({ certificateIds }, { db }) => {
    const counted = certificateIds.map((id) => copiesOf(db, id))
    return counted.includes(undefined)
      ? refuse('certificate-unknown')
      : done(counted.map((copies) => (copies ?? 0) + 1))
  },

  'copies.out': ({ copies, medium }, context) => {
    const { db } = context
    // The same one told twice is the same sheet of paper.
    const fresh = copies.filter(({ id }) => !isCopyNoted(db, id))
    const taken = new Map<string, number>()
    for (const { certificateId, copy } of fresh) {
      const before = taken.get(certificateId) ?? copiesOf(db, certificateId)
      if (before === undefined) return refuse('certificate-unknown')
      if (copy !== before + 1) return refuse('copy-taken')
      taken.set(certificateId, copy)
    }
    const by = mustMe(context).staff.id
    const facts = fresh.map(({ id, certificateId, copy }) =>
      fact({ type: 'certificate-copied.2', by, body: { copyId: id, certificateId, copy, medium } }),
    )
    if (facts.length > 0) context.append(facts)
    return done({})
  },

  'copies.lost': ({ ids, because }, context) => {
    const copies = ids.map((id) => copyOf(context.db, id))
    if (copies.includes(undefined)) return refuse('copy-unknown')
    const by = mustMe(context).staff.id
    const facts = copies.flatMap((copy) =>
      copy === undefined || copy.lost === 1
        ? []
        : fact({
            type: 'certificate-copy-lost.1',
            by,
            body: { copyId: copy.copy_id, certificateId: copy.certificate_id, copy: copy.copy, because },
          }),
    )
    if (facts.length > 0) context.append(facts)
    return done({})
  },

  'copies.ofSession': ({ sessionId }, { db }) =>
    sessionOf(db, sessionId) === undefined ? refuse('session-unknown') : done(certificatesOfSession(db, sessionId)),
} satisfies Partial<Handlers>
