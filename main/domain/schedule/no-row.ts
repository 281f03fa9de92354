/**
 * What to say when no row of the pack speaks for a dose today. One rule: the reason given is the one that tells the
 * desk what to do next.
 */
import type { DueQuestion, DueReason, NotDue } from './due-answer.ts'
import type { GivenDose, Step } from './history.ts'
import { packName, productName } from './policy-pack.ts'
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

function notToday(fitting: readonly PolicyRow[], { dose }: Step, { on }: DueQuestion): DueReason {
  const needed = fitting.find((row) => coversDay(row, on))?.only?.[0]
  if (needed !== undefined) return { why: 'circumstance-needed', details: { circumstance: needed } }
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

function notAtAll({ dose, last }: Step, { product, on, pack }: DueQuestion): DueReason {
  if (last === null) return noFirstDose(product, dose, pack)
  const after = pack.rows.filter((row) => row.dose === dose && row.previousProduct === last.product)
  const open = after.filter((row) => row.course === 'primary' || coversDay(row, on))
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

function coversDay(row: PolicyRow, on: string): boolean {
  return row.validFrom <= on && (row.validTo === null || on <= row.validTo)
}

/** Doses in the primary course of a product; 0 for one that the pack does not know. */
function courseLength(product: string, pack: PolicyPack): number {
  const lengths = pack.rows.filter((row) => row.course === 'primary' && row.product === product).map((row) => row.of)
  return Math.max(0, ...lengths)
}
