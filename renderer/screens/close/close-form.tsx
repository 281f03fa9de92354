/** The lines of the reckoning, and the seal under them. */
import { useState } from 'react'
import type { Reckoning, ReckoningKind } from '#contract/close'
import type { StaffView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { type Explaining, isShown, Line } from './line.tsx'
import { useClose } from './use-close.ts'

export interface CloseFormProps {
  readonly reckoning: Reckoning
  readonly me: StaffView
}

export function CloseForm({ reckoning, me }: CloseFormProps) {
  const { say, sayRefusal } = useText()
  const { form, refused, busy, seal } = useClose(reckoning)
  const inCharge = me.roles.includes('in-charge')
  const last = reckoning.closes.at(-1)
  const done = last?.stamp === reckoning.stamp
  const [asked, setAsked] = useState<ReadonlySet<ReckoningKind>>(new Set())
  const nextToExplain = reckoning.lines.find(
    ({ kind, left, right, weight }) =>
      left !== right && weight === 'explain' && !isShown(form.field(kind), asked.has(kind)),
  )
  const explaining = (kind: ReckoningKind): Explaining => ({
    field: form.field(kind),
    asked: asked.has(kind),
    onAsk: () => setAsked(new Set([...asked, kind])),
    hasKey: kind === nextToExplain?.kind,
  })
  return (
    <>
      <ErrorSummary problems={form.problems} />
      {refused !== null && <Notice kind="stop">{sayRefusal('close.seal', refused)}</Notice>}
      <ol className="reckoning" aria-label={say('close.what')}>
        {reckoning.lines.map((line) => (
          <Line
            key={line.kind}
            line={line}
            sessionId={reckoning.sessionId}
            explaining={inCharge && !done ? explaining(line.kind) : null}
          />
        ))}
      </ol>
      {!inCharge && <Notice kind="info">{say('close.onlyInCharge')}</Notice>}
      {inCharge && !done && (
        <div className="close-seal">
          <PinField label={say('close.pin', { name: me.name })} field={form.field('pin')} letter="p" />
          <PrimaryButton onAct={() => void seal()} busy={busy}>
            {say(last === undefined ? 'close.act' : 'close.again')}
          </PrimaryButton>
        </div>
      )}
    </>
  )
}
