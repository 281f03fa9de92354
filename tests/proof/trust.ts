/** A national root with a device, a log and the server's receipt key under it, as tests need them. */
import { type KeyObject, randomBytes } from 'node:crypto'
import { Instant, StaffId } from '#contract/fields'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import type { Json } from '#proof/canonical-json'
import { makeEvent } from '#proof/event-chain'
import { logIdOf, newSigningKey, spkiOf } from '#proof/keys'
import { createRoot, issueDeviceCertificate, issuePolicyCertificate, issueServiceCertificate } from '#proof/x509'

export const DAY = 86_400_000
export const NOW = Date.parse('2026-11-23T04:00:00Z')
export const instant = (at: number): Instant => Instant.parse(new Date(at).toISOString())
export const SOMEONE = StaffId.parse('0193575c-3a00-7000-8000-000000000001')

export interface Leaf {
  readonly key: KeyObject
  readonly leaf: Uint8Array
}

/** Valid around the given moment, in milliseconds since 1970. */
export function nation(commonName = 'NVR1', now = NOW) {
  const rootKey = newSigningKey()
  const root = createRoot({ commonName, key: rootKey, notBefore: now - 100 * DAY, notAfter: now + 3000 * DAY })
  const issue = (make: typeof issueDeviceCertificate, name: string, changes: object = {}): Leaf => {
    const key = newSigningKey()
    const period = { notBefore: now - 10 * DAY, notAfter: now + 355 * DAY }
    const own = { commonName: name, spki: spkiOf(key), serial: randomBytes(8) }
    return { key, leaf: make({ ...period, ...own, root, rootKey, ...changes }) }
  }
  return {
    root,
    rootKey,
    device: (changes?: object) => issue(issueDeviceCertificate, 'MH-PUN-0042.1', changes),
    receipts: (changes?: object) => issue(issueServiceCertificate, 'receipts', changes),
    policy: (changes?: object) => issue(issuePolicyCertificate, 'policy', changes),
  }
}
export type Nation = ReturnType<typeof nation>

export const logOf = (device: Leaf) => logIdOf(spkiOf(device.key))

/** Whose seals stand in these logs, by their own key. */
export const SOMEONES_KEY = newSigningKey()
export const someoneIsStaff: Json = {
  staffId: SOMEONE,
  name: 'Asha Patil',
  roles: ['in-charge'],
  key: Buffer.from(spkiOf(SOMEONES_KEY)).toString('base64url'),
}

/** The first events of the device's log: who seals in it, then every second one sealed, so that both kinds travel. */
export function eventsOf(device: Leaf, count: number, bodyOf = (seq: number): Json => ({ seq, note: 'टीका' })) {
  const events: LoggedEvent[] = []
  for (let seq = 1; seq <= count; seq += 1) {
    const at = instant(NOW - DAY + seq * 60_000)
    const place = { log: logOf(device), seq, prev: events.at(-1)?.hash ?? FIRST_PREV, by: SOMEONE, at, notedAt: at }
    const plain = { ...place, type: 'person-arrived.1', body: bodyOf(seq) }
    const sealed = { ...place, type: 'dose-given.2', body: bodyOf(seq), sealKey: SOMEONES_KEY }
    const first = { ...sealed, type: 'staff-added.1', body: someoneIsStaff }
    events.push(makeEvent(seq === 1 ? first : seq % 2 === 0 ? sealed : plain))
  }
  return events
}

/** As many copies as there are bytes, each with one bit turned over, in the first byte bit 0, in the next bit 1... */
export const oneBitTurnedInEachByte = (bytes: Uint8Array): Uint8Array[] =>
  Array.from(bytes, (byte, at) => Uint8Array.from(bytes).fill(byte ^ (1 << (at % 8)), at, at + 1))
