/**
 * Ids of acts that are under way. One rule: an act that is tried again bears the same id, also after its screen was
 * left and came back, so the register counts it once.
 */
import { newId } from '../../client/new-id.ts'

const underWay = new Map<string, string>()

export function idFor(act: string): string {
  const id = underWay.get(act) ?? newId()
  underWay.set(act, id)
  return id
}

/** The act has its answer; the next one like it is another. */
export function idIsUsed(act: string): void {
  underWay.delete(act)
}
