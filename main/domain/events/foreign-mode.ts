/**
 * Whether a run of a log founds a centre of the other kind. One rule: what was practised is never counted with what was
 * done, whoever certified the device.
 */
import { z } from 'zod'
import { Mode } from '#contract/fields'
import type { LoggedEvent } from './envelope.ts'

const Founding = z.looseObject({ mode: Mode })

export function isOfOtherMode(events: readonly LoggedEvent[], mode: Mode): boolean {
  const founding = events.find(({ header }) => header.type.startsWith('centre-founded.'))
  if (founding === undefined || founding.body === null) return false
  const read = Founding.safeParse(JSON.parse(founding.body))
  return read.success && read.data.mode !== mode
}
