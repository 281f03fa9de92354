/**
 * An order of the district that is being entered. One rule: the facilitator's number is treated as any other: checked,
 * then out of sight, and sent once.
 */
import { useState } from 'react'
import type { InputOf } from '#contract/calls'
import { DocumentKind } from '#contract/fields'
import type { LocalDate } from '#contract/fields'
import type { FacilitationView } from '#contract/identity-views'
import { checkMobile, checkName } from '#domain/people/person'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { goToNextField } from '../../ui/next-field.ts'
import { readDay } from '../../ui/read-day.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import type { Form } from '../../ui/use-form.ts'
import { useDocumentNumber } from '../desk/use-document-number.ts'
import type { DocumentNumber } from '../desk/use-document-number.ts'
import { BLANK, leaveChecks, peopleIn } from './leave-check.ts'
import type { LeaveValues } from './leave-check.ts'

type Input = InputOf<'facilitation.authorise'>

export interface Leave {
  readonly form: Form<LeaveValues>
  readonly kind: DocumentKind
  readonly number: DocumentNumber
  readonly chooseKind: (kind: string) => void
  /** Everything that is wrong, once the act was tried. */
  readonly problems: readonly { readonly id: string; readonly error: string }[]
  readonly refused: RefusalOf<'facilitation.authorise'> | null
  readonly busy: boolean
  /** Enter: to the next field, and on the last one the act. */
  readonly advance: () => void
  readonly forget: () => void
}

export function useLeave(today: LocalDate, onEntered: (leave: FacilitationView) => void): Leave {
  const text = useText()
  const form = useForm<LeaveValues>({ keep: 'facilitation', start: BLANK, checks: leaveChecks(text, today) })
  const kind = DocumentKind.catch('aadhaar').parse(form.values.document)
  const number = useNumber(kind, today)
  const { run, busy } = useAct('facilitation.authorise')
  const [refused, setRefused] = useState<RefusalOf<'facilitation.authorise'> | null>(null)
  const [id] = useState(() => newId())

  const one = (name: keyof LeaveValues & string) => ({ id: form.field(name).id, inOrder: () => form.ready([name]) })
  const inTurn = [
    one('facilitator'),
    one('mobile'),
    one('document'),
    { id: number.field.id, inOrder: number.inOrder },
    one('orderNumber'),
    one('authorisedBy'),
    one('doses'),
    one('until'),
  ]
  const forget = (): void => {
    number.forget()
    form.clear()
  }
  const isReady = (): boolean => {
    const [fields, checked] = [form.ready(), number.inOrder()]
    if (fields && !checked) focusField(number.field.id)
    return fields && checked
  }
  const enter = async (): Promise<void> => {
    if (!isReady()) return
    const input = inputOf(form.values, number.toSend())
    if (input === null) return
    const answer = await run({ ...input, id, document: kind })
    setRefused(answer.ok ? null : answer)
    if (!answer.ok && answer.code === 'number-blocked') number.forget()
    if (!answer.ok) return
    forget()
    onEntered(answer.value)
  }
  const { id: field, error } = number.field
  return {
    form,
    kind,
    number,
    refused,
    busy,
    forget,
    chooseKind: (chosen) => {
      if (chosen !== kind) number.forget()
      form.set({ document: chosen })
    },
    problems: inOrderOf(inTurn, error === null ? form.problems : [...form.problems, { id: field, error }]),
    advance: () => {
      if (!goToNextField(inTurn)) void enter()
    },
  }
}

type Problem = Leave['problems'][number]

/** As the fields stand on the page. */
function inOrderOf(fields: readonly { readonly id: string }[], problems: readonly Problem[]): readonly Problem[] {
  const place = (problem: Problem): number => fields.findIndex(({ id }) => id === problem.id)
  return problems.toSorted((one, other) => place(one) - place(other))
}

/** Nothing typed is said in this form's own words: the desk's offer a way out that is none here. */
function useNumber(kind: DocumentKind, on: LocalDate): DocumentNumber {
  const { say } = useText()
  const [asked, setAsked] = useState(false)
  const number = useDocumentNumber(kind, { on, birth: null })
  const blank = number.field.value.trim() === '' && number.toSend() === null
  const missing = asked && blank ? say('identity.facilitation.numberMissing') : null
  return {
    ...number,
    field: { ...number.field, error: number.field.error ?? missing },
    inOrder: () => {
      setAsked(true)
      return !blank && number.inOrder()
    },
  }
}

/** As the register takes it; null while a field is not in order. */
function inputOf(values: LeaveValues, number: string | null): Omit<Input, 'id' | 'document'> | null {
  const { orderNumber } = values
  const [facilitator, authorisedBy] = [checkName(values.facilitator), checkName(values.authorisedBy)]
  const [mobile, doses, until] = [checkMobile(values.mobile), peopleIn(values.doses), readDay(values.until)]
  if (!facilitator.ok || !authorisedBy.ok || !mobile.ok || mobile.value === null) return null
  if (number === null || doses === null) return null
  return {
    facilitator: facilitator.value,
    mobile: mobile.value,
    number,
    orderNumber: orderNumber.trim(),
    authorisedBy: authorisedBy.value,
    doses,
    until: until.ok ? until.day : null,
  }
}
