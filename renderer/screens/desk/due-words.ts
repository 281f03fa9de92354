/** Why a dose is due or not, in sentences. One rule: every reason of the rules has its sentence, dates in words. */
import { LocalDate } from '#contract/fields'
import type { DueView } from '#contract/views'
import { dueWhys } from '#domain/schedule/due-answer'
import type { DueWhy } from '#domain/schedule/due-answer'
import type { Text } from '../../text/use-text.ts'

type Reason = DueView['reasons'][number]
/** Gives what the rules said under a name, ready for a sentence. */
type Get = (name: string) => string

const sentences: Readonly<Record<DueWhy, (say: Text['say'], get: Get) => string>> = {
  'too-early': (say, get) =>
    say('desk.why.too-early', { last: get('last'), minGap: get('minGap'), earliest: get('earliest') }),
  'too-young': (say, get) => say('desk.why.too-young', { minAge: get('minAge') }),
  'maybe-too-young': (say, get) => say('desk.why.maybe-too-young', { minAge: get('minAge') }),
  'other-product': (say, get) =>
    say('desk.why.other-product', { given: get('given'), asked: get('asked'), needed: get('needed') }),
  'course-complete': (say, get) => say('desk.why.course-complete', { doses: get('doses') }),
  'not-for-this-dose': (say, get) => say('desk.why.not-for-this-dose', { product: get('product'), dose: get('dose') }),
  'circumstance-needed': (say) => say('desk.why.circumstance-needed'),
  'not-open-yet': (say, get) => say('desk.why.not-open-yet', { opens: get('opens') }),
  'no-longer-given': (say, get) => say('desk.why.no-longer-given', { until: get('until') }),
  'no-rule': (say, get) => say('desk.why.no-rule', { product: get('product') }),
  'past-window': (say, get) => say('desk.why.past-window', { latest: get('latest') }),
}

const isKnown = (why: string): why is DueWhy => (dueWhys as readonly string[]).includes(why)

export function whyWords({ why, details }: Reason, { say, sayDate }: Text): string {
  const get: Get = (name) => {
    const value = details[name]
    const day = LocalDate.safeParse(value)
    return day.success ? sayDate(day.data) : String(value ?? '…')
  }
  return isKnown(why) ? sentences[why](say, get) : say('desk.why.otherwise', { why })
}

/** From when to when, and by which order. */
export function windowWords(due: DueView, { say, sayDate }: Text): string {
  const { dose, dueFrom, dueTo } = due
  if (dose === 1 || dueFrom === null) return say('desk.due.first')
  if (dueTo === null) return say('desk.due.since', { from: sayDate(dueFrom) })
  return say('desk.due.window', { from: sayDate(dueFrom), to: sayDate(dueTo) })
}

export const orderWords = ({ order, pack }: DueView, { say }: Text): string =>
  order === null ? say('desk.due.pack', { pack }) : say('desk.due.order', { order, pack })

/** What speaks against a dose, by its code. */
export const flagWords = (flag: string, { sayCode }: Text): string => sayCode('desk.flags', flag, flag)
