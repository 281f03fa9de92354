/**
 * Everybody's own place at this laptop. One rule: whoever comes back finds all as it was left, half-typed words, the
 * person in hand and the step included; it lies in this page's memory and nowhere else.
 */
import { Activity, useState } from 'react'
import type { CentreView, StaffView } from '#contract/views'
import { AtWork } from './at-work.tsx'
import { draftsOf } from './ui/use-draft.ts'

export interface WorkplacesProps {
  /** Null while nobody may see anything. */
  readonly me: StaffView | null
  readonly centre: CentreView
}

export function Workplaces({ me, centre }: WorkplacesProps) {
  const [everybody, setEverybody] = useState<readonly StaffView[]>([])
  if (me !== null) {
    // Before anything of theirs is drawn, which reads its drafts at once.
    draftsOf(me.id)
    // Whoever comes for the first time, or with other roles than before.
    if (!everybody.includes(me)) setEverybody([...everybody.filter(({ id }) => id !== me.id), me])
  }
  return everybody.map((one) => (
    <Activity key={one.id} mode={one.id === me?.id ? 'visible' : 'hidden'}>
      <AtWork me={one} centre={centre} />
    </Activity>
  ))
}
