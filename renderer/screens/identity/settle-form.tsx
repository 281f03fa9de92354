/**
 * What a dose that stands twice was. One rule: a digit chooses, a few words say how one knows, Enter records; what was
 * chosen and typed stays through a refusal and a lock.
 */
import { useState } from 'react'
import type { ConflictView } from '#contract/identity-views'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { conflictKey, conflictName } from './conflict-words.ts'

const decisions = ['both-given', 'recorded-twice'] as const
type Decision = (typeof decisions)[number]

const LEAST_WORDS = 3

export interface SettleFormProps {
  readonly conflict: ConflictView
  readonly onSettled: (words: string) => void
  readonly onGone: () => void
}

export function SettleForm({ conflict, onSettled, onGone }: SettleFormProps) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('people.settleConflict')
  const [refused, setRefused] = useState<RefusalOf<'people.settleConflict'> | null>(null)
  const form = useForm({
    keep: `conflict-${conflictKey(conflict)}`,
    start: { decision: '', reason: '' },
    checks: {
      decision: (chosen) => (chosen === '' ? say('identity.conflicts.decisionMissing') : null),
      reason: (words) => (words.trim().length < LEAST_WORDS ? say('identity.conflicts.reasonShort') : null),
    },
  })
  const decision = decisions.find((each) => each === form.values.decision) ?? null
  const reason = form.field('reason')
  const choose = (chosen: Decision): void => form.set({ decision: chosen })
  const toReason = (): void => focusField(reason.id)
  useDecisionKeys((chosen) => {
    choose(chosen)
    toReason()
  })
  const settle = async (): Promise<void> => {
    if (!form.ready() || decision === null) return
    const doses = conflict.sides.map(({ doseId }) => doseId)
    const answer = await run({ doses, decision, reason: reason.value.trim() })
    setRefused(answer.ok ? null : answer)
    if (!answer.ok && answer.code === 'conflict-unknown') onGone()
    if (!answer.ok) return
    form.clear()
    const [name, number] = [conflictName(conflict), conflict.number]
    onSettled(say('identity.conflicts.settled', { name, number, decision: say(`identity.conflicts.${decision}`) }))
  }
  const inTurn = (['decision', 'reason'] as const).map((name) => ({
    id: form.field(name).id,
    inOrder: () => form.ready([name]),
  }))
  const advance = (): void => {
    if (!goToNextField(inTurn)) void settle()
  }
  return (
    <div className="conflict-settle">
      {refused !== null && <Notice kind="stop">{sayRefusal('people.settleConflict', refused)}</Notice>}
      <Segments<Decision>
        id={form.field('decision').id}
        label={say('identity.conflicts.decision')}
        segments={decisions.map((value) => ({ value, label: say(`identity.conflicts.${value}`) }))}
        value={decision}
        onChoose={choose}
        onGoOn={toReason}
        error={form.field('decision').error}
        focusFirst
      />
      <TextField label={say('identity.conflicts.reason')} field={reason} letter="w" maxLength={200} />
      <p className="conflict-means" role="status">
        {say(decision === null ? 'identity.conflicts.askFirst' : `identity.conflicts.means.${decision}`)}
      </p>
      <PrimaryButton onAct={advance} busy={busy}>
        {say('identity.conflicts.act')}
      </PrimaryButton>
    </div>
  )
}

/** The digits choose wherever the focus stands. */
function useDecisionKeys(onChoose: (decision: Decision) => void): void {
  const { say } = useText()
  useKeys(
    Object.fromEntries(
      decisions.map((decision, place) => [
        String(place + 1),
        { does: say(`identity.conflicts.${decision}`), run: () => onChoose(decision) },
      ]),
    ),
  )
}
