/**
 * The person at the desk beside a record that may be theirs. One rule: one pair at a time, and what is known of both is
 * in view when it is decided.
 */
import { useLayoutEffect, useRef, useState } from 'react'
import type { PersonId } from '#contract/fields'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { matchWith } from './alike-case.ts'
import type { AlikeCase, Self } from './alike-case.ts'
import { AlikeTable } from './alike-table.tsx'
import { ApartForm } from './apart-form.tsx'
import { BackButton } from './own-escape.tsx'
import { useHandOver, useIsInCharge } from './use-in-charge.ts'

export interface AlikeStepProps {
  readonly self: Self
  readonly alike: AlikeCase
}

export function AlikeStep({ self, alike }: AlikeStepProps) {
  const { say } = useText()
  const { people, decided } = alike
  const current = people[decided]
  return (
    <section className="desk-step" aria-labelledby="alike-title">
      <div className="desk-alike-head">
        <h2 id="alike-title">{say('desk.alike.title')}</h2>
        <p className="soft" role="status">
          {say('desk.alike.progress', { at: Math.min(decided + 1, people.length), of: people.length })}
        </p>
      </div>
      {alike.refusal !== null && <Notice kind="stop">{alike.refusal}</Notice>}
      {current !== undefined && <Pair key={current} self={self} alike={alike} otherId={current} />}
    </section>
  )
}

interface PairProps extends AlikeStepProps {
  readonly otherId: PersonId
}

function Pair({ self, alike, otherId }: PairProps) {
  const known = alike.known.find(({ person }) => person.id === otherId)
  const { value } = useAsk('people.get', { personId: otherId }, { enabled: known === undefined })
  const match = known ?? (value === undefined ? undefined : matchWith(self, value))
  const inCharge = useIsInCharge()
  const [different, setDifferent] = useState(false)
  if (match === undefined) return <Skeleton lines={5} />
  const byDocument = match.why === 'same-record' || match.why === 'same-document'
  return (
    <>
      <AlikeTable self={self} match={match} />
      {different ? (
        <ApartForm
          busy={alike.busy}
          onApart={(reason) => alike.onDifferent(otherId, reason)}
          onBack={() => setDifferent(false)}
        />
      ) : (
        <PairActs
          alike={alike}
          otherId={otherId}
          forInCharge={byDocument && !inCharge}
          onDifferent={() => setDifferent(true)}
        />
      )}
    </>
  )
}

interface PairActsProps extends Omit<PairProps, 'self'> {
  /** Only the in-charge may say that these are two. */
  readonly forInCharge: boolean
  readonly onDifferent: () => void
}

function PairActs({ alike, otherId, forInCharge, onDifferent }: PairActsProps) {
  const { say } = useText()
  const handOver = useHandOver()
  const primary = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => takeFocus(primary.current), [])
  return (
    <>
      {forInCharge && (
        <Notice kind="look" title={say('desk.alike.byDocument')}>
          {say('desk.against.handOverHint')}
        </Notice>
      )}
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => alike.onSame(otherId)} busy={alike.busy} buttonRef={primary}>
          {say('desk.alike.same')}
        </PrimaryButton>
        {forInCharge ? (
          <ActButton chord="F9" onAct={handOver}>
            {say('desk.against.handOver')}
          </ActButton>
        ) : (
          <ActButton chord="F4" onAct={onDifferent}>
            {say('desk.alike.different')}
          </ActButton>
        )}
        <BackButton onAct={alike.onLeave}>{say('ui.back')}</BackButton>
      </div>
    </>
  )
}
