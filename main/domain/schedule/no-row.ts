/**
 * What to say when no row of the pack speaks for a dose today. One rule: the reason given is the one that tells the
 * desk what to do next.
 */
import type { DueQuestion, DueReason, NotDue } from './due-answer.ts'
import { judgeByRow } from './due-row.ts'
import type { GivenDose, Step } from './history.ts'
import { isInForce, packName, productName } from './policy-pack.ts'
import type { PolicyPack } from './policy-pack.ts'
import type { PolicyRow } from './policy-row.ts'

/** `fitting` are the rows for this product, dose and product before, of which none applies today. */
export function withoutRow(fitting: readonly PolicyRow[], step: Step, question: DueQuestion): NotDue {
  const reason = fitting.length > 0 ? notToday(fitting, step, question) : notAtAll(step, question)
  const length = courseLength(step.last?.product ?? question.product, question.pack)
  return {
    state: 'not-due',
    dose: step.dose,
    of: Math.max(step.dose, length),
    dueFrom: null,
    dueTo: null,
    pack: packName(question.pack),
    course: null,
    row: null,
    order: null,
    reasons: [reason],
  }
}

function notToday(fitting: readonly PolicyRow[], step: Step, question: DueQuestion): DueReason {
  const { on } = question
  const { dose } = step
  const closed = fitting.filter((row) => isInForce(row, on))
  const nearly = closed.filter((row) => judgeByRow(row, step, question).state === 'due')
  const needs = (nearly.length > 0 ? nearly : closed).flatMap(needsOf)
  if (needs.length > 0) return { why: 'circumstance-needed', details: { needs: [...new Set(needs)].join(' ') } }
  if (fitting.every((row) => row.course === 'precaution')) return courseComplete(dose)
  const opens = fitting.map((row) => row.validFrom).filter((day) => day > on)
  const first = opens.toSorted()[0]
  if (first !== undefined) return { why: 'not-open-yet', details: { opens: first } }
  return {
    why: 'no-longer-given',
    details: {
      until:
        fitting
          .map((row) => row.validTo ?? on)
          .toSorted()
          .at(-1) ?? on,
    },
  }
}

/** In force and yet not for this person: what is missing is a claim, or another kind of site. */
function needsOf({ only = [], site }: PolicyRow): readonly string[] {
  return site === undefined ? only : [...only, site]
}

function notAtAll({ dose, last }: Step, { product, on, pack }: DueQuestion): DueReason {
  if (last === null) return noFirstDose(product, dose, pack)
  const after = pack.rows.filter((row) => row.dose === dose && row.previousProduct === last.product)
  const open = after.filter((row) => row.course === 'primary' || isInForce(row, on))
  if (open.length > 0) return otherProduct(open, last, product, pack)
  const length = courseLength(last.product, pack)
  if (length === 0) return otherProduct([], last, product, pack)
  return dose > length ? courseComplete(dose) : noRule(product, pack)
}

/** A product that is given, but never as a first dose, such as a second component. */
function noFirstDose(product: string, dose: number, pack: PolicyPack): DueReason {
  if (courseLength(product, pack) === 0) return noRule(product, pack)
  return { why: 'not-for-this-dose', details: { product: productName(pack, product), dose } }
}

function otherProduct(after: readonly PolicyRow[], last: GivenDose, asked: string, pack: PolicyPack): DueReason {
  const codes = after.length === 0 ? [last.product] : [...new Set(after.map((row) => row.product))]
  const needed = codes.map((code) => productName(pack, code)).join(', ')
  const given = productName(pack, last.product)
  return { why: 'other-product', details: { given, asked: productName(pack, asked), needed } }
}

function courseComplete(dose: number): DueReason {
  return { why: 'course-complete', details: { doses: dose - 1 } }
}

function noRule(product: string, pack: PolicyPack): DueReason {
  return { why: 'no-rule', details: { product: productName(pack, product) } }
}

/** Doses in the primary course of a product; 0 for one that the pack does not know. */
function courseLength(product: string, pack: PolicyPack): number {
  const lengths = pack.rows.filter((row) => row.course === 'primary' && row.product === product).map((row) => row.of)
  return Math.max(0, ...lengths)
}
