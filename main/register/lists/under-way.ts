/** The list that is being taken in. One rule: one at a time, so that two halves of two lists are never mixed. */
import type { Instant } from '#contract/fields'
import type { Context } from '../context.ts'

export interface Progress {
  readonly rows: number
  readonly since: Instant
  done: number
}

const underWay = new WeakMap<Context, Progress>()

export const progressOf = (context: Context): Progress | undefined => underWay.get(context)

/** Runs the act with a progress that screens see; undefined, and nothing done, while another is under way. */
export async function oneAtATime<T>(
  rows: number,
  context: Context,
  act: (progress: Progress) => Promise<T>,
): Promise<T | undefined> {
  if (underWay.has(context)) return undefined
  const progress: Progress = { rows, done: 0, since: context.now() }
  underWay.set(context, progress)
  try {
    return await act(progress)
  } finally {
    underWay.delete(context)
    context.announce(['lists'])
  }
}
