/** The time to the second, `10:42:17`, by the clock of India: when a record was confirmed. */
import type { Instant } from '#contract/fields'

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Kolkata',
})

export const exactTime = (at: Instant): string => clock.format(new Date(at))
