/** Why a dose is due or not, in sentences. One rule: every reason of the rules has its sentence, dates in words. */
import { LocalDate } from '#contract/fields'
import type { DueView } from '#contract/views'
import { dueWhys } from '#domain/schedule/due-answer'
import type { DueWhy } from '#domain/schedule/due-answer'
import { writeAnyOf } from '../../text/lists.ts'
import type { Text } from '../../text/use-text.ts'

type Reason = DueView['reasons'][number]
/** Gives what the rules said under a name, ready for a sentence. */
type Get = (name: string) => string

/** Stands for what the rules did not say. */
const UNSAID = '…'

const sentences: Readonly<Record<DueWhy, (say: Text['say'], get: Get) => string>> = {
  'too-early': (say, get) =>
    say('desk.why.too-early', { last: get('last'), minGap: get('minGap'), earliest: get('earliest') }),
  'too-young': (say, get) => say('desk.why.too-young', { minAge: get('minAge') }),
  'maybe-too-young': (say, get) => say('desk.why.maybe-too-young', { minAge: get('minAge') }),
  'other-product': (say, get) =>
    say('desk.why.other-product', { given: get('given'), asked: get('asked'), needed: get('needed') }),
  'course-complete': (say, get) => say('desk.why.course-complete', { doses: get('doses') }),
  'not-for-this-dose': (say, get) => say('desk.why.not-for-this-dose', { product: get('product'), dose: get('dose') }),
  'circumstance-needed': (say, get) => say('desk.why.circumstance-needed', { needs: get('needs') }),
  'other-product-at-this-age': (say, get) =>
    say('desk.why.other-product-at-this-age', { needed: get('needed'), asked: get('asked') }),
  'not-to-be-given': (say, get) => say('desk.why.not-to-be-given', { condition: get('condition') }),
  deferred: (say, get) =>
    get('until') === UNSAID
      ? say('desk.why.deferred-until-well', { condition: get('condition') })
      : say('desk.why.deferred', { condition: get('condition'), until: get('until') }),
  'may-wait-longer': (say, get) =>
    say('desk.why.may-wait-longer', { condition: get('condition'), until: get('until') }),
  'with-caution': (say, get) => say('desk.why.with-caution', { condition: get('condition') }),
  'not-open-yet': (say, get) => say('desk.why.not-open-yet', { opens: get('opens') }),
  'no-longer-given': (say, get) => say('desk.why.no-longer-given', { until: get('until') }),
  'no-rule': (say, get) => say('desk.why.no-rule', { product: get('product') }),
  'past-window': (say, get) => say('desk.why.past-window', { latest: get('latest') }),
}

const isKnown = (why: string): why is DueWhy => (dueWhys as readonly string[]).includes(why)

export function whyWords({ why, details }: Reason, text: Text): string {
  const get: Get = (name) => detailWords(name, details[name], text)
  return isKnown(why) ? sentences[why](text.say, get) : text.say('desk.why.otherwise', { why })
}

/** Days in words, codes of the rules by their names. */
function detailWords(name: string, value: string | number | undefined, { sayDate, sayCode, language }: Text): string {
  if (value === undefined) return UNSAID
  const day = LocalDate.safeParse(value)
  if (day.success) return sayDate(day.data)
  const codes = String(value)
  if (name === 'condition') return sayCode('policy.conditions', codes, codes)
  if (name !== 'needs') return codes
  return writeAnyOf(
    codes.split(' ').map((code) => sayCode('policy.needs', code, code)),
    language,
  )
}

/** From when to when, and by which order. */
export function windowWords(due: DueView, { say, sayDate }: Text): string {
  const { dose, dueFrom, dueTo, byDistrict } = due
  if (byDistrict) return say('desk.due.underOrder')
  if (dose === 1 || dueFrom === null) return say('desk.due.first')
  if (dueTo === null) return say('desk.due.since', { from: sayDate(dueFrom) })
  return say('desk.due.window', { from: sayDate(dueFrom), to: sayDate(dueTo) })
}

export const orderWords = ({ order, pack }: DueView, { say }: Text): string =>
  order === null ? say('desk.due.pack', { pack }) : say('desk.due.order', { order, pack })

/** What speaks against a dose, by its code. */
export const flagWords = (flag: string, { sayCode }: Text): string => sayCode('desk.flags', flag, flag)
