/** A certificate of ours, scanned: verified offline; its doses can become part of somebody's history. */
import type { Reading } from '#contract/identity-views'
import { ProductCode } from '#contract/fields'
import type { VaccinationRecord } from '#domain/certificate/record'
import { sha256Hex } from '#proof/hash'
import { judgedCertificate } from '../certificates/judged.ts'
import { type Context, mustHome } from '../context.ts'
import { packInForce } from '../policy/in-force.ts'
import type { ReadDb } from '../store/sql.ts'
import type { HeldScan } from './held-scans.ts'
import { blank, shown } from './readings.ts'
import { Hash } from '#contract/fields'

export function readCertificate(text: string, context: Context): Reading {
  const { certificate, centre } = mustHome(context)
  // Without the root that this laptop was enrolled under, nobody's certificate can be told from a forged one.
  if (certificate === null) return { kind: 'certificate-refused', check: 'no-root' }
  const { checked } = judgedCertificate(text, context)
  // What was given abroad is looked at, and does not become part of anybody's record by a scan.
  if (checked.origin === 'foreign') return { kind: 'certificate-refused', check: 'foreign' }
  const { record, findings } = checked
  const failed = findings.filter(({ ok, why }) => !ok && why !== 'not-reached').map(({ check }) => check)
  if (failed.includes('not-revoked')) return { kind: 'certificate-refused', check: 'not-revoked' }
  if (record === undefined) return { kind: 'certificate-refused', check: failed[0] ?? 'record' }
  if (record.practice === true && centre.mode === 'real') return { kind: 'certificate-refused', check: 'practice' }
  const held: HeldScan = {
    ...blank(context),
    document: null,
    method: 'seen',
    state: checked.ok ? 'verified' : 'suspect',
    reasons: [],
    name: record.name.latin ?? record.name.native ?? '',
    birth: record.birth,
    gender: record.gender,
    masked: record.document === undefined ? '' : `•••• ${record.document.lastFour}`,
    lastFour: record.document?.lastFour ?? '',
    certificate: { record, hash: Hash.parse(sha256Hex(text)) },
  }
  context.scans.hold(held)
  return {
    ...shown(held, context),
    kind: 'certificate',
    certificateId: record.certificateId,
    state: checked.ok ? 'valid' : 'out-of-date',
    practice: record.practice === true ? 'practice' : 'real',
    centre: record.centre.name,
    doses: record.doses.map(({ number, of, brand, lot, day }) => ({
      number,
      of,
      product: productCodeOf(brand, context.db),
      productName: brand,
      lot,
      day,
    })),
  }
}

/** A brand that no pack of ours knows was given abroad, or is newer than the pack. */
export const productCodeOf = (brand: VaccinationRecord['doses'][number]['brand'], db: ReadDb): ProductCode =>
  ProductCode.parse(packInForce(db).products.find(({ name }) => name === brand)?.code ?? 'not-in-pack')
