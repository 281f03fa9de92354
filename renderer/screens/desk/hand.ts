/**
 * What is in hand at the desk. One rule: one thing at a time, and it is still in hand after a lock, a hand-over or a
 * look at another screen.
 */
import { PersonId } from '#contract/fields'
import { forgetDraft, useDraft } from '../../ui/use-draft.ts'
import { WALK_IN_DRAFT } from './walk-in-form.ts'

export type Hand =
  | { readonly kind: 'none' }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'walk-in'; readonly typed: string }
  | { readonly kind: 'vial'; readonly before: Hand }

export interface Hands {
  readonly hand: Hand
  readonly take: (personId: string) => void
  readonly register: (typed: string) => void
  readonly openVial: () => void
  readonly putVialAway: () => void
  readonly putAway: () => void
}

const EMPTY: Hand = { kind: 'none' }

export function useHands(): Hands {
  const [hand, change] = useDraft<Hand>('desk-hand', EMPTY)
  return {
    hand,
    take: (personId) => change(() => ({ kind: 'person', personId: PersonId.parse(personId) })),
    register: (typed) => {
      // What was typed into the search box is newer than a form that was left half filled.
      if (typed !== '') forgetDraft(WALK_IN_DRAFT)
      change(() => ({ kind: 'walk-in', typed }))
    },
    openVial: () => change((before) => (before.kind === 'vial' ? before : { kind: 'vial', before })),
    putVialAway: () => change((now) => (now.kind === 'vial' ? now.before : now)),
    putAway: () => change(() => EMPTY),
  }
}
