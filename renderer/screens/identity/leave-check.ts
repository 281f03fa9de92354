/** The fields of an order on paper: what is wrong with them. One rule: the register's own rules judge. */
import type { Answer } from '#contract/answer'
import type { LocalDate } from '#contract/fields'
import { Words } from '#contract/fields'
import { asciiDigits } from '#domain/people/digits'
import { checkMobile, checkName } from '#domain/people/person'
import type { Text } from '../../text/use-text.ts'
import { dayProblem } from '../../ui/date-field.tsx'
import { readDay } from '../../ui/read-day.ts'
import type { FieldCheck } from '../../ui/use-form.ts'

export interface LeaveValues extends Readonly<Record<string, string>> {
  readonly facilitator: string
  readonly mobile: string
  readonly document: string
  readonly orderNumber: string
  readonly authorisedBy: string
  readonly doses: string
  readonly until: string
}

export const BLANK: LeaveValues = {
  facilitator: '',
  mobile: '',
  document: 'aadhaar',
  orderNumber: '',
  authorisedBy: '',
  doses: '',
  until: '',
}

const MOST_PEOPLE = 2000
const OrderNumber = Words(2, 40)

type Checks = { readonly [K in Exclude<keyof LeaveValues & string, 'document'>]?: FieldCheck<LeaveValues> }

export function leaveChecks(text: Text, today: LocalDate): Checks {
  const { say } = text
  const words = (field: string, answer: Answer<unknown, string>): string | null => {
    if (answer.ok) return null
    return say('identity.facilitation.problem', { field, problem: text.sayFieldProblem(answer.code, answer.details) })
  }
  return {
    facilitator: (name) => words(say('identity.facilitation.name'), checkName(name)),
    mobile: (mobile) =>
      mobile.trim() === ''
        ? say('identity.facilitation.mobileMissing')
        : words(say('identity.facilitation.mobile'), checkMobile(mobile)),
    orderNumber: (order) => (OrderNumber.safeParse(order).success ? null : say('identity.facilitation.orderWrong')),
    authorisedBy: (name) => words(say('identity.facilitation.authorisedBy'), checkName(name)),
    doses: (people) => (peopleIn(people) === null ? say('identity.facilitation.dosesWrong') : null),
    until: (day) => {
      if (day.trim() === '') return null
      const read = readDay(day)
      return read.ok && read.day < today ? say('identity.facilitation.lastDayPast') : dayProblem(day, text)
    },
  }
}

/** Null for what is no such number. */
export function peopleIn(typed: string): number | null {
  const digits = asciiDigits(typed).replaceAll(/[\s,]/g, '')
  const people = /^\d{1,4}$/.test(digits) ? Number(digits) : 0
  return people >= 1 && people <= MOST_PEOPLE ? people : null
}
