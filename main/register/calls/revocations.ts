/** Revoking a certificate, and the national list of revocations. */
import { done, refuse } from '#contract/answer'
import { revokeCertificate } from '../certificates/revoke.ts'
import { mustHome } from '../context.ts'
import { heldDocument, revocationsState, takeRevocations } from '../revocations/held.ts'
import { pullRevocations } from '../revocations/pull.ts'
import { confirmedTo } from '../sync/confirmed.ts'
import { writeRevocations } from '../sync/transports/folder.ts'
import { certificateById } from '../views/certificate.ts'
import type { Handlers } from './handler.ts'

export const revocationHandlers = {
  'certificates.revoke': (input, context) => {
    const revoked = revokeCertificate(input, context)
    if (!revoked.ok) return revoked
    const view = certificateById(context.db, input.certificateId, confirmedTo(context.db, mustHome(context).log))
    if (view === null) throw new Error('the certificate is gone')
    return done(view)
  },

  'revocations.state': (_input, context) => done(revocationsState(context)),
  'revocations.pull': (_input, context) => pullRevocations(context),
  'revocations.take': ({ text }, context) => {
    const root = context.home()?.certificate?.root
    return root === undefined ? refuse('no-root') : takeRevocations(text, root, 'file', context)
  },

  'revocations.save': ({ folder }, context) => {
    const text = heldDocument(context)
    if (text === undefined) return refuse('no-revocations')
    try {
      return done({ file: writeRevocations(folder, text) })
    } catch {
      // A full, locked or pulled stick: the list is still here.
      return refuse('folder-unwritable')
    }
  },
} satisfies Partial<Handlers>
