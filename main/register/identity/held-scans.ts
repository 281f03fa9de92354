/**
 * What was scanned, while somebody stands at the desk with it. One rule: in memory only, few and for half an hour; a
 * record, a picture or a number that was shown leaves this process with it.
 */
import type { Birth, DocumentKind, Gender, Hash, Instant, PersonId, ScanId } from '#contract/fields'
import type { ReasonCode } from '#contract/reasons'
import type { Method } from '#contract/views'
import type { VaccinationRecord } from '#domain/certificate/record'
import type { DocumentToken } from '#domain/events/identity'
import type { SignedMobile } from '#domain/identity/signed-person'

export interface HeldScan {
  readonly scanId: ScanId
  /** Asked about one person by name: of nobody else does it say anything. */
  readonly onlyFor: PersonId | null
  /** Null for a certificate: it is no photo ID. */
  readonly document: DocumentKind | null
  readonly method: Method
  readonly state: 'verified' | 'suspect' | 'unsigned'
  readonly reasons: readonly ReasonCode[]
  readonly name: string
  readonly birth: Birth
  readonly gender: Gender
  readonly masked: string
  readonly lastFour: string
  readonly mobile: SignedMobile | null
  readonly photo: 'there' | 'none'
  /** Whether UIDAI's yes came with proof that the number's owner was there (an OTP), or only that the data fit. */
  readonly presence: 'proven' | 'open'
  readonly evidence: { readonly hash: Hash; readonly signer: Hash; readonly madeAt: Instant } | null
  readonly tokens: readonly DocumentToken[]
  /** Of a certificate of ours that held: what it says, and the hash of its text. */
  readonly certificate: { readonly record: VaccinationRecord; readonly hash: Hash } | null
}

export interface HeldScans {
  hold(scan: HeldScan): void
  find(id: ScanId): HeldScan | undefined
  /** One more share code is tried on a file, by the hash of its bytes; returns how many there are now. */
  countTry(file: Hash): number
  /** The last one was not a wrong one. */
  takeBackTry(file: Hash): void
}

const MOST = 24
const KEPT_MS = 30 * 60_000

/** @param clock milliseconds since 1970 */
export function holdScans(clock: () => number): HeldScans {
  const held = new Map<ScanId, { readonly scan: HeldScan; readonly until: number }>()
  const tries = new Map<Hash, number>()
  const tidy = (): void => {
    for (const [id, { until }] of held) if (until <= clock() || held.size > MOST) held.delete(id)
  }
  return {
    hold: (scan) => {
      held.set(scan.scanId, { scan, until: clock() + KEPT_MS })
      tidy()
    },
    find: (id) => {
      tidy()
      return held.get(id)?.scan
    },
    countTry: (file) => {
      const now = (tries.get(file) ?? 0) + 1
      tries.set(file, now)
      return now
    },
    takeBackTry: (file) => void tries.set(file, Math.max(0, (tries.get(file) ?? 0) - 1)),
  }
}
