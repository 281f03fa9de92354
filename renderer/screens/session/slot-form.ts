/** The slots of a new session as they are typed. One rule: a line with nothing in it is no slot. */
import type { SessionSlot } from '#contract/session-slot'
import { readClockTime } from '#domain/clock-time'
import { asciiDigits } from '#domain/people/digits'
import { arranged, placesOf, proposedSlots } from '#domain/session/slots'
import type { Text } from '../../text/use-text.ts'
import type { FieldCheck, Form } from '../../ui/use-form.ts'
import { useForm } from '../../ui/use-form.ts'

export const slotParts = ['from', 'to', 'reserved', 'open'] as const
export type SlotPart = (typeof slotParts)[number]
export type SlotField = `${SlotPart}${number}`
type Values = Readonly<Record<string, string>>

const MOST = 12

export interface SlotForm {
  readonly form: Form<Values>
  /** Lines shown; none while the day is one whole. */
  readonly lines: number
  readonly divide: (places: number) => void
  /** Null when no more are possible. */
  readonly add: (() => void) | null
  readonly whole: () => void
  /** Those that can be read by now. */
  readonly slots: SessionSlot[]
}

export function useSlotForm(text: Text): SlotForm {
  const form = useForm<Values>({ keep: 'open-session-slots', start, checks: checksIn(text) })
  const lines = Number(form.values['lines'])
  return {
    form,
    lines,
    slots: slotsIn(form.values),
    divide: (places) => {
      const slots = proposedSlots(places)
      form.set(Object.fromEntries([['lines', String(slots.length)], ...slots.flatMap(typedSlot)]))
    },
    add: lines < MOST ? () => form.set({ lines: String(lines + 1) }) : null,
    whole: form.clear,
  }
}

export const fieldOf = (part: SlotPart, line: number): SlotField => `${part}${line}`

const allLines = Array.from({ length: MOST }, (_, line) => line)
const start: Values = Object.fromEntries([
  ['lines', '0'],
  ...allLines.flatMap((line) => slotParts.map((part) => [fieldOf(part, line), ''] as const)),
])

const typedSlot = (slot: SessionSlot, line: number): [SlotField, string][] =>
  slotParts.map((part) => [fieldOf(part, line), String(slot[part])])

const typed = (values: Values, part: SlotPart, line: number): string => values[fieldOf(part, line)]?.trim() ?? ''
const isBlank = (values: Values, line: number): boolean => slotParts.every((part) => typed(values, part, line) === '')

/** Nothing written is no place. */
function readPlaces(written: string): number | undefined {
  const digits = asciiDigits(written).trim()
  return /^\d{0,4}$/.test(digits) && Number(digits) <= 1000 ? Number(digits) : undefined
}

function slotIn(values: Values, line: number): SessionSlot | undefined {
  const [from, to] = [readClockTime(typed(values, 'from', line)), readClockTime(typed(values, 'to', line))]
  const [reserved, open] = [readPlaces(typed(values, 'reserved', line)), readPlaces(typed(values, 'open', line))]
  if (!from.ok || !to.ok || reserved === undefined || open === undefined) return undefined
  return { from: from.value, to: to.value, reserved, open }
}

const slotsIn = (values: Values): SessionSlot[] =>
  allLines.slice(0, Number(values['lines'])).flatMap((line) => slotIn(values, line) ?? [])

/** What holds between the cells is said at the line that makes it wrong: hours at its end, places at its open ones. */
function checksIn({ say, sayRefusal, sayFieldProblem }: Text): Record<string, FieldCheck<Values>> {
  const inLine = (line: number, wrong: string | null): string | null =>
    wrong === null ? null : say('session.open.slots.cell', { number: line + 1, what: wrong })
  const time = (written: string): string | null => {
    const read = readClockTime(written)
    return read.ok ? null : sayFieldProblem(read.code, read.details)
  }
  const places = (written: string): string | null =>
    readPlaces(written) === undefined ? say('session.open.slots.placesWrong') : null
  const between = (values: Values, line: number, of: 'hours' | 'places'): string | null => {
    const slot = slotIn(values, line)
    if (slot === undefined) return null
    const upTo = slotsIn({ ...values, lines: String(line + 1) })
    const before = arranged(upTo.slice(0, -1))
    const all = arranged(upTo)
    if (all.ok || !before.ok) return null
    const isOfHours = all.code === 'slot-upside-down' || all.code === 'slots-overlap'
    return isOfHours === (of === 'hours') ? sayRefusal('sessions.open', all) : null
  }
  const check =
    (line: number, wrong: FieldCheck<Values>): FieldCheck<Values> =>
    (written, values) =>
      line >= Number(values['lines']) || isBlank(values, line) ? null : inLine(line, wrong(written, values))
  const ofLine = (line: number): [string, FieldCheck<Values>][] => [
    [fieldOf('from', line), check(line, time)],
    [fieldOf('to', line), check(line, (written, values) => time(written) ?? between(values, line, 'hours'))],
    [fieldOf('reserved', line), check(line, places)],
    [fieldOf('open', line), check(line, (written, values) => places(written) ?? between(values, line, 'places'))],
  ]
  const first = fieldOf('from', 0)
  const empty: FieldCheck<Values> = (_, values) =>
    values['lines'] !== '0' && allLines.every((line) => isBlank(values, line)) ? say('session.open.slots.none') : null
  const checks = Object.fromEntries(allLines.flatMap(ofLine))
  return { ...checks, [first]: (written, values) => empty(written, values) ?? checks[first]?.(written, values) ?? null }
}

export const placesIn = ({ slots }: SlotForm): number => placesOf(slots)
