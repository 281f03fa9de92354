/**
 * The officer's decision on its way to the register. One rule: one id from the first try to the answer; what is refused
 * because somebody else has to decide first is kept until that is done.
 */
import { useState } from 'react'
import type { InputOf } from '#contract/calls'
import type { PhotoJudgement, SeenDifference } from '#contract/identity'
import type { ReasonCode } from '#contract/reasons'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { forgetDraft } from '../../ui/use-draft.ts'
import { useForm } from '../../ui/use-form.ts'
import type { FieldState } from '../../ui/use-form.ts'
import { idFor, idIsUsed } from './act-ids.ts'
import { peopleIn } from './alike-case.ts'
import type { AlikeCase } from './alike-case.ts'
import { differencesAmong, reasonsIn, reasonsInWords } from './reasons-against.ts'
import type { StepProps } from './step-props.ts'
import { useAlikeVerified } from './use-alike-verified.ts'
import { useIsInCharge } from './use-in-charge.ts'

type Input = InputOf<'identity.verify'>

/** What the decision is about. */
export type ShownDocument = Pick<
  Input,
  'document' | 'number' | 'state' | 'unreadableBecause' | 'scanId' | 'facilitation' | 'guardian'
>

export interface DecisionPlan extends Pick<StepProps, 'person' | 'session'> {
  /** What speaks against it as far as the screen can see. */
  readonly foreseen: readonly ReasonCode[]
  readonly onDecided: (decision: Input['decision']) => void
  /** Those who are alike have been told apart or joined: what was refused is tried again. */
  readonly again: () => void
}

export interface Decision {
  /** What the in-charge has to decide about. */
  readonly against: readonly ReasonCode[]
  /** Why the in-charge takes it all the same; null for anybody else, and where nothing speaks against it. */
  readonly why: FieldState | null
  readonly alike: AlikeCase | null
  readonly refused: RefusalOf<'identity.verify'> | null
  readonly busy: boolean
  readonly agree: (shown: ShownDocument, photo: PhotoJudgement) => Promise<void>
  readonly differ: (shown: ShownDocument, differences: readonly SeenDifference[], words: string) => Promise<void>
  /** What speaks against it goes to the in-charge as it is. */
  readonly toInCharge: (shown: ShownDocument) => Promise<void>
  /** Another document is shown: what was found of the one before is no longer so. */
  readonly beginAnew: () => void
}

const LEAST_WORDS = 3

export function useDecision({ person, session, foreseen, onDecided, again }: DecisionPlan): Decision {
  const text = useText()
  const personId = person.line.id
  const act = `verify-${personId}`
  const draft = `taken-${personId}`
  const [found, setFound] = useState<readonly ReasonCode[]>([])
  const [refused, setRefused] = useState<RefusalOf<'identity.verify'> | null>(null)
  const [done, setDone] = useState(false)
  const { run, busy } = useAct('identity.verify')
  const inCharge = useIsInCharge()
  const alike = useAlikeVerified(personId, again)
  const form = useForm({
    keep: draft,
    start: { why: '' },
    checks: { why: (why) => (why.trim().length < LEAST_WORDS ? text.say('desk.against.whyShort') : null) },
  })
  const against = [...new Set([...foreseen, ...found])]
  const taken = inCharge && against.length > 0

  const send = async (
    shown: ShownDocument,
    decided: Pick<Input, 'photo' | 'differences' | 'decision' | 'note'>,
  ): Promise<void> => {
    const answer = await run({ id: idFor(act), personId, sessionId: session.id, ...shown, ...decided })
    if (!answer.ok) return take(answer)
    idIsUsed(act)
    forgetDraft(draft)
    setDone(true)
    onDecided(decided.decision)
  }
  const take = (answer: RefusalOf<'identity.verify'>): void => {
    // These two are shown as what is to be decided first.
    setRefused(answer.code === 'needs-in-charge' || answer.code === 'looks-like' ? null : answer)
    if (answer.code === 'needs-in-charge') setFound(reasonsIn(answer.details))
    if (answer.code === 'looks-like') alike.compare(peopleIn(answer.details))
  }
  return {
    against,
    why: taken ? form.field('why') : null,
    alike: alike.alike,
    refused,
    busy: busy || done,
    agree: async (shown, photo) => {
      if (taken && !form.ready()) return
      const note = taken ? form.values.why.trim() : null
      await send(shown, { photo, differences: [], decision: 'agrees', note })
    },
    differ: (shown, differences, note) => {
      const photo = differences.includes('photo') ? 'other' : 'not-compared'
      return send(shown, { photo, differences: [...differences], decision: 'differs', note })
    },
    toInCharge: (shown) => {
      const differences = differencesAmong(against)
      return send(shown, {
        photo: 'not-compared',
        differences,
        decision: 'differs',
        note: reasonsInWords(against, text),
      })
    },
    beginAnew: () => {
      setFound([])
      setRefused(null)
    },
  }
}
