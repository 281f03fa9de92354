/**
 * Locks a desk that nobody touches. One rule: a key, a scan (it is keys) and the pointer count, what the page does by
 * itself does not.
 */
import { useEffect } from 'react'
import type { Mode } from '#contract/fields'
import type { Settings } from '#contract/shell'
import type { StaffView } from '#contract/views'
import { listen } from '../client/announcements.ts'
import { useAsk } from '../client/use-ask.ts'
import { lockDesk } from './desk-lock.ts'

/** A scanner's key downs are taken by the page before anybody hears them; its key ups are nobody's. */
const touches = ['keydown', 'keyup', 'pointermove', 'pointerdown', 'wheel'] as const
const LOOK_EVERY_MS = 2_000

/** As long as what calls it is shown. The system's own lock and sleep lock the desk too. */
export function useIdleLock(me: StaffView, mode: Mode): void {
  const { value: settings } = useAsk('settings.get', {})
  const minutes = settings === undefined ? null : lockAfter(settings, mode)
  useEffect(() => listen((announcement) => void (announcement.kind === 'lock' && lockDesk(me, 'system'))), [me])
  useEffect(() => {
    if (minutes === null) return undefined
    // A window out of sight is looked after less often; the time that passed is what counts, not the number of looks.
    let touched = performance.now()
    const touch = (): void => void (touched = performance.now())
    const look = setInterval(() => {
      if (performance.now() - touched >= minutes * 60_000) lockDesk(me, 'idle')
    }, LOOK_EVERY_MS)
    for (const name of touches) window.addEventListener(name, touch, { capture: true, passive: true })
    return () => {
      clearInterval(look)
      for (const name of touches) window.removeEventListener(name, touch, { capture: true })
    }
  }, [me, minutes])
}

/** Null: never, which only a practice desk may. */
const lockAfter = ({ lockAfter: minutes }: Settings, mode: Mode): number | null => {
  if (minutes > 0) return minutes
  return mode === 'practice' ? null : LEAST_CARE
}

/** What a laptop that was set in practice does at a real centre. */
const LEAST_CARE = 3
