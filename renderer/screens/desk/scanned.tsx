/**
 * Somebody was scanned who is not in hand. One rule: those in the register who may be this person stand beside them
 * before anybody new is registered.
 */
import { useLayoutEffect, useRef, useState } from 'react'
import type { Match, ProvenReading } from '#contract/identity-views'
import type { SessionView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AbovePlaces } from './above-places.tsx'
import { AlikeStep } from './alike-step.tsx'
import type { Hands } from './hand.ts'
import { MatchCards } from './match-cards.tsx'
import { ScannedHead } from './scanned-head.tsx'
import { personScanned, selfScanned } from './scanned-person.ts'
import { useRegister } from './use-register.ts'

export interface ScannedProps {
  readonly reading: ProvenReading
  readonly session: SessionView
  readonly hands: Hands
}

export function Scanned({ reading, session, hands }: ScannedProps) {
  const text = useText()
  const { register, takeAbove, alike, refused, busy } = useRegister({
    act: `register-${reading.scanId}`,
    session,
    reading,
    person: () => personScanned(reading, session),
    onRegistered: (id) => hands.registered(id, reading),
    onSame: (id) => hands.take(id, reading),
  })
  const registerOrFill = (): void => {
    if (personScanned(reading, session) === null) hands.register({ kind: 'reading', reading })
    else void register()
  }
  if (alike !== null) {
    return (
      <>
        <h1>{reading.name}</h1>
        <AlikeStep self={selfScanned(reading, text)} alike={alike} />
      </>
    )
  }
  return (
    <section className="desk-step" aria-labelledby="scanned-name">
      <ScannedHead reading={reading} session={session} />
      {refused !== null && <Notice kind="stop">{text.sayRefusal('people.register', refused)}</Notice>}
      <AbovePlaces onTake={takeAbove} busy={busy} />
      {reading.matches.length === 0 ? (
        <NobodyAlike reading={reading} busy={busy} onRegister={registerOrFill} onPutAway={hands.putAway} />
      ) : (
        <SomebodyAlike
          matches={reading.matches}
          busy={busy}
          onOpen={({ person }) => hands.take(person.id, reading)}
          onRegister={registerOrFill}
          onPutAway={hands.putAway}
        />
      )}
    </section>
  )
}

interface ActsProps {
  readonly busy: boolean
  readonly onRegister: () => void
  readonly onPutAway: () => void
}

function NobodyAlike({ reading, busy, onRegister, onPutAway }: ActsProps & Pick<ScannedProps, 'reading'>) {
  const { say } = useText()
  const primary = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => takeFocus(primary.current), [])
  return (
    <>
      <div>
        <h2>{say('desk.scanned.here')}</h2>
        <p>{say('desk.scanned.none')}</p>
      </div>
      <div className="desk-step-acts">
        <PrimaryButton onAct={onRegister} busy={busy} buttonRef={primary}>
          {say('desk.scanned.register', { name: reading.name })}
        </PrimaryButton>
        <ActButton look="quiet" chord="Escape" onAct={onPutAway}>
          {say('desk.person.putAway')}
        </ActButton>
      </div>
    </>
  )
}

interface SomebodyAlikeProps extends ActsProps {
  readonly matches: readonly Match[]
  readonly onOpen: (match: Match) => void
}

function SomebodyAlike({ matches, busy, onOpen, onRegister, onPutAway }: SomebodyAlikeProps) {
  const { say } = useText()
  const [at, setAt] = useState(0)
  const chosen = matches[at]
  if (chosen === undefined) return null
  return (
    <div className="desk-choose">
      <MatchCards matches={matches} at={at} onChoose={setAt} />
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => onOpen(chosen)}>
          {say('desk.scanned.open', { name: chosen.person.name })}
        </PrimaryButton>
        <ActButton chord="F3" onAct={onRegister} busy={busy}>
          {say('desk.scanned.registerOther')}
        </ActButton>
        <ActButton look="quiet" chord="Escape" onAct={onPutAway}>
          {say('desk.person.putAway')}
        </ActButton>
      </div>
    </div>
  )
}
