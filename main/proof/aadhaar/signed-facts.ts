/**
 * What codes and files of UIDAI's say alike of a person. One rule: all parts have their shape, or there is no person: a
 * record of an unknown layout is never taken for one.
 */
import type { SignedPerson } from '#domain/identity/signed-person'
import { readReferenceId } from './reference-id.ts'
import { readBirth, readGender, readLine, readName, readPincode } from './signed-fields.ts'

/** As they stand in the record. */
export interface SignedTexts {
  readonly reference: string
  readonly name: string
  readonly birth: string
  readonly gender: string
  readonly careOf: string
  readonly pincode: string
  /** From the door outwards, empty parts too. */
  readonly address: readonly string[]
}

export type SignedFacts = Pick<
  SignedPerson,
  'name' | 'birth' | 'gender' | 'lastFour' | 'madeAt' | 'careOf' | 'address' | 'pincode'
>

export function readFacts(texts: SignedTexts): SignedFacts | undefined {
  const reference = readReferenceId(texts.reference)
  const name = readName(texts.name)
  const birth = readBirth(texts.birth)
  const gender = readGender(texts.gender)
  const pincode = readPincode(texts.pincode)
  const careOf = readLine(texts.careOf)
  const address = texts.address.map(readLine)
  if (reference === undefined || name === undefined || birth === undefined || gender === undefined) return undefined
  if (pincode === undefined || careOf === undefined || !address.every((line) => line !== undefined)) return undefined
  return { ...reference, name, birth, gender, careOf, pincode, address: address.filter((line) => line !== '') }
}
