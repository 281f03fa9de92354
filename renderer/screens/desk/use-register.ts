/**
 * A registration under way. One rule: it has one id from the first try to the answer, also after those who are alike
 * were compared in between.
 */
import type { PersonId } from '#contract/fields'
import type { ProvenReading } from '#contract/identity-views'
import type { SessionView } from '#contract/views'
import { useState } from 'react'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { forgetDraft, useDraft } from '../../ui/use-draft.ts'
import { idFor, idIsUsed } from './act-ids.ts'
import { peopleIn } from './alike-case.ts'
import type { AlikeCase } from './alike-case.ts'
import { comparedDraftOf } from './walk-in-form.ts'
import type { WalkInPerson } from './walk-in-form.ts'

export interface RegisterPlan {
  /** Names the act among those under way. */
  readonly act: string
  readonly session: SessionView
  /** What was scanned for it, if anything. */
  readonly reading: ProvenReading | null
  /** Who is to be registered; null while something is not in order. */
  readonly person: () => WalkInPerson | null
  readonly onRegistered: (personId: PersonId) => void
  /** It is somebody who is here already. */
  readonly onSame: (personId: PersonId) => void
}

export interface Registering {
  readonly busy: boolean
  readonly refused: RefusalOf<'people.register'> | null
  /** Those to be compared first; null where there are none. */
  readonly alike: AlikeCase | null
  readonly register: () => Promise<void>
  /** Every place for them is taken: the in-charge takes them in all the same. Null while that is no question. */
  readonly takeAbove: (() => void) | null
}

interface ToldApart {
  readonly personId: PersonId
  readonly reason: string
}
interface Compared {
  readonly people: readonly PersonId[]
  readonly apart: readonly ToldApart[]
}

export function useRegister(plan: RegisterPlan): Registering {
  const { act, session, reading } = plan
  const { sayRefusal } = useText()
  const { run, busy } = useAct('people.register')
  const [refused, setRefused] = useState<RefusalOf<'people.register'> | null>(null)
  const [compared, compare] = useDraft<Compared | null>(comparedDraftOf(act), null)

  // Once the in-charge has said so it holds until the person is in, also while others are compared.
  const [full, setFull] = useState(false)

  const send = async (apart: readonly ToldApart[], abovePlaces = full): Promise<void> => {
    const person = plan.person()
    if (person === null) return
    const scanId = reading?.scanId ?? null
    const answer = await run({
      id: idFor(act),
      sessionId: session.id,
      ...person,
      scanId,
      ...(abovePlaces && { abovePlaces }),
      apart: joined(apart),
    })
    setRefused(answer.ok || answer.code === 'looks-like' ? null : answer)
    if (answer.ok) {
      idIsUsed(act)
      forgetDraft(comparedDraftOf(act))
      plan.onRegistered(answer.value.line.id)
    } else if (answer.code === 'looks-like') compare(() => ({ people: peopleIn(answer.details), apart }))
    // Whom the document names is not told apart by saying so: the pair stands there again, for the in-charge.
    else if (answer.code === 'needs-in-charge') compare((now) => now && { ...now, apart: apart.slice(0, -1) })
  }
  const different = (personId: PersonId, reason: string): void => {
    if (compared === null) return
    const apart = [...compared.apart, { personId, reason }]
    if (openOnes({ ...compared, apart }).length === 0) void send(apart)
    else compare(() => ({ ...compared, apart }))
  }
  const takeAbove = (): void => {
    setFull(true)
    void send(compared?.apart ?? [], true)
  }
  return {
    busy,
    refused,
    alike: compared === null ? null : caseOf(compared),
    register: () => send([]),
    takeAbove: refused?.code === 'session-full' || refused?.code === 'open-places-taken' ? takeAbove : null,
  }

  function caseOf(now: Compared): AlikeCase {
    return {
      known: reading?.matches ?? [],
      people: [...now.apart.map(({ personId }) => personId), ...openOnes(now)],
      decided: now.apart.length,
      busy,
      refusal: refused === null ? null : sayRefusal('people.register', refused),
      onSame: (personId) => {
        forgetDraft(comparedDraftOf(act))
        plan.onSame(personId)
      },
      onDifferent: different,
      onLeave: () => compare(() => null),
    }
  }
}

const openOnes = ({ people, apart }: Compared): readonly PersonId[] =>
  people.filter((person) => !apart.some(({ personId }) => personId === person))

const MOST_WORDS = 200

/** One decision with one reason, however many were compared. */
const joined = (apart: readonly ToldApart[]): { people: PersonId[]; reason: string } | null =>
  apart.length === 0
    ? null
    : {
        people: apart.map(({ personId }) => personId),
        reason: [...new Set(apart.map(({ reason }) => reason))].join('; ').slice(0, MOST_WORDS),
      }
