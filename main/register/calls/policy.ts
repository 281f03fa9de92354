/** The rules in force, new ones read and adopted; what a person said before the dose. */
import { done, refuse } from '#contract/answer'
import { packChanges } from '#domain/schedule/pack-diff'
import { packName } from '#domain/schedule/policy-pack'
import { mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { packInForce } from '../policy/in-force.ts'
import { packInForceView } from '../policy/in-force-view.ts'
import { readPack } from '../policy/read-pack.ts'
import { screeningFact } from '../policy/screening-fact.ts'
import { personView } from '../views/person.ts'
import { siteKind } from '../views/screening.ts'
import type { Handlers } from './handler.ts'

export const policyHandlers = {
  'policy.inForce': (_input, context) => done(packInForceView(context)),

  'policy.read': ({ text }, context) => {
    const read = readPack(text, context)
    if (!read.ok) return read
    const { pack, state, hash } = read.value
    const now = packInForce(context.db)
    return done({
      name: packName(pack),
      issued: pack.issued,
      hash,
      state,
      inForce: packName(now),
      changes: packChanges(now, pack),
    })
  },

  'policy.adopt': ({ text }, context) => {
    const read = readPack(text, context)
    if (!read.ok) return read
    const { state, pack, hash, text: canonical, signature } = read.value
    if (state === 'newer') {
      const { staff, key } = mustMe(context)
      const body = { pack: pack.pack, version: pack.version, hash, text: canonical, signature }
      context.append([fact({ type: 'policy-adopted.1', by: staff.id, seal: key, body })])
    }
    return done(packInForceView(context))
  },

  'policy.pull': async (_input, context) => {
    const server = context.home()?.certificate?.server ?? null
    if (server === null) return refuse('not-enrolled')
    const came = await context.national.policy(server)
    if (!came.ok) return came
    if ('declined' in came.value) return refuse('no-policy-there')
    return done({ text: came.value.document })
  },

  'policy.siteKind': ({ kind }, context) => {
    if (siteKind(context.db) !== kind) {
      context.append([fact({ type: 'site-kind-noted.1', by: mustMe(context).staff.id, body: { kind } })])
    }
    return done(packInForceView(context))
  },

  'screening.note': (input, context) => {
    const noted = screeningFact(input, context)
    if (!noted.ok) return noted
    context.append([noted.value])
    const view = personView(context, input.personId)
    if (view === undefined) throw new Error('the person is gone')
    return done(view)
  },
} satisfies Partial<Handlers>
