/**
 * A list of foreign signers in the forms in which it is exchanged: certificates in PEM one after the other, the JSON of the
 * EU's gateway, the DID document of WHO's network (GDHCN). One rule: a list is read as far as it goes; an entry that cannot sign
 * certificates is counted and left out, never repaired.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { Hash } from '#contract/fields'
import { sha256Hex } from './hash.ts'
import { fingerprintOf } from './x509.ts'
import { type SignerProblem, trustedSigner } from './trusted-signer.ts'

/** The EU's whole list had some 300 signers at its height, with every wallet and authority 3,000. */
const MOST_ENTRIES = 10_000
export const LONGEST_SIGNER_LIST = 16 * 1024 * 1024

export interface ListedSigner {
  /** Hex. As the list gives it, because certificates carry that one; reckoned where it gives none. */
  readonly kid: string
  /** Two or three letters; the certificate's own where the list names none, empty where neither does. */
  readonly country: string
  /** DER. */
  readonly certificate: Uint8Array
}
export interface SignerList {
  /** Each certificate and key id once, in one order whatever the list's was. */
  readonly signers: readonly ListedSigner[]
  readonly leftOut: Readonly<Partial<Record<SignerProblem | 'not-a-signer', number>>>
}
export type SignerListProblem = 'signers-unreadable' | 'too-many-signers' | 'no-signers'

export function readSignerList(text: string): Answer<SignerList, SignerListProblem> {
  if (text.length > LONGEST_SIGNER_LIST) return refuse('too-many-signers')
  const entries = text.includes('-----BEGIN') ? pemEntries(text) : jsonEntries(text)
  if (entries === undefined) return refuse('signers-unreadable')
  if (entries.length > MOST_ENTRIES) return refuse('too-many-signers')
  const signers = new Map<string, ListedSigner>()
  const leftOut: Partial<Record<SignerProblem | 'not-a-signer', number>> = {}
  for (const entry of entries) {
    const read = listed(entry)
    if (read.ok) signers.set(lineOf(read.value), read.value)
    else leftOut[read.code] = (leftOut[read.code] ?? 0) + 1
  }
  if (signers.size === 0) return refuse('no-signers')
  return done({ signers: [...signers.keys()].toSorted().map((line) => signers.get(line) as ListedSigner), leftOut })
}

interface Entry {
  readonly der: Uint8Array
  readonly kid?: string | undefined
  readonly country?: string | undefined
  readonly signs: boolean
}

function pemEntries(text: string): Entry[] {
  const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g)
  return [...blocks].map(([, base64 = '']) => ({ der: Buffer.from(base64, 'base64'), signs: true }))
}

/** The gateway writes `DSC` for signers beside the authorities above them; some lists leave the word out. */
const JsonEntry = z.looseObject({
  rawData: z.string(),
  kid: z
    .string()
    .regex(/^[A-Za-z0-9+/_-]{1,44}={0,2}$/)
    .optional()
    .catch(undefined),
  country: z
    .string()
    .regex(/^[A-Za-z]{2,3}$/)
    .optional()
    .catch(undefined),
  certificateType: z.string().optional(),
})
const JsonList = z.union([z.array(z.unknown()), z.looseObject({ certificates: z.array(z.unknown()) })])
/** The key id stands behind the `#`, as base64 that a web address can bear. */
const DidDocument = z.looseObject({ verificationMethod: z.array(z.unknown()) })
const DidKey = z
  .looseObject({ id: z.string(), publicKeyJwk: z.looseObject({ x5c: z.array(z.string()).min(1) }) })
  .transform(({ id, publicKeyJwk }) => ({
    kid: id
      .slice(id.indexOf('#') + 1)
      .replaceAll(/%3D/gi, '=')
      .replaceAll(/%2B/gi, '+')
      .replaceAll(/%2F/gi, '/'),
    rawData: publicKeyJwk.x5c[0],
  }))

function jsonEntries(text: string): Entry[] | undefined {
  const json = jsonIn(text)
  const list = JsonList.safeParse(json).data
  if (list !== undefined) return (Array.isArray(list) ? list : list.certificates).map(entryOf)
  return DidDocument.safeParse(json).data?.verificationMethod.map((key) => entryOf(DidKey.safeParse(key).data))
}

function entryOf(given: unknown): Entry {
  const entry = JsonEntry.safeParse(given).data
  return {
    der: Buffer.from(entry?.rawData ?? '', 'base64'),
    kid: entry?.kid && Buffer.from(entry.kid, 'base64').toString('hex'),
    country: entry?.country?.toUpperCase(),
    signs: entry?.certificateType === undefined || entry.certificateType.toUpperCase() === 'DSC',
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function listed({ der, kid, country, signs }: Entry): Answer<ListedSigner, SignerProblem | 'not-a-signer'> {
  if (!signs) return refuse('not-a-signer')
  const signer = trustedSigner(der)
  if (!signer.ok) return signer
  return done({
    kid: kid === undefined || kid === '' ? signer.value.kid : kid,
    country: country ?? signer.value.country,
    certificate: der,
  })
}

const lineOf = ({ kid, country, certificate }: ListedSigner): string =>
  `${kid} ${country} ${fingerprintOf(certificate)}`

/** Names the signers of a list, whatever form it came in and in whatever order they are kept. */
export const hashOfSigners = (signers: readonly ListedSigner[]): Hash =>
  sha256Hex(signers.map(lineOf).toSorted().join('\n'))
