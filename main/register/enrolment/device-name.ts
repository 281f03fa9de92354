/** A device's name in its certificate: short, because it is printed in every code. */
import type { LogId } from '#contract/fields'

export const deviceName = (log: LogId): string => log.slice(0, 12).toUpperCase()
