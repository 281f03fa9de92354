/**
 * Which documents the programme takes on a day from a person. One rule: it only advises; a document that stands on no
 * list still shows who somebody is, and nobody is sent away for it.
 */
import { DocumentKind } from '#contract/fields'
import type { Birth, LocalDate } from '#contract/fields'
import { ageOn } from '../calendar.ts'
import type { PolicyDocuments } from './policy-documents.ts'
import type { PolicyPack } from './policy-pack.ts'

/** Kinds on any list in force on the day, in the contract's order. Where the age is not sure, the person may be of it. */
export function acceptedDocuments(pack: PolicyPack, on: LocalDate, birth: Birth | null): readonly DocumentKind[] {
  const lists = pack.documents.filter((list) => isInForce(list, on) && mayBeOfAge(list, on, birth))
  return DocumentKind.options.filter((kind) => lists.some((list) => list.kinds.includes(kind)))
}

/** `not-accepted` is a warning beside the decision, never its end. */
export function documentJudgement(
  pack: PolicyPack,
  kind: DocumentKind,
  on: LocalDate,
  birth: Birth | null,
): 'accepted' | 'not-accepted' {
  return acceptedDocuments(pack, on, birth).includes(kind) ? 'accepted' : 'not-accepted'
}

function isInForce({ from, to }: PolicyDocuments, on: LocalDate): boolean {
  return from <= on && (to === null || on <= to)
}

function mayBeOfAge({ ages }: PolicyDocuments, on: LocalDate, birth: Birth | null): boolean {
  if (ages === undefined || birth === null) return true
  const { years, sure } = ageOn(birth, on)
  return years <= ages.to && (sure ? years : years + 1) >= ages.from
}
