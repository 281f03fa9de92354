/** Those who may be the same person as the one being verified. One rule: each decision is kept as it is taken. */
import { useState } from 'react'
import type { PersonId } from '#contract/fields'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { idFor, idIsUsed } from './act-ids.ts'
import type { AlikeCase } from './alike-case.ts'

export interface AlikeVerified {
  readonly alike: AlikeCase | null
  /** The register has named these. */
  readonly compare: (people: readonly PersonId[]) => void
}

/** `onDecided`: all are; what was refused because of them is tried again. */
export function useAlikeVerified(personId: PersonId, onDecided: () => void): AlikeVerified {
  const { say, sayRefusal } = useText()
  const [people, setPeople] = useState<readonly PersonId[]>([])
  const [decided, setDecided] = useState(0)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { value: known, refused } = useAsk('people.alike', { personId }, { enabled: people.length > 0 })
  const link = useAct('people.link')
  const apart = useAct('people.tellApart')

  const next = (): void => {
    setRefusal(null)
    setDecided(decided + 1)
    if (decided + 1 < people.length) return
    leave()
    onDecided()
  }
  const leave = (): void => {
    setPeople([])
    setDecided(0)
  }
  const same = async (otherId: PersonId): Promise<void> => {
    const act = `link-${personId}-${otherId}`
    const answer = await link.run({ id: idFor(act), personId, otherId, reason: say('desk.alike.linkReason') })
    if (!answer.ok) return setRefusal(sayRefusal('people.link', answer))
    idIsUsed(act)
    next()
  }
  const different = async (other: PersonId, reason: string): Promise<void> => {
    const answer = await apart.run({ personId, others: [other], reason })
    if (answer.ok) next()
    else setRefusal(sayRefusal('people.tellApart', answer))
  }
  // Without the register's own comparison each pair is compared here, once that is known.
  const ready = people.length > 0 && (known !== undefined || refused !== undefined)
  const alike: AlikeCase = {
    known: known ?? [],
    people,
    decided,
    busy: link.busy || apart.busy,
    refusal,
    onSame: (other) => void same(other),
    onDifferent: (other, reason) => void different(other, reason),
    onLeave: leave,
  }
  return { alike: ready ? alike : null, compare: setPeople }
}
