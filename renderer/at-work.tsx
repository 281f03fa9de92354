/** Somebody is signed in: the frame and, in it, one screen. One rule: everybody begins where their work begins. */
import { useState } from 'react'
import type { AefiId } from '#contract/fields'
import type { CentreView, SessionView, StaffView } from '#contract/views'
import { Alarm } from './alarm.tsx'
import { useAsk } from './client/use-ask.ts'
import { useKeptAnswers } from './client/use-kept-answers.ts'
import { AboutPlace, LineSlot, PersonSlot, WaitingSlot } from './frame-slots.tsx'
import { lockDesk } from './lock/desk-lock.ts'
import { useIdleLock } from './lock/use-idle-lock.ts'
import { useKeptFocus } from './lock/use-kept-focus.ts'
import { Feedback } from './screens/feedback/feedback.tsx'
import { PrintFoot } from './printing/print-foot.tsx'
import { RoomSounds } from './room-sounds.tsx'
import { Going } from './screens/go.ts'
import { takeVialsInHand } from './screens/desk/hand.ts'
import { screensFor } from './screens/index.ts'
import { OpenedCase } from './screens/observation/open-case.ts'
import { useText } from './text/use-text.ts'
import { Frame } from './ui/frame.tsx'
import { Mishap } from './ui/mishap.tsx'
import { Notice } from './ui/notice.tsx'
import { useKeys } from './ui/use-keys.ts'

export interface AtWorkProps {
  readonly me: StaffView
  readonly centre: CentreView
}

export function AtWork({ me, centre }: AtWorkProps) {
  useKeptAnswers()
  useKeptFocus()
  useIdleLock(me, centre.mode)
  const { value: session, loading } = useAsk('sessions.current', {}, { enabled: centre.kind === 'centre' })
  if (loading && centre.kind === 'centre') return null
  return <Workplace me={me} centre={centre} session={session ?? null} />
}

function Workplace({ me, centre, session }: AtWorkProps & { readonly session: SessionView | null }) {
  const { say } = useText()
  const screens = screensFor(centre.kind, me.roles)
  const [at, setAt] = useState(() => homeOf(me, centre, session))
  const [caseId, setCaseId] = useState<AefiId | null>(null)
  const openCase = (id: AefiId | null): void => {
    setCaseId(id)
    setAt('observation')
  }
  const toVials = (): void => {
    takeVialsInHand()
    setAt('desk')
  }
  // Desk and session have the vials on their own page.
  const elsewhere = session?.today === true && at !== 'desk' && at !== 'session'
  useKeys({ F5: { does: say('app.vials'), run: toVials } }, { enabled: elsewhere })
  const screen = screens.find(({ name }) => name === at) ?? screens[0]
  if (screen === undefined) throw new Error('no screen for these roles')
  const { component: Shown } = screen
  const destinations = screens.map(({ name, label, chord }) => ({ name, label: say(label), chord }))
  return (
    <Going value={setAt}>
      <OpenedCase value={{ caseId, open: openCase }}>
        <Frame
          app={say('app.name')}
          about={<AboutPlace centre={centre} session={session} />}
          line={
            <>
              {centre.kind === 'centre' && (
                <WaitingSlot onSeals={() => setAt('seals')} onApprovals={() => setAt('approvals')} />
              )}
              <LineSlot onOpen={() => setAt('sync')} />
            </>
          }
          person={<PersonSlot name={me.name} onHandOver={() => lockDesk(me, 'hand-over')} />}
          band={centre.mode === 'practice' ? say('app.practice') : null}
          alarm={<Alarm me={me} onOpen={openCase} />}
          foot={<PrintFoot />}
          navigation={say('app.navigation')}
          destinations={destinations}
          at={screen.name}
          onGo={setAt}
        >
          {!centre.writable && <Notice kind="stop">{say('app.notWritable')}</Notice>}
          <Mishap key={screen.name}>
            <Shown />
          </Mishap>
        </Frame>
        {centre.kind === 'centre' && <RoomSounds />}
        <Feedback at={screen.name} places={destinations} />
      </OpenedCase>
    </Going>
  )
}

/** The in-charge opens the day first; everybody else begins at the desk, the district with its centres. */
function homeOf(me: StaffView, centre: CentreView, session: SessionView | null): string {
  if (centre.kind === 'district') return 'district'
  return me.roles.includes('in-charge') && session === null ? 'session' : 'desk'
}
