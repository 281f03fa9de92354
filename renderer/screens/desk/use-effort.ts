/** Counts what whoever is in hand costs. One rule: a desk that is locked or hidden costs nobody anything. */
import { useEffect } from 'react'
import { NEWCOMER, rest, workOn } from '../../client/effort-now.ts'
import { useLocked } from '../../lock/desk-lock.ts'
import { beneath } from './hand.ts'
import type { Hand } from './hand.ts'

export function useEffort(hand: Hand): void {
  const who = whoIn(beneath(hand))
  const locked = useLocked() !== null
  useEffect(() => {
    if (locked) return undefined
    workOn(who)
    return rest
  }, [who, locked])
}

function whoIn(hand: Hand): string | null {
  if (hand.kind === 'person') return hand.personId
  return hand.kind === 'walk-in' || hand.kind === 'scan' ? NEWCOMER : null
}
