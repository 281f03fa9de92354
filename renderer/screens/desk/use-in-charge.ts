/** Whether an in-charge is signed in, and how the desk is handed to one. */
import { useAsk } from '../../client/use-ask.ts'
import { lockDesk } from '../../lock/desk-lock.ts'

export function useIsInCharge(): boolean {
  const { value: me } = useAsk('staff.me', {})
  return me?.roles.includes('in-charge') ?? false
}

/** What is in hand stays there for whoever signs in next. */
export function useHandOver(): () => void {
  const { value: me } = useAsk('staff.me', {})
  return () => {
    if (me !== undefined && me !== null) lockDesk(me, 'hand-over')
  }
}
