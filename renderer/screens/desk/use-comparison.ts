/**
 * How what was scanned compares with the person in hand. One rule: it is held by the screen that asked and by nothing
 * else, so it is gone with it.
 */
import { useEffect, useState } from 'react'
import type { PersonId, ScanId } from '#contract/fields'
import type { Comparison } from '#contract/identity-views'
import { ask } from '../../client/ask.ts'
import type { RefusalOf } from '../../client/ask.ts'

export type Compared =
  | { readonly state: 'waiting' }
  | { readonly state: 'compared'; readonly comparison: Comparison }
  | { readonly state: 'refused'; readonly refused: RefusalOf<'identity.compare'> }

const WAITING: Compared = { state: 'waiting' }

export function useComparison(scanId: ScanId, personId: PersonId): Compared {
  const [compared, setCompared] = useState<Compared>(WAITING)
  useEffect(() => {
    let current = true
    void ask('identity.compare', { scanId, personId }).then((answer) => {
      if (!current) return
      setCompared(answer.ok ? { state: 'compared', comparison: answer.value } : { state: 'refused', refused: answer })
    })
    return () => {
      current = false
      setCompared(WAITING)
    }
  }, [scanId, personId])
  return compared
}
