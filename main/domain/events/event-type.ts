/**
 * The form of an event type. One rule: a body that has been written is never redefined; a changed body is a new
 * version, and an old one is upgraded when read.
 */
import type { z } from 'zod'

export interface EventType<N extends string = string, B extends z.ZodType = z.ZodType> {
  /** Name and version, as it stands in the header. */
  readonly type: N
  /** Whether others rely on the act, so that it carries the actor's own signature. */
  readonly sealed: boolean
  readonly body: B
}

export const eventType = <const N extends `${string}.${number}`, B extends z.ZodType>(
  type: N,
  sealed: 'sealed' | 'plain',
  body: B,
): EventType<N, B> => ({ type, sealed: sealed === 'sealed', body })
