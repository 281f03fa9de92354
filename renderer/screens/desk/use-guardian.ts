/**
 * Who stands for a child without a photo ID. One rule: the guardian's own number is treated as any other: checked, then
 * out of sight, and sent once.
 */
import type { InputOf } from '#contract/calls'
import { DocumentKind } from '#contract/fields'
import type { LocalDate } from '#contract/fields'
import { checkName } from '#domain/people/person'
import { useText } from '../../text/use-text.ts'
import type { FieldInTurn } from '../../ui/next-field.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import type { Form } from '../../ui/use-form.ts'
import { useDocumentNumber } from './use-document-number.ts'
import type { DocumentNumber } from './use-document-number.ts'

export const relations = ['mother', 'father', 'other'] as const
export type Relation = (typeof relations)[number]

/** What a guardian may show: anything but another child's card, or nothing at all. */
export const guardianKinds = DocumentKind.options.filter((kind) => kind !== 'child-card' && kind !== 'facilitated')

type GuardianInput = NonNullable<InputOf<'identity.verify'>['guardian']>
export type GuardianValues = Readonly<Record<'name' | 'relation' | 'document' | 'child', string>>

export interface Guardian {
  readonly form: Form<GuardianValues>
  readonly kind: DocumentKind
  readonly number: DocumentNumber
  /** The fields in the order of Enter. */
  readonly inTurn: readonly FieldInTurn[]
  /** False with the focus where something is missing, or where a number was only now checked. */
  readonly ready: () => boolean
  /** Null while something is missing. */
  readonly toSend: () => GuardianInput | null
  readonly forget: () => void
}

const MOST_CHILDREN = 20

export function useGuardian(personId: string, on: LocalDate): Guardian {
  const { say, sayFieldProblem } = useText()
  const form = useForm<GuardianValues>({
    keep: `guardian-${personId}`,
    start: { name: '', relation: '', document: 'aadhaar', child: '1' },
    checks: {
      name: (name) => {
        const checked = checkName(name)
        if (checked.ok) return null
        return say('desk.guardian.nameProblem', { problem: sayFieldProblem(checked.code, checked.details) })
      },
      relation: (relation) => (relation === '' ? say('desk.guardian.relationMissing') : null),
      child: (child) => (childOf(child) === null ? say('desk.guardian.childProblem', { most: MOST_CHILDREN }) : null),
    },
  })
  const kind = DocumentKind.catch('aadhaar').parse(form.values.document)
  const number = useDocumentNumber(kind, { on, birth: null })
  const one = (name: keyof GuardianValues): FieldInTurn => ({
    id: form.field(name).id,
    inOrder: () => form.ready([name]),
  })
  return {
    form,
    kind,
    number,
    inTurn: [
      one('name'),
      one('relation'),
      one('document'),
      { id: number.field.id, inOrder: number.inOrder },
      one('child'),
    ],
    ready: () => {
      if (!form.ready()) return false
      const wasChecked = number.toSend() !== null
      if (!number.inOrder()) focusField(number.field.id)
      return wasChecked
    },
    toSend: () => {
      const { name, relation, child } = form.values
      const [checked, typed, place] = [checkName(name), number.toSend(), childOf(child)]
      const known = relations.find((each) => each === relation)
      if (!checked.ok || typed === null || place === null || known === undefined) return null
      return { name: checked.value, relation: known, document: kind, number: typed, child: place }
    },
    forget: () => {
      number.forget()
      form.clear()
    },
  }
}

/** Which of the guardian's children; null for what is no such number. */
function childOf(typed: string): number | null {
  const place = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
  return place >= 1 && place <= MOST_CHILDREN ? place : null
}
