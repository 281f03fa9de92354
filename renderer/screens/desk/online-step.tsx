/** UIDAI is asked, where the centre may. One rule: every button that asks says that the person agrees. */
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Against } from './against.tsx'
import { selfOf } from './alike-case.ts'
import { AlikeStep } from './alike-step.tsx'
import { NumberField } from './number-field.tsx'
import type { StepProps } from './step-props.ts'
import { useOnline } from './use-online.ts'
import type { Online } from './use-online.ts'

export interface OnlineStepProps extends Omit<StepProps, 'onNext'> {
  /** By the card, without asking anybody. */
  readonly onInstead: () => void
}

export function OnlineStep({ onInstead, ...props }: OnlineStepProps) {
  const { say, sayRefusal } = useText()
  const online = useOnline(props)
  const { number, otp, at, against, why, alike, refused } = online
  if (alike !== null) return <AlikeStep self={selfOf(props.person)} alike={alike} />
  return (
    <section className="desk-step" aria-labelledby="online-title">
      <div>
        <h2 id="online-title">{say('desk.online.title')}</h2>
        <p className="soft">{say('desk.online.hint')}</p>
      </div>
      {refused !== null && <Notice kind="stop">{sayRefusal('online.ask', refused)}</Notice>}
      {at !== 'answered' && (
        <NumberField number={number} kind="aadhaar" label={say('desk.identity.number')} letter="n" />
      )}
      {at === 'otp' && (
        <TextField
          field={otp}
          label={say('desk.online.otp')}
          hint={say('desk.online.otpHint')}
          letter="o"
          width="short"
          inputMode="numeric"
          maxLength={8}
          focusFirst
        />
      )}
      {against.length > 0 && <Against reasons={against} why={why} />}
      <div className="desk-step-acts">
        <Acts online={online} />
        <ActButton look="quiet" chord="Escape" onAct={onInstead}>
          {say('desk.online.instead')}
        </ActButton>
      </div>
    </section>
  )
}

function Acts({ online }: { readonly online: Online }) {
  const { say } = useText()
  const { at, why, busy, sendOtp, askByOtp, askByData, decide } = online
  if (at === 'answered') {
    return (
      <PrimaryButton onAct={() => void decide()} busy={busy}>
        {say(why === null ? 'desk.against.toInCharge' : 'desk.against.take')}
      </PrimaryButton>
    )
  }
  const byOtp = at === 'otp'
  return (
    <>
      <PrimaryButton onAct={() => void (byOtp ? askByOtp() : sendOtp())} busy={busy}>
        {say(byOtp ? 'desk.online.askByOtp' : 'desk.online.sendOtp')}
      </PrimaryButton>
      <ActButton chord="alt+y" onAct={() => void askByData()} busy={busy}>
        {say('desk.online.askByData')}
      </ActButton>
    </>
  )
}
