/** This device's own centre: its log, its key, its certificate. One rule: there is one, and it is made once. */
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { CertificateLanguage } from '#contract/certificate-look'
import { Hash, type Instant, Language, LogId, Mode } from '#contract/fields'
import type { CentreView } from '#contract/views'
import { privateKeyFromPkcs8 } from '#proof/keys'
import { sha256Hex } from '#proof/hash'
import { instantOf } from './clock.ts'
import { validityOf } from '#proof/check-leaf'
import type { ReadDb } from './store/sql.ts'

const CentreRow = z.object({
  log: LogId,
  kind: z.enum(['centre', 'district']),
  mode: Mode,
  code: z.string(),
  name: z.string(),
  district: z.string(),
  state: z.string(),
  language: Language,
  machine: Hash.nullable(),
  /** Null: none was chosen, and the state proposes one. */
  certificate_language: CertificateLanguage.nullable(),
})

const CertificateRow = z.object({
  certificate: z.string(),
  root: z.string(),
  issuer: z.enum(['practice', 'national']),
  server: z.string().nullable(),
})

export interface DeviceCertificate {
  /** DER. */
  readonly leaf: Uint8Array
  readonly root: Uint8Array
  readonly issuer: 'practice' | 'national'
  readonly server: string | null
  readonly validTo: Instant
}

export interface Home {
  readonly log: LogId
  readonly centre: z.output<typeof CentreRow>
  readonly key: KeyObject
  readonly certificate: DeviceCertificate | null
  /** False on a disk that was copied to another machine: its log must not go on there. */
  readonly writable: boolean
}

export const DEVICE_KEY = 'device-key'

/** @param machine SHA-256 of the machine's id, null where it has none. */
export function readHome(db: ReadDb, machine: string | null): Home | undefined {
  const centre = db.row('select * from centre where log = (select log from log where mine = 1)', CentreRow)
  if (centre === undefined) return undefined
  const key = db.value('select value from device_secret where name = :name', z.instanceof(Uint8Array), {
    name: DEVICE_KEY,
  })
  return {
    log: centre.log,
    centre,
    key: privateKeyFromPkcs8(key),
    certificate: certificateOf(db, centre.log),
    writable: centre.machine === null || machine === null || centre.machine === boundMachine(machine, centre.log),
  }
}

/** The machine's mark in the log: it names no machine to those who do not know its id already. */
export const boundMachine = (machine: string, log: LogId): Hash => sha256Hex(`${machine}|${log}`)

function certificateOf(db: ReadDb, log: LogId): DeviceCertificate | null {
  const row = db.row(
    'select certificate, root, issuer, server from device_certificate where log = :log',
    CertificateRow,
    { log },
  )
  if (row === undefined) return null
  const leaf = Buffer.from(row.certificate, 'base64')
  return {
    leaf,
    root: Buffer.from(row.root, 'base64'),
    issuer: row.issuer,
    server: row.server,
    validTo: instantOf(validityOf(leaf).notAfter),
  }
}

export const centreView = (home: Home): CentreView => ({
  kind: home.centre.kind,
  mode: home.centre.mode,
  code: home.centre.code,
  name: home.centre.name,
  district: home.centre.district,
  state: home.centre.state,
  language: home.centre.language,
  log: home.log,
  device: home.certificate === null ? 'unsigned' : home.certificate.issuer === 'national' ? 'enrolled' : 'practice',
  deviceValidTo: home.certificate?.validTo ?? null,
  writable: home.writable,
})
