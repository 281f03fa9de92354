/**
 * A practice centre's own root: made, used once for this device, and its key forgotten. One rule: it says PRACTICE in
 * its name, which every certificate then carries.
 */
import type { KeyObject } from 'node:crypto'
import type { LogId } from '#contract/fields'
import type { BodyOf } from '#domain/events/index'
import { newSigningKey, spkiOf } from '#proof/keys'
import { createRoot, issueDeviceCertificate, PRACTICE_ROOT } from '#proof/x509'
import { deviceName } from './device-name.ts'

const YEAR = 365 * 24 * 3600 * 1000
const HOUR = 3600 * 1000

/** @param serial eight random bytes */
export function practiceCertificate(
  device: KeyObject,
  log: LogId,
  now: number,
  serial: Uint8Array,
): BodyOf<'device-certified.1'> {
  const rootKey = newSigningKey()
  const period = { notBefore: now - HOUR, notAfter: now + YEAR }
  const root = createRoot({ commonName: PRACTICE_ROOT, key: rootKey, ...period })
  const leaf = issueDeviceCertificate({
    spki: spkiOf(device),
    commonName: deviceName(log),
    root,
    rootKey,
    serial,
    ...period,
  })
  const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64')
  return { certificate: base64(leaf), root: base64(root), issuer: 'practice', server: null }
}
