/** How one person comes in: by their PIN, or by the code in the envelope where they forgot it. */
import { useState } from 'react'
import { ForgotPanel } from './forgot-panel.tsx'
import { PinPanel, type PinPanelProps } from './pin-panel.tsx'

export function Door(props: Omit<PinPanelProps, 'onForgot'>) {
  const [way, setWay] = useState<'pin' | 'forgot'>('pin')
  if (way === 'pin') return <PinPanel {...props} onForgot={() => setWay('forgot')} />
  return <ForgotPanel person={props.person} onBack={() => setWay('pin')} onSignedIn={props.onSignedIn} />
}
