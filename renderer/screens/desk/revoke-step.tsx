/**
 * The in-charge takes a certificate back. One rule: what it does to the papers that are out is said before, because
 * nothing undoes it.
 */
import './correct.css'
import { useState } from 'react'
import type { Refused } from '#contract/answer'
import type { CertificateView } from '#contract/views'
import { readableId } from '../../certificate/readable-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { Notice } from '../../ui/notice.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { Because, becauseChecks, becauseOf, NO_REASON } from '../sheets/because.tsx'
import type { BecauseValues } from '../sheets/because.tsx'
import { InChargeSeal } from './in-charge-seal.tsx'
import { BackButton } from './own-escape.tsx'

export interface RevokeStepProps {
  readonly certificate: CertificateView
  readonly onRevoked: () => void
  readonly onLeave: () => void
}

const whys = ['paper-lost', 'wrong-person', 'not-theirs'] as const

export function RevokeStep({ certificate, onRevoked, onLeave }: RevokeStepProps) {
  const { say, sayMoment, sayRefusal } = useText()
  const { value: me } = useAsk('staff.me', {})
  const inCharges = (useAsk('staff.list', {}).value ?? []).filter(({ roles }) => roles.includes('in-charge'))
  const why = useForm<BecauseValues>({
    keep: `revoke-${certificate.id}`,
    start: NO_REASON,
    checks: becauseChecks(say('desk.revoke.whyMissing')),
  })
  const seal = useForm({
    start: { approver: '', pin: '' },
    checks: { pin: (pin: string) => (pin === '' ? say('desk.revoke.pinMissing') : null) },
  })
  const [refused, setRefused] = useState<Refused<string> | null>(null)
  const { run, busy } = useAct('certificates.revoke')
  const { copies } = certificate
  const reasons = whys.map((code) => ({ value: code, label: say(`desk.revoke.whys.${code}`) }))
  const own = inCharges.find(({ id }) => id === me?.id) ?? inCharges[0]
  const approver = seal.values.approver === '' ? (own?.id ?? '') : seal.values.approver
  const inTurn = [
    { id: why.field('reason').id, inOrder: () => why.ready() },
    { id: seal.field('pin').id, inOrder: () => seal.ready() },
  ]
  const revoke = async (): Promise<void> => {
    const reason = becauseOf(why.values, reasons)
    const answer = await run({ certificateId: certificate.id, reason, approval: { approver, pin: seal.values.pin } })
    setRefused(answer.ok ? null : answer)
    if (!answer.ok) return
    why.clear()
    onRevoked()
  }
  const advance = (): void => {
    if (!goToNextField(inTurn) && why.ready() && seal.ready()) void revoke()
  }
  return (
    <section className="desk-step" aria-labelledby="revoke-title">
      <h2 id="revoke-title">{say('desk.revoke.title')}</h2>
      <p>
        {say('desk.revoke.which', { id: readableId(certificate.id), at: sayMoment(certificate.issuedAt) })}{' '}
        {copies === 0 ? say('desk.revoke.noCopy') : `${say('desk.certificate.copies', { count: copies })}.`}
      </p>
      <Because
        label={say('desk.revoke.why')}
        letter="w"
        reasons={reasons}
        form={why}
        onGoOn={() => focusField(seal.field('pin').id)}
        focusFirst
      />
      <InChargeSeal {...{ inCharges, approver }} form={seal}>
        <Notice kind="look">{say('desk.revoke.warns')}</Notice>
      </InChargeSeal>
      {refused !== null && <Notice kind="stop">{sayRefusal('certificates.revoke', refused)}</Notice>}
      <div className="desk-step-acts">
        <PrimaryButton onAct={advance} busy={busy}>
          {say('desk.revoke.act')}
        </PrimaryButton>
        <BackButton onAct={onLeave}>{say('ui.back')}</BackButton>
      </div>
    </section>
  )
}
