/**
 * The verification that is being filled in. One rule: the first Enter checks the number, the next one confirms what the
 * person at the desk has seen.
 */
import { useState } from 'react'
import type { DocumentKind } from '#contract/fields'
import type { Form } from '../../ui/use-form.ts'
import type { StepProps } from './step-props.ts'
import { useDecision } from './use-decision.ts'
import type { Decision } from './use-decision.ts'
import { useShownDocument } from './use-shown-document.ts'
import type { DocumentInHand } from './use-shown-document.ts'
import { useVerifyWords } from './use-verify-words.ts'
import type { VerifyWords } from './use-verify-words.ts'

export interface Verify extends Pick<Decision, 'against' | 'why' | 'alike' | 'refused' | 'busy'> {
  readonly shown: DocumentInHand
  readonly words: Form<VerifyWords>
  readonly differs: boolean
  readonly choose: (kind: DocumentKind) => void
  readonly turnDiffers: () => void
  readonly verify: () => Promise<void>
}

export function useVerify({ person, session, onChanged }: StepProps): Verify {
  const words = useVerifyWords(person.line.id)
  const shown = useShownDocument({ person, session }, words)
  const [differs, setDiffers] = useState(false)
  const decision = useDecision({ person, session, foreseen: [], onDecided: decided, again: () => void verify() })
  const { number } = shown
  // What was found of one number says nothing of another.
  const anew = (change: () => void) => (): void => {
    decision.beginAnew()
    change()
  }
  return {
    ...decision,
    shown: {
      ...shown,
      number: { ...number, forget: anew(number.forget) },
      turnReadable: anew(shown.turnReadable),
    },
    words,
    differs,
    verify,
    choose: (kind) => {
      if (kind !== shown.kind) decision.beginAnew()
      shown.choose(kind)
    },
    turnDiffers: () => {
      // What is half typed goes with its field, out of sight and out of mind.
      if (number.toSend() === null) number.forget()
      setDiffers(!differs)
    },
  }

  async function verify(): Promise<void> {
    if (differs) {
      if (words.ready(['what']) && shown.readyToDiffer()) {
        await decision.differ(shown.toSend(), [], words.values.what.trim())
      }
    } else if (shown.ready()) {
      const forInCharge = decision.against.length > 0 && decision.why === null
      await (forInCharge ? decision.toInCharge(shown.toSend()) : decision.agree(shown.toSend(), 'not-compared'))
    }
  }
  function decided(): void {
    shown.forget()
    words.clear()
    onChanged()
  }
}
