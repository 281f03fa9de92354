/**
 * Who may come for a first dose today. One rule: one opening in force that fits is enough; where none does, the reason
 * given is the one that tells the desk what to do next.
 */
import type { Birth, LocalDate } from '#contract/fields'
import { laterOf } from '../calendar.ts'
import { dayOf, dayOfAge, judgeAge } from './age-judgement.ts'
import type { DueQuestion, DueReason } from './due-answer.ts'
import { isInForce, productName } from './policy-pack.ts'
import type { PolicyOpening } from './policy-openings.ts'

export type Admission =
  | { readonly admitted: true; readonly opening: PolicyOpening }
  | { readonly admitted: false; readonly reason: DueReason }

export function admissionOf(question: DueQuestion): Admission {
  const { pack, on, product } = question
  const today = pack.openings.filter((opening) => isInForce(opening, on))
  const fitting = today.filter((opening) => isFor(opening, product))
  const opening = fitting.find((one) => isShown(one, question) && isOfAge(one, question))
  if (opening !== undefined) return { admitted: true, opening }
  const elsewhere = today.filter((one) => !isFor(one, product) && isShown(one, question) && isOfAge(one, question))
  return { admitted: false, reason: reasonWhy(fitting, elsewhere, question) }
}

function reasonWhy(
  fitting: readonly PolicyOpening[],
  elsewhere: readonly PolicyOpening[],
  question: DueQuestion,
): DueReason {
  const { on, birth, product, pack } = question
  const codes = [...new Set(elsewhere.flatMap(({ products = [] }) => products))]
  if (codes.length > 0) {
    const needed = codes.map((code) => productName(pack, code)).join(', ')
    return { why: 'other-product-at-this-age', details: { asked: productName(pack, product), needed } }
  }
  const needs = fitting.filter((one) => !isShown(one, question) && isOfAge(one, question)).flatMap(needsOf)
  if (needs.length > 0) return { why: 'circumstance-needed', details: { needs: [...new Set(needs)].join(' ') } }
  const unsure = fitting.find((one) => isShown(one, question) && judgeAge(one.ages, birth, on) === 'perhaps')
  if (unsure !== undefined) return { why: 'maybe-too-young', details: ageDetails(unsure, on) }
  const next = nextFor(question)
  if (next === undefined) return { why: 'no-rule', details: { product: productName(pack, product) } }
  if (next.opening.validFrom > on) return { why: 'not-open-yet', details: { opens: next.from } }
  return { why: 'too-young', details: ageDetails(next.opening, on) }
}

/** The opening that will let this person in first, and when. */
function nextFor(question: DueQuestion): { readonly opening: PolicyOpening; readonly from: LocalDate } | undefined {
  const { pack, product, birth, on } = question
  const coming = pack.openings
    .filter((opening) => isFor(opening, product) && isShown(opening, question))
    .flatMap((opening) => {
      const from = dayLetIn(opening, birth)
      const isToCome = from > on && isInForce(opening, from) && judgeAge(opening.ages, birth, from) === 'of-age'
      return isToCome ? [{ opening, from }] : []
    })
  return coming.toSorted((a, b) => Number(a.from > b.from) - Number(a.from < b.from))[0]
}

/** The first day on which an opening lets somebody in. */
export function dayLetIn({ ages, validFrom }: PolicyOpening, birth: Birth): LocalDate {
  return ages.reckonedOn === 'dose-day' ? laterOf(validFrom, dayOfAge(birth, ages.from)) : validFrom
}

const isFor = ({ products }: PolicyOpening, product: string): boolean => products?.includes(product) ?? true

const isShown = ({ only }: PolicyOpening, { claims = [] }: DueQuestion): boolean =>
  only === undefined || only.some((claim) => claims.includes(claim))

const isOfAge = ({ ages }: PolicyOpening, { birth, on }: DueQuestion): boolean => judgeAge(ages, birth, on) === 'of-age'

const needsOf = ({ only }: PolicyOpening): readonly string[] => only ?? []

const ageDetails = ({ ages }: PolicyOpening, on: LocalDate): DueReason['details'] => ({
  minAge: ages.from,
  reckonedOn: dayOf(ages.reckonedOn, on),
})
