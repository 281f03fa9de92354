/**
 * What the clock of a played laptop says. One rule: a day is played by daylight. Who plays it between late evening and
 * the first hour has the laptop's clock set ahead to nine in the coming morning, or "forty minutes ago" would be
 * yesterday, and a session would run past midnight under its own test.
 *
 * `TEEKA_PLAY_AT=00:05` plays at another time of the day, to see what an hour does.
 */
import type { Page } from '@playwright/test'

const [MINUTE, DAY] = [60_000, 1440 * 60_000]
const INDIA = 330 * MINUTE
const [FIRST, LAST, MORNING] = [60, 22 * 60 + 30, 9 * 60].map((minutes) => minutes * MINUTE) as [number, number, number]

/** Milliseconds until the next moment by daylight: 0 for most of the day. */
export function aheadToDaylight(now: number): number {
  const sinceMidnight = (now + INDIA) % DAY
  return sinceMidnight >= FIRST && sinceMidnight < LAST ? 0 : aheadTo(MORNING, now)
}

/** @param time of the Indian day, in milliseconds since midnight */
const aheadTo = (time: number, now: number): number => (time - ((now + INDIA) % DAY) + DAY) % DAY

function wanted(now: number): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(process.env['TEEKA_PLAY_AT'] ?? '') ?? []
  return hours === undefined ? aheadToDaylight(now) : aheadTo((Number(hours) * 60 + Number(minutes)) * MINUTE, now)
}

/** One figure for all that this process starts. */
const AHEAD = wanted(Date.now())

export const clockEnv: Readonly<Record<string, string>> = { TEEKA_CLOCK_AHEAD_MS: String(AHEAD) }

/** Milliseconds since 1970, as the laptop under test reads them. */
export const laptopNow = (): number => Date.now() + AHEAD

/** For whoever looks on; null where the laptop goes by the machine's own clock. */
export const clockSaid = (): string | null =>
  AHEAD === 0 ? null : `The laptop's clock stands at ${minutesAgo(0)}: a day is played by daylight.`

/** `09:40`, by the laptop's clock. */
export const minutesAgo = (minutes: number): string =>
  new Date(laptopNow() + INDIA - minutes * MINUTE).toISOString().slice(11, 16)

/** The page counts down by its own clock, which is the laptop's. */
export async function setPageClock(page: Page): Promise<void> {
  if (AHEAD === 0) return
  await page.addInitScript(setAhead, AHEAD)
  await page.evaluate(setAhead, AHEAD)
}

function setAhead(ahead: number): void {
  const now = Date.now
  Date.now = () => now() + ahead
}
