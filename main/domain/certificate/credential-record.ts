/**
 * What a credential in Co-WIN's words says, ours and Co-WIN's own (versions 1 and 2). One rule: it is shown to people and
 * decides nothing, so a field that is missing or odd stays empty; only without a name there is nothing to show.
 */
import { z } from 'zod'
import { DocumentKind, type Gender } from '#contract/fields'
import { bareName, isMarkedPractice } from './credential.ts'
import { counted, gender, maybe, partialDay, text } from './foreign-fields.ts'

export interface CredentialRecord {
  readonly certificateId: string
  readonly name: string
  readonly birth: string
  /** In whole years on the day of the dose: all that version 1 knows, and ours where only the year is known. */
  readonly age: number | null
  readonly gender: Gender | null
  readonly document: { readonly kind: DocumentKind; readonly lastFour: string } | null
  readonly dose: {
    readonly number: number | null
    readonly of: number | null
    readonly product: string
    readonly vaccine: string
    readonly lot: string | null
    readonly day: string
  }
  readonly vaccinator: string | null
  /** The centre, then district and state. */
  readonly issuer: readonly string[]
  readonly practice: boolean
}

/** Co-WIN wrote its ids as numbers. */
const id = z
  .union([z.int().nonnegative().transform(String), z.string()])
  .pipe(text(60))
  .catch('')
const years = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0).max(150))
  .nullable()
  .catch(null)
const object = <S extends z.ZodRawShape>(shape: S) => z.object(shape).catch(() => z.object(shape).parse({}))

const address = object({ district: text(100), addressRegion: text(100) })
const facility = object({ name: text(200), address })
const vaccination = z.object({
  certificateId: id,
  batch: maybe(60),
  vaccine: text(80),
  icd11Code: text(40),
  date: partialDay,
  dose: counted,
  totalDoses: counted,
  verifier: object({ name: maybe(100) }),
  facility,
})
const Credential = z.object({
  credentialSubject: z.object({ id: text(100), name: text(200), gender, age: years, dob: partialDay }),
  evidence: z.tuple([vaccination], z.unknown()),
})

/** Undefined where nobody is named. */
export function readCredential(credential: unknown): CredentialRecord | undefined {
  const read = Credential.safeParse(credential).data
  if (read === undefined || read.credentialSubject.name === '') return undefined
  const { credentialSubject: subject, evidence } = read
  const [dose] = evidence
  const place = [bareName(dose.facility.name), dose.facility.address.district, dose.facility.address.addressRegion]
  return {
    certificateId: dose.certificateId,
    name: bareName(subject.name),
    birth: subject.dob,
    age: subject.age,
    gender: subject.gender,
    document: documentIn(subject.id),
    dose: {
      number: dose.dose,
      of: dose.totalDoses,
      product: dose.vaccine,
      vaccine: dose.icd11Code,
      lot: dose.batch,
      day: dose.date,
    },
    vaccinator: dose.verifier.name,
    issuer: place.filter((part) => part !== ''),
    practice: isMarkedPractice(subject.name),
  }
}

/**
 * `did:aadhaar:XXXXXXXX4417`. Only masked ones: Co-WIN's own hold whole numbers too, and of these nothing is shown.
 */
function documentIn(name: string): CredentialRecord['document'] {
  const [, word = '', lastFour = ''] = /^did:([a-z]+):X+(\w{4})$/.exec(name) ?? []
  const kind = DocumentKind.options.find((option) => option.replaceAll('-', '') === word)
  return kind === undefined ? null : { kind, lastFour }
}
