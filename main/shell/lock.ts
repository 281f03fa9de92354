/** Tells the page to lock itself. One rule: when the system is locked or sleeps, and once more when it wakes. */
import type { PowerMonitor } from 'electron'
import type { Announcement } from '#contract/wire'

/** A page may sleep before it has heard that the system is about to; then it hears it on waking. */
export function lockWithSystem(power: PowerMonitor, announce: (announcement: Announcement) => void): void {
  const lock = (): void => announce({ kind: 'lock' })
  power.on('lock-screen', lock)
  power.on('suspend', lock)
  power.on('resume', lock)
}
