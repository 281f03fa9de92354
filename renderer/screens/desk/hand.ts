/**
 * What is in hand at the desk. One rule: one thing at a time, and it is still in hand after a lock, a hand-over or a
 * look at another screen. What was scanned lies here and nowhere else, and is gone when it is put away.
 */
import { useEffect, useRef } from 'react'
import { PersonId } from '#contract/fields'
import type { ProvenReading } from '#contract/identity-views'
import { draftBy, draftOwner, forgetDraft, giveDraft, useDraft } from '../../ui/use-draft.ts'
import { idIsUsed } from './act-ids.ts'
import { SCANNED_WALK_IN_DRAFT, actOf, comparedDraftOf, draftOf } from './walk-in-form.ts'
import type { WalkInFrom } from './walk-in-form.ts'

/** What was scanned for the person in hand; `decided`: the officer has said what differs, the in-charge is next. */
export interface Evidence {
  readonly reading: ProvenReading
  readonly state: 'open' | 'decided'
}

export type Hand =
  | { readonly kind: 'none' }
  | { readonly kind: 'person'; readonly personId: PersonId; readonly evidence: Evidence | null }
  | { readonly kind: 'walk-in'; readonly from: WalkInFrom }
  | { readonly kind: 'scan'; readonly reading: ProvenReading; readonly before: Hand }
  | { readonly kind: 'vial'; readonly before: Hand }
  /** The observation room, to let somebody go. */
  | { readonly kind: 'room'; readonly before: Hand }
  /** Somebody reacts to a dose: whoever was in hand, or null for one who is under observation. */
  | { readonly kind: 'reaction'; readonly personId: PersonId | null; readonly before: Hand }
  /** A file that wants its share code; base64. */
  | { readonly kind: 'file'; readonly zip: string; readonly before: Hand }

export interface Hands {
  readonly hand: Hand
  /** With what was scanned for them. */
  readonly take: (personId: string, reading?: ProvenReading) => void
  readonly register: (from: WalkInFrom) => void
  /** The register has taken the walk-in: the form is done with. */
  readonly registered: (personId: string, reading?: ProvenReading) => void
  /** Something was scanned that stands for nobody in hand. */
  readonly show: (reading: ProvenReading) => void
  /** Something was scanned for the person in hand. */
  readonly addScan: (reading: ProvenReading) => void
  readonly decided: () => void
  readonly dropScan: () => void
  readonly askCode: (zip: string) => void
  readonly openVial: () => void
  readonly openRoom: () => void
  readonly reactTo: () => void
  /** Back to what was in hand before what lies over it. */
  readonly putAside: () => void
  readonly putAway: () => void
}

const EMPTY: Hand = { kind: 'none' }
const HAND = 'desk-hand'

/** The person in hand goes with the desk: the vaccinator who takes over has them, and whoever handed over has not. */
export function handOver(from: string, to: string): void {
  const hand = draftBy(from, HAND) as Hand | undefined
  if (from === to || hand?.kind !== 'person') return
  giveDraft(to, HAND, hand)
  giveDraft(from, HAND, EMPTY)
}

/** Somebody is looked for on another page and dealt with at the desk: they are in hand when it is shown. */
export const takeAtDesk = (personId: string): void => giveDraft(draftOwner(), HAND, personHand(personId, undefined))

/** A desk that was hidden meanwhile takes up what was handed to it, or from it. */
function useHandedOver(change: (to: (before: Hand) => Hand) => void): void {
  const take = useRef(change)
  useEffect(() => take.current((before) => (draftBy(draftOwner(), HAND) as Hand | undefined) ?? before), [])
}

const withVial = (now: Hand): Hand => (now.kind === 'vial' ? now : { kind: 'vial', before: now })

/** F5 on another screen: the desk has the vials in hand when it comes. */
export const takeVialsInHand = (): void =>
  giveDraft(draftOwner(), HAND, withVial((draftBy(draftOwner(), HAND) as Hand | undefined) ?? EMPTY))

export function useHands(): Hands {
  const [hand, change] = useDraft<Hand>(HAND, EMPTY)
  useHandedOver(change)
  const take: Hands['take'] = (id, reading) => change(() => personHand(id, reading))
  return {
    hand,
    take,
    register: (from) => {
      // What was typed into the search box, or scanned, is newer than a form that was left half filled.
      if (from.kind !== 'typed' || from.text !== '') forgetWalkIn(from)
      change(() => ({ kind: 'walk-in', from }))
    },
    registered: (id, reading) => {
      if (hand.kind === 'walk-in') forgetWalkIn(hand.from)
      take(id, reading)
    },
    show: (reading) => change((now) => ({ kind: 'scan', reading, before: now.kind === 'walk-in' ? now : EMPTY })),
    addScan: (reading) =>
      change((now) => (now.kind === 'person' ? { ...now, evidence: { reading, state: 'open' } } : now)),
    decided: () => change((now) => withEvidence(now, 'decided')),
    dropScan: () => change((now) => (now.kind === 'person' ? { ...now, evidence: null } : now)),
    askCode: (zip) => change((now) => ({ kind: 'file', zip, before: isAside(now) ? now.before : now })),
    openVial: () => change(withVial),
    openRoom: () => change((now) => ({ kind: 'room', before: beneath(now) })),
    reactTo: () =>
      change((now) => {
        const before = beneath(now)
        return { kind: 'reaction', personId: before.kind === 'person' ? before.personId : null, before }
      }),
    putAside: () => change((now) => (isAside(now) ? now.before : now)),
    putAway: () => {
      forgetDraft(SCANNED_WALK_IN_DRAFT)
      change((now) => (now.kind === 'scan' ? now.before : EMPTY))
    },
  }
}

/** With its act: somebody else's registration must not bear the id of one whose answer was lost. */
function forgetWalkIn(from: WalkInFrom): void {
  forgetDraft(draftOf(from))
  forgetDraft(comparedDraftOf(actOf(from)))
  idIsUsed(actOf(from))
}

const personHand = (id: string, reading: ProvenReading | undefined): Hand => ({
  kind: 'person',
  personId: PersonId.parse(id),
  evidence: reading === undefined ? null : { reading, state: 'open' },
})

const withEvidence = (hand: Hand, state: Evidence['state']): Hand =>
  hand.kind === 'person' && hand.evidence !== null ? { ...hand, evidence: { ...hand.evidence, state } } : hand

const asides = ['vial', 'file', 'room', 'reaction'] as const
type Aside = Extract<Hand, { readonly kind: (typeof asides)[number] }>
const isAside = (hand: Hand): hand is Aside => asides.some((kind) => kind === hand.kind)

/** Who or what comes back when what lies over it is put aside. */
export const beneath = (hand: Hand): Hand => (isAside(hand) ? beneath(hand.before) : hand)
