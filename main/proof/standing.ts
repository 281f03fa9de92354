/**
 * One word for a certificate out of everything that was found. One rule: the gravest finding decides, and a good word
 * always carries that the paper is to be compared with a photo ID.
 */
import { CertificateCheck, CheckReason, type Standing } from '#contract/certificate-check'
import type { Mode } from '#contract/fields'
import type { Finding } from './findings.ts'

export interface Shown {
  readonly findings: readonly Finding[]
  /** What the certificate was made for; undefined where that is not known. */
  readonly madeFor: Mode | undefined
  /** Where it is shown; undefined where nothing hangs on it. */
  readonly shownAt?: Mode | undefined
  /** When the list was made in which it was looked for; undefined where there is none. Milliseconds since 1970. */
  readonly revocationsAsOf: number | undefined
  readonly now: number
}

const DAY = 86_400_000

export function standingOf({ findings, madeFor, shownAt, revocationsAsOf, now }: Shown): Standing {
  const gravest = GRAVITY.map((is) => badly(is, findings)).find((standing) => standing !== undefined)
  if (madeFor === 'practice' && shownAt === 'real' && gravest?.is !== 'unreadable') return { is: 'practice' }
  // A practice register may have a root of its own; under that, a real certificate's signer is only not known here.
  if (gravest?.is === 'forged' && gravest.check === 'issuer' && shownAt === 'practice') {
    return { ...gravest, is: 'signer-unknown' }
  }
  if (gravest !== undefined) return gravest
  const compareWith = 'photo-id'
  if (revocationsAsOf === undefined) return { is: 'valid-without-list', compareWith }
  const listDays = Math.floor((now - revocationsAsOf) / DAY)
  return listDays < 1 ? { is: 'valid', compareWith } : { is: 'valid-by-old-list', listDays, compareWith }
}

type Bad = Extract<Standing, { check: unknown }>['is']

/** The gravest first. What is revoked is revoked, also when it is out of date as well. */
const GRAVITY = ['forged', 'unreadable', 'signer-unknown', 'revoked', 'not-valid-yet', 'expired'] as const

function badly(is: Bad, findings: readonly Finding[]): Standing | undefined {
  const finding = findings.find((one) => verdictOn(one) === is)
  return finding && { is, check: CertificateCheck.parse(finding.check), why: CheckReason.parse(finding.why) }
}

/** Reasons that mean the same whatever check gives them. */
const BY_REASON: Readonly<Partial<Record<CheckReason, Bad>>> = {
  'not-valid-yet': 'not-valid-yet',
  expired: 'expired',
  revoked: 'revoked',
  'device-revoked': 'revoked',
  'signer-unknown': 'signer-unknown',
  'no-kid': 'signer-unknown',
  'unsupported-algorithm': 'unreadable',
  'no-period': 'unreadable',
  'unknown-context': 'unreadable',
}

/** Where one of these fails there was nothing to judge: a damaged code, another kind of code, a newer kind of record. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'prefix',
  'base45',
  'compression',
  'structure',
  'record',
  'content',
  'credential',
] satisfies CertificateCheck[])

/** Everything else that does not hold, a forger did; undefined for what holds or was not reached. */
function verdictOn({ check, ok, why }: Finding): Bad | undefined {
  if (ok || why === undefined || why === 'not-reached') return undefined
  return BY_REASON[CheckReason.parse(why)] ?? (UNREADABLE.has(check) ? 'unreadable' : 'forged')
}
