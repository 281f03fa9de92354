/** Which print job is spoken of. One rule: what stands still comes before what is under way, and that before what is done. */
import type { PrintJob } from '#contract/printing'

/** `stands`: somebody must see to it. `done`: worth a word, as it took long. `quiet`: the screen has said so itself. */
export type Stage = 'under-way' | 'stands' | 'done' | 'quiet'

export function stageOf({ state, papers, to, wasSent }: PrintJob): Stage {
  if (state === 'waiting' || state === 'preparing') return 'under-way'
  if (state === 'stopped') return 'stands'
  const many = papers > 1 || to === 'folder'
  // A single page's trouble is the answer to whoever printed it.
  if (state === 'failed') return many ? 'stands' : 'quiet'
  if (state === 'cancelled') return many || wasSent ? 'done' : 'quiet'
  return many ? 'done' : 'quiet'
}

const order: readonly Stage[] = ['stands', 'under-way', 'done']

export function jobShown(jobs: readonly PrintJob[]): PrintJob | undefined {
  return order.map((stage) => jobs.findLast((job) => stageOf(job) === stage)).find((job) => job !== undefined)
}
