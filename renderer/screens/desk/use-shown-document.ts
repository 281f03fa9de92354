/**
 * The document in the person's hand, or what stands in its place: a facilitator's word, a guardian beside a child's
 * card. One rule: it is sent only when the one at the desk has seen the number as it was checked.
 */
import { useState } from 'react'
import type { DocumentKind, FacilitationId } from '#contract/fields'
import { useDraft } from '../../ui/use-draft.ts'
import { focusField } from '../../ui/use-field-key.ts'
import type { Form } from '../../ui/use-form.ts'
import type { StepProps } from './step-props.ts'
import { useOwnState } from './state-field.tsx'
import type { ShownDocument } from './use-decision.ts'
import { useDocumentNumber } from './use-document-number.ts'
import type { DocumentNumber } from './use-document-number.ts'
import { useGuardian } from './use-guardian.ts'
import type { Guardian } from './use-guardian.ts'
import type { VerifyWords } from './use-verify-words.ts'

export interface DocumentInHand {
  readonly kind: DocumentKind
  readonly number: DocumentNumber
  readonly readable: boolean
  /** Of a voter ID. */
  readonly state: string
  readonly guardian: Guardian
  readonly facilitation: FacilitationId | null
  /** The act was tried without one. */
  readonly facilitationMissing: boolean
  readonly choose: (kind: DocumentKind) => void
  readonly chooseState: (state: string) => void
  readonly chooseFacilitation: (id: FacilitationId | null) => void
  readonly turnReadable: () => void
  /** The kind is chosen: to the number, or to what stands in its place. */
  readonly goOn: () => void
  /** False with the focus where something is missing, or where a number was only now checked. */
  readonly ready: () => boolean
  /** Of a document that differs, the words are enough; a guardian is needed all the same. */
  readonly readyToDiffer: () => boolean
  readonly toSend: () => ShownDocument
  readonly forget: () => void
}

/** In place of a number, where there is no document. */
export const FACILITATION_FIELD = 'desk-facilitation'

export function useShownDocument(
  { person, session }: Pick<StepProps, 'person' | 'session'>,
  words: Form<VerifyWords>,
): DocumentInHand {
  const [kind, setKind] = useDraft<DocumentKind>('desk-document', 'aadhaar')
  const number = useDocumentNumber(kind, { on: session.date, birth: person.line.birth })
  const guardian = useGuardian(person.line.id, session.date)
  const ownState = useOwnState()
  const [otherState, setState] = useState<string | null>(null)
  const [facilitation, setFacilitation] = useState<FacilitationId | null>(null)
  const [facilitationMissing, setMissing] = useState(false)
  const [unreadable, setUnreadable] = useState(false)
  const facilitated = kind === 'facilitated'
  const readable = facilitated || !unreadable
  const state = otherState ?? ownState

  const hasLeave = (): boolean => {
    setMissing(facilitation === null)
    if (facilitation === null) focusField(FACILITATION_FIELD)
    return facilitation !== null
  }
  const hasGuardian = (): boolean => kind !== 'child-card' || guardian.ready()
  const hasNumber = (): boolean => {
    const wasChecked = number.toSend() !== null
    if (!number.inOrder()) focusField(number.field.id)
    return wasChecked
  }
  return {
    kind,
    number,
    readable,
    state,
    guardian,
    facilitation,
    facilitationMissing,
    choose: (chosen) => {
      if (chosen !== kind) number.forget()
      setKind(() => chosen)
    },
    chooseState: setState,
    chooseFacilitation: (leave) => {
      setMissing(false)
      setFacilitation(leave)
    },
    turnReadable: () => setUnreadable(!unreadable),
    goOn: () => focusField(facilitated ? FACILITATION_FIELD : readable ? number.field.id : words.field('why').id),
    ready: () => (facilitated ? hasLeave() : (readable ? hasNumber() : words.ready(['why'])) && hasGuardian()),
    readyToDiffer: () => (facilitated ? hasLeave() : hasGuardian()),
    toSend: () => {
      const { why, what } = words.values
      const typed = facilitated || unreadable ? null : number.toSend()
      const because = (readable || why.trim() === '' ? what : why).trim()
      return {
        document: kind,
        number: typed,
        state: kind === 'epic' && state !== '' ? state : null,
        unreadableBecause: typed === null && !facilitated ? because : null,
        facilitation: facilitated ? facilitation : null,
        guardian: kind === 'child-card' ? guardian.toSend() : null,
      }
    },
    forget: () => {
      number.forget()
      guardian.forget()
    },
  }
}
