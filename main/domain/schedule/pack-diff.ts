/**
 * What a pack changes against another, rule by rule and field by field. One rule: nothing that differs is left out, for
 * the in-charge puts their seal under all of it.
 */
import type { PackChange, PackPart } from '#contract/policy-views'
import type { PolicyPack } from './policy-pack.ts'

type Rule = Readonly<Record<string, unknown>>

export function packChanges(before: PolicyPack, after: PolicyPack): PackChange[] {
  const parts: readonly (readonly [part: PackPart, rulesOf: (pack: PolicyPack) => ReadonlyMap<string, Rule>])[] = [
    ['products', ({ products }) => named(products, ({ code }) => code)],
    ['rows', ({ rows }) => named(rows, ({ id }) => id)],
    ['openings', ({ openings }) => named(openings, ({ id }) => id)],
    ['conditions', ({ conditions }) => named(conditions, ({ id }) => id)],
    ['comorbidities', ({ comorbidities }) => named(comorbidities, ({ id }) => id)],
    ['documents', ({ documents }) => named(documents, ({ order }) => order)],
    ['limits', ({ limits }) => new Map([['limits', limits]])],
  ]
  return parts.flatMap(([part, rulesOf]) => changesIn(part, rulesOf(before), rulesOf(after)))
}

const named = <R extends Rule>(rules: readonly R[], name: (rule: R) => string): ReadonlyMap<string, Rule> =>
  new Map(rules.map((rule) => [name(rule), rule]))

function changesIn(part: PackPart, before: ReadonlyMap<string, Rule>, after: ReadonlyMap<string, Rule>): PackChange[] {
  const rules = [...new Set([...before.keys(), ...after.keys()])]
  return rules.flatMap((rule) => changeOf(part, rule, before.get(rule), after.get(rule)))
}

function changeOf(part: PackPart, rule: string, before: Rule | undefined, after: Rule | undefined): PackChange[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const fields = names
    .map((field) => ({ field, before: written(before?.[field]), after: written(after?.[field]) }))
    .filter((field) => field.before !== field.after)
  if (fields.length === 0) return []
  return [{ part, rule, change: kindOf(fields, before, after), fields }]
}

function kindOf(fields: PackChange['fields'], before: Rule | undefined, after: Rule | undefined): PackChange['change'] {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  const [only, ...others] = fields
  const isEnd = only !== undefined && others.length === 0 && ['validTo', 'to'].includes(only.field)
  return isEnd && only.before === 'null' && only.after !== 'null' ? 'ended' : 'changed'
}

/** Null where the rule does not have the field. */
const written = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
