/**
 * Online authentication as this register has it set up. One rule: the set-up is a secret of the encrypted file and no
 * event, and the service lives as long as the register is open, for an OTP is answered in the act it was asked for in.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { Mode } from '#contract/fields'
import type { WriteDb } from '../store/sql.ts'
import { OnlineConfiguration, onlineFrom } from './configuration.ts'
import { type OnlineAuthentication, switchedOff } from './online-authentication.ts'
import type { OnlineDeps } from './uidai-service.ts'

export interface DeskOnline {
  service(mode: Mode): OnlineAuthentication
  /** Null switches it off. */
  setUp(configuration: string | null, mode: Mode): Answer<null, 'not-a-set-up' | 'only-in-practice'>
}

const SECRET = 'online-authentication'
const SecretRow = z.object({ value: z.instanceof(Uint8Array) })

export function deskOnline(db: WriteDb, deps: OnlineDeps): DeskOnline {
  let service: OnlineAuthentication | undefined
  return {
    service: (mode) => (service ??= serviceFrom(kept(db), mode, deps)),
    setUp: (text, mode) => {
      const configuration = text === null ? null : parsed(text)
      if (configuration === undefined) return refuse('not-a-set-up')
      const next = serviceFrom(configuration, mode, deps)
      if (configuration !== null && !next.on) return refuse('only-in-practice')
      keep(db, text)
      service = next
      return done(null)
    },
  }
}

const serviceFrom = (configuration: OnlineConfiguration | null, mode: Mode, deps: OnlineDeps): OnlineAuthentication =>
  configuration === null ? switchedOff : onlineFrom(configuration, { ...deps, practice: mode === 'practice' })

function kept(db: WriteDb): OnlineConfiguration | null {
  const row = db.row('select value from device_secret where name = :name', SecretRow, { name: SECRET })
  return row === undefined ? null : (parsed(Buffer.from(row.value).toString('utf8')) ?? null)
}

function keep(db: WriteDb, text: string | null): void {
  db.transaction(() => {
    db.run('delete from device_secret where name = :name', { name: SECRET })
    if (text === null) return
    db.run('insert into device_secret (name, value) values (:name, :value)', { name: SECRET, value: Buffer.from(text) })
  })
}

/** Undefined where it is no JSON, or not a whole set-up. */
function parsed(text: string): OnlineConfiguration | undefined {
  try {
    return OnlineConfiguration.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
