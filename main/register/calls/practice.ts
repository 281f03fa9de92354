/** Rehearsals. */
import { prepare } from '../practice/prepare.ts'
import type { Handlers } from './handler.ts'

export const practiceHandlers = {
  'practice.prepare': prepare,
} satisfies Partial<Handlers>
