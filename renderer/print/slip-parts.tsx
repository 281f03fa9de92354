/** What stands at the head and the foot of every slip. */
import type { Letterhead } from '#contract/papers'
import { Both } from './both.tsx'
import { PracticeBand } from './practice.tsx'

export function SlipHead({ centre, practice }: Pick<Letterhead, 'centre' | 'practice'>) {
  return (
    <>
      {practice && <PracticeBand />}
      <p>
        {centre.name} {centre.code}
      </p>
    </>
  )
}

export function SlipFoot({ printedAt: moment, printedBy: by }: Pick<Letterhead, 'printedAt' | 'printedBy'>) {
  return (
    <p className="slip-foot">
      <Both as="stack" say={({ say, sayMoment }) => say('print.printed', { at: sayMoment(moment), by })} />
    </p>
  )
}
