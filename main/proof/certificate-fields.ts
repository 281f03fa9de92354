/**
 * The parts of an X.509 certificate that Node's reader does not give as bytes: the names and the extensions. One rule:
 * bytes as they stand, so that an issuer is compared with a root's name and not with a rendering of it.
 */
import { type DerItem, dottedOf, itemsOf, readDer } from './der-read.ts'
import { TAG } from './der-write.ts'

export const OID = {
  country: '2.5.4.6',
  commonName: '2.5.4.3',
  ecPublicKey: '1.2.840.10045.2.1',
  p256: '1.2.840.10045.3.1.7',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const

/** What a certificate may be for, as an extended key usage. */
export const PURPOSE = {
  /** Vaccination certificates, and the batches of the log they come from (HCERT's object identifier). */
  device: '1.3.6.1.4.1.1847.2021.1.2',
  /** Receipts of the national server; under 2.25, where everyone may take a UUID (ITU-T X.667). */
  receipts: '2.25.335975312627463553648487865836109691727',
  /** Policy packs. */
  policy: '2.25.45477797542840413691884203923234843271',
} as const
export type Purpose = keyof typeof PURPOSE

export interface Extension {
  readonly critical: boolean
  /** What the octet string holds. */
  readonly value: Uint8Array
}
export interface CertificateFields {
  readonly issuer: Uint8Array
  readonly subject: Uint8Array
  readonly extensions: ReadonlyMap<string, Extension>
}

const EXPLICIT_VERSION = 0xa0
const EXPLICIT_EXTENSIONS = 0xa3

/** Undefined for what is no version 3 certificate in DER, or names an extension twice. */
export function readCertificateFields(certificate: Uint8Array): CertificateFields | undefined {
  const [version, , , issuer, , subject] = signedParts(certificate)
  if (version?.tag !== EXPLICIT_VERSION || issuer === undefined || subject === undefined) return undefined
  const extensions = readExtensions(certificate)
  return extensions && { issuer: issuer.raw, subject: subject.raw, extensions }
}

/** None where it has none, as those of version 1. Undefined for what is no DER, and where one is named twice. */
export function readExtensions(certificate: Uint8Array): CertificateFields['extensions'] | undefined {
  const parts = signedParts(certificate)
  if (parts.length === 0) return undefined
  const list = parts.find((item) => item.tag === EXPLICIT_EXTENSIONS)
  return extensionsOf(itemsOf(itemsOf(list, EXPLICIT_EXTENSIONS)?.[0]) ?? [])
}

const signedParts = (certificate: Uint8Array): readonly DerItem[] => itemsOf(itemsOf(readDer(certificate))?.[0]) ?? []

function extensionsOf(items: readonly DerItem[]): ReadonlyMap<string, Extension> | undefined {
  const extensions = new Map<string, Extension>()
  for (const item of items) {
    const parts = itemsOf(item) ?? []
    const name = dottedOf(parts[0])
    const value = parts.at(-1)
    if (name === undefined || value?.tag !== TAG.octetString || extensions.has(name)) return undefined
    extensions.set(name, { critical: isTrue(parts[1]), value: value.content })
  }
  return extensions
}

/** Out of a name as Node writes it, a part on a line. */
export const commonNameIn = (name: string): string => /^CN=(.*)$/m.exec(name)?.[1] ?? ''

const isTrue = (item: DerItem | undefined): boolean => item?.tag === TAG.boolean && item.content[0] !== 0

type Extended = Pick<CertificateFields, 'extensions'>

export function mayMakeSignatures({ extensions }: Extended): boolean {
  const usage = readDer(extensions.get(OID.keyUsage)?.value ?? new Uint8Array())
  // The first byte counts unused bits; digitalSignature is bit 0, the highest of the next (RFC 5280, 4.2.1.3).
  return usage?.tag === TAG.bitString && ((usage.content[1] ?? 0) & 0x80) !== 0
}

/** Undefined where the certificate does not say, an empty list where it says something unreadable. */
export function purposesOf({ extensions }: Extended): readonly (string | undefined)[] | undefined {
  const extension = extensions.get(OID.extendedKeyUsage)
  return extension && (itemsOf(readDer(extension.value)) ?? []).map(dottedOf)
}
