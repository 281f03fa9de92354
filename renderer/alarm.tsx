/**
 * A serious adverse event, over every screen. One rule: it stays until somebody who may answer for it has put their name
 * under it, and it takes no key and no focus from the work below.
 */
import './alarm.css'
import type { AefiAlert } from '#contract/aefi'
import type { AefiId } from '#contract/fields'
import type { StaffView } from '#contract/views'
import { useAct } from './client/use-act.ts'
import { useAsk } from './client/use-ask.ts'
import { useText } from './text/use-text.ts'
import { ActButton } from './ui/act-button.tsx'
import { Shape } from './ui/shape.tsx'

export interface AlarmProps {
  readonly me: StaffView
  readonly onOpen: (caseId: AefiId) => void
}

const mayAnswer = ({ roles }: StaffView): boolean =>
  roles.some((role) => role === 'in-charge' || role === 'observer' || role === 'district-officer')

export function Alarm({ me, onOpen }: AlarmProps) {
  const { value: alerts = [] } = useAsk('aefi.alerts', {})
  const [first, ...more] = alerts
  return (
    <div aria-live="assertive">
      {first !== undefined && <Ringing alert={first} more={more.length} me={me} onOpen={onOpen} />}
    </div>
  )
}

function Ringing({ alert, more, me, onOpen }: AlarmProps & { readonly alert: AefiAlert; readonly more: number }) {
  const { say, sayMoment } = useText()
  const { run, busy } = useAct('aefi.acknowledge')
  const who = alert.name ?? `${alert.centre} ${say('aefi.alert.nobody')}`.trim()
  const words = { who, product: alert.productName, lot: alert.lot, at: sayMoment(alert.onset) }
  return (
    <div className="alarm">
      <p className="alarm-words">
        <Shape name="stop" /> <strong>{say('aefi.alert.title')}</strong> {say('aefi.alert.words', words)}
        {alert.criteria.map((one) => (
          <span key={one}> · {say(`aefi.criteria.${one}`)}</span>
        ))}
        {more > 0 && <span> · {say('aefi.alert.more', { count: more })}</span>}
        {!mayAnswer(me) && <span className="alarm-who"> {say('aefi.alert.whoMay')}</span>}
      </p>
      <ActButton chord="ctrl+e" onAct={() => onOpen(alert.id)}>
        {say('aefi.alert.open')}
      </ActButton>
      {mayAnswer(me) && (
        <ActButton chord="ctrl+j" onAct={() => void run({ caseId: alert.id })} busy={busy}>
          {say('aefi.alert.acknowledge')}
        </ActButton>
      )}
    </div>
  )
}
