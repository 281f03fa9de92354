/** First start: the centre, its log, its device key and its first member of staff come into being together. */
import type { KeyObject } from 'node:crypto'
import { done, refuse } from '#contract/answer'
import type { ParsedOf } from '#contract/calls'
import type { LogId } from '#contract/fields'
import { weaknessOf } from '#domain/staff/weak-pin'
import { FIRST_PREV } from '#domain/events/envelope'
import { newSigningKey, logIdOf, privateKeyToPkcs8, spkiOf } from '#proof/keys'
import type { Context } from '../context.ts'
import { staffOf } from '../desk.ts'
import { boundMachine, centreView, DEVICE_KEY } from '../home.ts'
import { type Fact, fact } from '../log/append.ts'
import { keepStaffKey, newStaffKey } from '../staff-keys.ts'
import type { WriteDb } from '../store/sql.ts'
import { practiceCertificate } from '../enrolment/practice-root.ts'
import { enrol } from '../enrolment/enrol.ts'
import type { Handlers } from './handler.ts'

export const setupHandlers = {
  'setup.state': (_input, { home, now }) => {
    const here = home()
    return done({ centre: here === undefined ? null : centreView(here), now: now() })
  },

  'setup.found': (input, context) => {
    const here = context.home()
    // The same founder again is the same first start, asked a second time because the answer was lost.
    if (here !== undefined && staffOf(context.db, input.founder.id) !== undefined) return done({ log: here.log })
    if (here !== undefined) return refuse('already-founded')
    const weakness = weaknessOf(input.founder.pin)
    if (weakness !== null) return refuse('pin-weak', { weakness })
    const device = newSigningKey()
    const log = logIdOf(spkiOf(device))
    const founder = newStaffKey(input.founder.pin)
    const made = { log, device, founder: founder.key, founderKey: founder.publicKey }
    const facts = foundingFacts(input, made, context)
    if (input.mode === 'practice') {
      const body = practiceCertificate(device, log, context.nowMs(), context.random(8))
      facts.push(fact({ type: 'device-certified.1', by: input.founder.id, body }))
    }
    context.append(facts, (db) => {
      beginLog(db, log, context.now())
      db.run('insert into device_secret (name, value) values (:name, :value)', {
        name: DEVICE_KEY,
        value: privateKeyToPkcs8(device),
      })
      keepStaffKey(db, input.founder.id, founder)
    })
    return done({ log })
  },

  'setup.enrol': ({ server, code }, context) => enrol(server, code, context),
} satisfies Partial<Handlers>

interface NewDevice {
  readonly log: LogId
  readonly device: KeyObject
  readonly founder: KeyObject
  readonly founderKey: string
}

function foundingFacts(input: ParsedOf<'setup.found'>, made: NewDevice, context: Context): Fact[] {
  const by = input.founder.id
  const { kind, mode, code, name, district, state, language } = input
  return [
    fact({
      type: 'centre-founded.1',
      by,
      body: {
        kind,
        mode,
        code,
        name,
        district,
        state,
        language,
        device: Buffer.from(spkiOf(made.device)).toString('base64url'),
        machine: context.machine === null ? null : boundMachine(context.machine, made.log),
      },
    }),
    fact({
      type: 'staff-added.1',
      by,
      seal: made.founder,
      body: {
        staffId: by,
        name: input.founder.name,
        roles: kind === 'centre' ? ['in-charge'] : ['district-officer'],
        key: made.founderKey,
      },
    }),
  ]
}

const beginLog = (db: WriteDb, log: LogId, now: string): void => {
  db.run('insert into log (log, mine, seq, hash, heard_at) values (:log, 1, 0, :first, :now)', {
    log,
    first: FIRST_PREV,
    now,
  })
}
