/**
 * Ids of acts that are under way. One rule: an act that is tried again bears the same id, also after its screen was
 * left and came back, so the register counts it once; two people's acts never share one.
 */
import { draftOwner } from '../../ui/use-draft.ts'
import { newId } from '../../client/new-id.ts'

const underWay = new Map<string, string>()

export function idFor(act: string): string {
  const id = underWay.get(own(act)) ?? newId()
  underWay.set(own(act), id)
  return id
}

/** The act has its answer; the next one like it is another. */
export function idIsUsed(act: string): void {
  underWay.delete(own(act))
}

const own = (act: string): string => `${draftOwner()} ${act}`
