/**
 * A correction that is being filled in. One rule: it has one id from the first try to its answer, also when the
 * in-charge's PIN or a word on what is odd comes in between.
 */
import { useState } from 'react'
import { refuse } from '#contract/answer'
import type { Refused } from '#contract/answer'
import type { CallName, InputOf } from '#contract/calls'
import { Knowing } from '#contract/corrections'
import type { LocalDate } from '#contract/fields'
import type { DoseView, PersonView } from '#contract/views'
import { useAct } from '../../client/use-act.ts'
import { idFor, idIsUsed } from './act-ids.ts'
import { isOfDose, readDoseChange, readPersonChange } from './correct-values.ts'
import type { CorrectField } from './correct-values.ts'

export interface CorrectPlan {
  readonly person: PersonView
  readonly field: CorrectField
  readonly dose: DoseView | undefined
  readonly typed: string
  readonly reason: string
  readonly approval: InputOf<'corrections.void'>['approval']
  readonly today: LocalDate
  readonly onCorrected: () => void
}

export interface Correct {
  readonly busy: boolean
  readonly refused: { readonly call: CallName; readonly refused: Refused<string> } | null
  /** What was refused only because it is odd; it can be said to be so. */
  readonly odd: Knowing | null
  readonly correct: (knowing?: Knowing) => Promise<void>
}

export function useCorrect(plan: CorrectPlan): Correct {
  const { person, field, dose } = plan
  const act = `correct-${person.line.id}-${field}-${dose?.id ?? ''}`
  const [ofPerson, ofDose, ofVoid] = [
    useAct('corrections.person'),
    useAct('corrections.dose'),
    useAct('corrections.void'),
  ]
  const [refused, setRefused] = useState<Correct['refused']>(null)
  const [known, setKnown] = useState<readonly Knowing[]>([])
  const odd = Knowing.safeParse(refused?.refused.code).data ?? null

  const correct = async (knowing?: Knowing): Promise<void> => {
    const all = knowing === undefined ? known : [...known, knowing]
    setKnown(all)
    const [call, answer] = await send(all)
    setRefused(answer.ok ? null : { call, refused: answer })
    if (!answer.ok) return
    idIsUsed(act)
    plan.onCorrected()
  }
  const send = async (knowing: readonly Knowing[]) => {
    const common = { id: idFor(act), reason: plan.reason, approval: plan.approval }
    if (!isOfDose(field)) {
      const change = readPersonChange(field, plan.typed, plan.today)
      if (!change.ok) return ['corrections.person', change] as const
      const input = { ...common, personId: person.line.id, changes: [change.value] }
      return ['corrections.person', await ofPerson.run(input)] as const
    }
    if (dose === undefined) return ['corrections.void', refuse('dose-unknown')] as const
    if (field === 'void') return ['corrections.void', await ofVoid.run({ ...common, doseId: dose.id })] as const
    const change = readDoseChange(field, plan.typed, dose)
    if (!change.ok) return ['corrections.dose', change] as const
    const input = { ...common, doseId: dose.id, changes: [change.value], knowing: [...knowing] }
    return ['corrections.dose', await ofDose.run(input)] as const
  }
  return { busy: ofPerson.busy || ofDose.busy || ofVoid.busy, refused, odd, correct }
}
