/**
 * A signed pack as it came, out of a file or down the line: who signed it, whether it holds together, whether it is
 * newer. One rule: nothing is taken from it before all of that is known.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { ProblemOf } from '#contract/calls'
import type { Hash } from '#contract/fields'
import type { PackFault } from '#contract/policy-views'
import { compareVersions, packFrom, packName, type PolicyPack } from '#domain/schedule/policy-pack'
import { type CheckName, firstFailure } from '#proof/findings'
import { sha256Hex } from '#proof/hash'
import { canonicalJson, type Json } from '#proof/canonical-json'
import { examinePolicy } from '#proof/policy-document'
import { type Context, mustHome } from '../context.ts'
import { inForce } from './in-force.ts'

export interface SignedPack {
  readonly pack: PolicyPack
  readonly state: 'newer' | 'in-force'
  readonly text: string
  readonly hash: Hash
  readonly signature: string
}

type Problem = ProblemOf<'policy.read'>

export function readPack(text: string, context: Context): Answer<SignedPack, Problem> {
  const root = mustHome(context).certificate?.root
  if (root === undefined) return refuse('no-root')
  const { findings, signed } = examinePolicy(text, { root, now: context.nowMs() })
  if (signed === undefined) return untrusted(findings)
  const read = packFrom(signed.pack)
  if (!read.ok) return refuse('policy-faulty', { faults: read.faults.map(faultText) })
  const pack = read.value
  const judged = judgeAgainst(inForce(context.db).pack, pack)
  if (!judged.ok) return judged
  return done({ ...signed, pack, state: judged.value })
}

/** Two packs of one version are one pack, or somebody's mistake. */
function judgeAgainst(now: PolicyPack, pack: PolicyPack): Answer<SignedPack['state'], Problem> {
  const names = { name: packName(pack), inForce: packName(now) }
  if (pack.pack !== now.pack) return refuse('policy-other-programme', names)
  const order = compareVersions(pack.version, now.version)
  if (order > 0) return done('newer')
  if (order < 0) return refuse('policy-older', names)
  return hashOf(pack) === hashOf(now) ? done('in-force') : refuse('policy-same-version', names)
}

const hashOf = (pack: PolicyPack): Hash => sha256Hex(canonicalJson(pack as unknown as Json))

const CODE: Readonly<Partial<Record<CheckName, Problem>>> = {
  document: 'policy-unreadable',
  'document-type': 'policy-unreadable',
  algorithm: 'policy-unreadable',
  'signer-dates': 'policy-signer-out-of-date',
  'root-dates': 'policy-signer-out-of-date',
  signature: 'policy-altered',
  statement: 'policy-altered',
  bytes: 'policy-altered',
}

/** Every other check is about who signed. */
function untrusted(findings: Parameters<typeof firstFailure>[0]): Answer<never, Problem> {
  const failure = firstFailure(findings)
  const check = failure?.check ?? 'document'
  return refuse(CODE[check] ?? 'policy-other-signer', { check, why: failure?.why ?? '' })
}

/** One line for the screen to take apart: the fault, the rule, the other rule. */
const faultText = ({ fault, rule, other }: PackFault): string => [fault, rule, other ?? ''].join('\t')
