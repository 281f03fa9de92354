/** Whether an in-charge is signed in, and how the desk is handed to one. */
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'

export function useIsInCharge(): boolean {
  const { value: me } = useAsk('staff.me', {})
  return me?.roles.includes('in-charge') ?? false
}

/** What is in hand stays there for whoever signs in next. */
export function useHandOver(): () => void {
  const { run } = useAct('staff.signOut')
  return () => void run({})
}
