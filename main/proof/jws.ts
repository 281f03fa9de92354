/**
 * A short signed document (JWS compact, RFC 7515, ES256) that carries its signer's certificate. One rule: it is read
 * only as it would be written, with nothing more in its header and in no other spelling.
 *
 * Our own few lines and not a JOSE library: those verify asynchronously, and the register receives a batch within one
 * transaction. The tests hold them against two such libraries.
 */
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson, type Json, parseCanonical } from './canonical-json.ts'
import type { Purpose } from './certificate-fields.ts'
import { judgeLeaf, LEAF_CHECKS } from './check-leaf.ts'
import type { Examination } from './findings.ts'
import { signBytes, verifyBytes } from './keys.ts'

/** A manifest is about 1,400 letters. */
const LONGEST = 16 * 1024

export interface JwsSigner {
  readonly key: KeyObject
  /** DER. */
  readonly leaf: Uint8Array
}

/** `typ` keeps one kind of document from being taken for another that the same key signs (RFC 8725 section 3.11). */
export function signJws(typ: string, payload: Json, { key, leaf }: JwsSigner): string {
  const header = { alg: 'ES256', typ, x5c: [Buffer.from(leaf).toString('base64')] }
  const signed = `${base64url(canonicalJson(header))}.${base64url(canonicalJson(payload))}`
  return `${signed}.${base64url(signBytes(key, Buffer.from(signed)))}`
}

const base64url = (data: string | Uint8Array): string => Buffer.from(data as string).toString('base64url')

export const JWS_CHECKS = ['document', 'document-type', 'algorithm', ...LEAF_CHECKS, 'signature'] as const

export interface JwsExpected {
  readonly typ: string
  readonly purpose: Purpose
  /** The pinned root, DER. */
  readonly root: Uint8Array
  /** Milliseconds since 1970. */
  readonly now: number
}
export interface OpenedJws {
  /** Whatever JSON was signed. */
  readonly payload: unknown
  readonly leaf: Uint8Array
  readonly key: KeyObject
}

/** Undefined unless every check holds; which did not, stands in `found`. What is not trusted is not looked at. */
export function openJws(
  text: string,
  expected: JwsExpected,
  found: Examination<(typeof JWS_CHECKS)[number]>,
): OpenedJws | undefined {
  const parts = found.has('document', partsOf(text), 'not-a-signed-document')
  if (parts === undefined) return undefined
  const { header, payload } = parts
  found.holds('document-type', header.typ === expected.typ, 'other-type')
  found.holds('algorithm', header.alg === 'ES256', 'other-algorithm')
  found.holds('signer-certificate', header.x5c.length <= 1, 'several-certificates')
  const leaf = found.has('signer-certificate', onlyOne(header.x5c), 'no-certificate')
  if (leaf === undefined) return undefined
  const judged = judgeLeaf(leaf, expected.root, expected.now, expected.purpose)
  found.include(judged.findings)
  if (judged.leaf === undefined) return undefined
  const { key } = judged.leaf
  found.holds('signature', verifyBytes(key, parts.signed, parts.signature), 'signature-does-not-hold')
  return found.failed() ? undefined : { payload, leaf, key }
}

const Header = z.strictObject({ alg: z.string(), typ: z.string(), x5c: z.array(z.base64()) })

interface Parts {
  readonly header: z.infer<typeof Header>
  readonly payload: unknown
  readonly signed: Uint8Array
  readonly signature: Uint8Array
}

function partsOf(text: string): Parts | undefined {
  const segments = text.length <= LONGEST ? text.split('.') : []
  const [header, payload, signature] = segments.map(bytesOf)
  if (segments.length !== 3 || !header || !payload || !signature) return undefined
  const parsed = Header.safeParse(jsonOf(header)?.value).data
  const content = jsonOf(payload)
  if (parsed === undefined || content === undefined) return undefined
  return {
    header: parsed,
    payload: content.value,
    signed: Buffer.from(text.slice(0, text.lastIndexOf('.'))),
    signature,
  }
}

/** Undefined where the same bytes have another spelling, as by bits that the last letter leaves over. */
function bytesOf(segment: string): Buffer | undefined {
  const bytes = Buffer.from(segment, 'base64url')
  return bytes.toString('base64url') === segment ? bytes : undefined
}

function jsonOf(bytes: Buffer): { readonly value: Json } | undefined {
  try {
    return parseCanonical(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const onlyOne = (certificates: readonly string[]): Uint8Array | undefined =>
  certificates.length === 1 ? Buffer.from(certificates[0] as string, 'base64') : undefined
