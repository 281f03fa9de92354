/**
 * The vaccinator's round of seals. One rule: nothing is sealed that does not stand here in words, and one signature, by
 * PIN or badge, is for all that is ticked.
 */
import { useState } from 'react'
import type { StaffId } from '#contract/fields'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SealRound } from './seal-round.tsx'

export function Seals() {
  const { say } = useText()
  const { value: waiting } = useAsk('doses.waiting', {})
  const { value: me } = useAsk('staff.me', {})
  const [chosen, choose] = useState<StaffId | null>(null)
  const [done, setDone] = useState<string | null>(null)
  if (waiting === undefined || me === undefined) return <Skeleton lines={6} />
  const { seals } = waiting
  const own = seals.find(({ staffId }) => staffId === (chosen ?? me?.id)) ?? seals[0]
  return (
    <div className="screen">
      <h1>{say('seals.title')}</h1>
      {done !== null && <Notice kind="good">{done}</Notice>}
      {seals.length > 1 && own !== undefined && (
        <Segments
          id="seals-whose"
          label={say('seals.whose')}
          segments={seals.map(({ staffId, name, count }) => ({
            value: staffId,
            label: say('seals.whoseCount', { name, count }),
          }))}
          value={own.staffId}
          onChoose={choose}
          onGoOn={() => undefined}
        />
      )}
      {own === undefined ? (
        <EmptyState title={say('seals.none')}>{say('seals.noneHint')}</EmptyState>
      ) : (
        <SealRound key={own.staffId} staffId={own.staffId} name={own.name} onDone={setDone} />
      )}
    </div>
  )
}
