/**
 * A policy pack as it travels: the pack beside the national policy signer's word on it. One rule: what was signed is
 * the pack's canonical text (RFC 8785) by its hash, so a pack that was opened and saved again by an editor still holds,
 * and one with another figure does not.
 */
import { z } from 'zod'
import { Hash } from '#contract/fields'
import { canonicalJson, type Json } from './canonical-json.ts'
import { allHold, examination, type Finding } from './findings.ts'
import { sha256Hex } from './hash.ts'
import { JWS_CHECKS, type JwsSigner, openJws, signJws } from './jws.ts'

const POLICY_TYPE = 'teeka-policy+jws'
/** Many times the largest pack there is. */
const LARGEST = 600_000

/** As it was written: what stands in a pack is judged when its signer is known. */
const PolicyDocument = z.strictObject({
  pack: z.custom<Record<string, Json>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  signature: z.string(),
})

const Statement = z.strictObject({ v: z.literal(1), pack: z.string(), version: z.string(), hash: Hash })
type Statement = z.infer<typeof Statement>

/** The text of the file. `pack` and `version` stand in the signed word too, for whoever reads only that. */
export function signPolicy(pack: Record<string, Json>, signer: JwsSigner): string {
  const statement = statementOn(pack)
  return `${JSON.stringify({ pack, signature: signJws(POLICY_TYPE, statement, signer) }, null, 2)}\n`
}

const statementOn = (pack: Record<string, Json>): Statement => ({
  v: 1,
  pack: wordIn(pack['pack']),
  version: wordIn(pack['version']),
  hash: sha256Hex(canonicalJson(pack)),
})

const wordIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const POLICY_CHECKS = [...JWS_CHECKS, 'bytes', 'statement'] as const

export interface PolicyTrust {
  /** The pinned national root, DER. */
  readonly root: Uint8Array
  /** Milliseconds since 1970: when signer and root must be valid. */
  readonly now: number
}

export interface ExaminedPolicy {
  readonly findings: readonly Finding[]
  /** Only where every check holds; whether the rules make sense is another question. */
  readonly signed?: {
    readonly pack: Record<string, Json>
    /** The pack in canonical JSON. */
    readonly text: string
    readonly hash: Hash
    readonly signature: string
  }
}

export function examinePolicy(text: string, trust: PolicyTrust): ExaminedPolicy {
  const found = examination(POLICY_CHECKS)
  const document = found.has('document', documentIn(text), 'not-a-signed-document')
  if (document === undefined) return { findings: found.findings() }
  const { pack, signature, canonical } = document
  const opened = openJws(signature, { ...trust, typ: POLICY_TYPE, purpose: 'policy' }, found)
  const said = opened && found.has('statement', Statement.safeParse(opened.payload).data, 'not-a-statement')
  const is = statementOn(pack)
  if (said !== undefined) {
    found.holds('bytes', said.hash === is.hash, 'other-bytes')
    found.holds('statement', said.pack === is.pack && said.version === is.version, 'contradicts-itself')
  }
  const findings = found.findings()
  return { findings, ...(allHold(findings) ? { signed: { pack, text: canonical, hash: is.hash, signature } } : {}) }
}

interface ReadDocument {
  readonly pack: Record<string, Json>
  readonly signature: string
  readonly canonical: string
}

/** Undefined also for what has no canonical spelling: halves of letters, things in things without end. */
function documentIn(text: string): ReadDocument | undefined {
  if (text.length > LARGEST) return undefined
  try {
    const document = PolicyDocument.safeParse(JSON.parse(text)).data
    return document && { ...document, canonical: canonicalJson(document.pack) }
  } catch {
    return undefined
  }
}
