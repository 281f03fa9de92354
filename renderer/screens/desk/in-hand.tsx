/** What is in hand, in the middle of the desk. */
import type { Reading } from '#contract/identity-views'
import type { SessionView } from '#contract/views'
import { unreachable } from '#contract/answer'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { VialPanel } from '../stock/vial-panel.tsx'
import { FileStep } from './file-step.tsx'
import type { Hand, Hands } from './hand.ts'
import { PersonDesk } from './person-desk.tsx'
import { ReactionPanel } from './reaction-panel.tsx'
import { RoomPanel } from './room-panel.tsx'
import { Scanned } from './scanned.tsx'
import type { StepName } from './steps.ts'
import { WalkIn } from './walk-in.tsx'
import { actOf } from './walk-in-form.ts'

export interface InHandProps {
  readonly hand: Hand
  readonly hands: Hands
  readonly session: SessionView
  readonly onStep: (personId: string, step: StepName) => void
  readonly onOpened: (reading: Reading) => void
}

export function InHand({ hand, hands, session, onStep, onOpened }: InHandProps) {
  switch (hand.kind) {
    case 'none':
      return <Idle session={session} />
    case 'walk-in': {
      const { from } = hand
      return <WalkIn key={from.kind === 'typed' ? from.text : actOf(from)} {...{ session, from, hands }} />
    }
    case 'scan':
      return <Scanned key={hand.reading.scanId} reading={hand.reading} session={session} hands={hands} />
    case 'person': {
      const { personId, evidence } = hand
      return <PersonDesk key={personId} {...{ personId, evidence, session, hands, onStep }} />
    }
    case 'file':
      return (
        <FileStep
          key={hand.zip}
          zip={hand.zip}
          onClose={hands.putAside}
          onOpened={(reading) => {
            hands.putAside()
            onOpened(reading)
          }}
        />
      )
    case 'vial':
      return <VialPanel session={session} onClose={hands.putAside} />
    case 'room':
      return <RoomPanel onClose={hands.putAside} />
    case 'reaction':
      return <ReactionPanel personId={hand.personId} onClose={hands.putAside} />
    default:
      return unreachable(hand)
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
