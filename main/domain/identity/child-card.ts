/**
 * Birth certificate or mother-and-child protection card, of a child without a photo ID. One rule: no key by itself; a
 * guardian's own document stands beside it, and until the child has a number of its own the key is the guardian's.
 */
import { freeForm } from './free-form.ts'

/** A registrar's number with place and year is longer than a card's: B-2021:27-90001-000123. */
const LONGEST = 30

export const childCard = freeForm('child-card', LONGEST)
