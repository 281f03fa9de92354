/** Proof that the register is whole. */
import { z } from 'zod'
import { call } from './call.ts'

export const logCalls = {
  'log.verify': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({}),
    output: z.strictObject({ logs: z.int(), events: z.int(), trouble: z.string().nullable() }),
    problems: [],
  }),
  /** Drops every projection and builds it again from the logs. */
  'log.rebuild': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({}),
    output: z.strictObject({ events: z.int(), same: z.boolean() }),
    problems: [],
  }),
} as const
