/**
 * The desk: one record in hand, one thing to decide. One rule: the focus stands where the next keystroke belongs; with
 * nobody in hand that is the search box.
 */
import './desk.css'
import { useEffect } from 'react'
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { useGo } from '../go.ts'
import { OpenVial } from '../session/open-vial.tsx'
import type { Hand, Hands } from './hand.ts'
import { useHands } from './hand.ts'
import { PersonDesk } from './person-desk.tsx'
import { Queue } from './queue.tsx'
import { SEARCH_FIELD, SearchBox } from './search-box.tsx'
import { Today } from './today.tsx'
import { WalkIn } from './walk-in.tsx'

export function Desk() {
  const { sayRefusal } = useText()
  const { value: session, refused } = useAsk('sessions.current', {})
  if (session === null) return <NoSession />
  if (session !== undefined) return <DeskOfDay session={session} />
  if (refused === undefined) return <Skeleton lines={6} />
  return <Notice kind="stop">{sayRefusal('sessions.current', refused)}</Notice>
}

function NoSession() {
  const { say } = useText()
  const go = useGo()
  return (
    <div className="screen">
      <EmptyState
        title={say('desk.idle.noSession')}
        act={<PrimaryButton onAct={() => go('session')}>{say('desk.idle.toSession')}</PrimaryButton>}
      >
        {say('desk.idle.noSessionHint')}
      </EmptyState>
    </div>
  )
}

function DeskOfDay({ session }: { readonly session: SessionView }) {
  const { say } = useText()
  const hands = useHands()
  const { hand } = hands
  const toSearch = (): void => focusField(SEARCH_FIELD)
  useKeys({ F2: { does: say('desk.search.label'), run: toSearch }, 'ctrl+k': toSearch })
  const free = hand.kind === 'none'
  useKeys({ Escape: hands.putAway }, { enabled: !free })
  useEffect(() => {
    if (free) focusField(SEARCH_FIELD)
  }, [free])
  return (
    <div className="desk-frame">
      <div className="desk">
        <Queue session={session} inHand={hand.kind === 'person' ? hand.personId : null} onTake={hands.take} />
        <div className="desk-centre">
          <SearchBox onTake={hands.take} onRegister={hands.register} />
          <InHand hand={hand} hands={hands} session={session} />
        </div>
        <Today session={session} onOpenVial={hands.openVial} />
      </div>
    </div>
  )
}

interface InHandProps {
  readonly hand: Hand
  readonly hands: Hands
  readonly session: SessionView
}

function InHand({ hand, hands, session }: InHandProps) {
  const { say } = useText()
  switch (hand.kind) {
    case 'none':
      return <Idle session={session} />
    case 'walk-in':
      return (
        <WalkIn key={hand.typed} session={session} typed={hand.typed} onTake={hands.take} onCancel={hands.putAway} />
      )
    case 'person':
      return <PersonDesk key={hand.personId} personId={hand.personId} session={session} onNext={hands.putAway} />
    case 'vial':
      return (
        <section className="desk-step">
          <h1>{say('desk.vial.title')}</h1>
          <OpenVial session={session} primary={false} onClose={hands.putVialAway} />
        </section>
      )
  }
}

function Idle({ session }: Pick<InHandProps, 'session'>) {
  const { say, sayDate } = useText()
  return (
    <>
      {!session.today && <Notice kind="info">{say('desk.idle.notToday', { date: sayDate(session.date) })}</Notice>}
      <div className="desk-idle">
        <h1>{say('desk.idle.title')}</h1>
        <p className="soft">{say('desk.idle.hint')}</p>
      </div>
    </>
  )
}
