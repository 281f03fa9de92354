/**
 * Who is at the desk, and their PIN. One rule: the PIN leaves the page with the one attempt it was typed for.
 */
import './sign-in.css'
import { useRef, useState } from 'react'
import type { StaffId } from '#contract/fields'
import type { CentreView, StaffView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { AboutPlace } from '../../frame-slots.tsx'
import { LanguageSwitch } from '../../language-switch.tsx'
import { type Locked, unlockDesk, useLocked } from '../../lock/desk-lock.ts'
import { useWedge } from '../../scan/use-wedge.ts'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { BarePage } from '../../ui/bare-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { handOver } from '../desk/hand.ts'
import { PracticeDoor, WhichRegister } from '../practice/practice-door.tsx'
import { Door } from './door.tsx'
import { StaffList } from './staff-list.tsx'

export function SignIn({ centre }: { readonly centre: CentreView }) {
  const { say, sayRefusal } = useText()
  const { value: staff, refused } = useAsk('staff.list', {})
  const locked = useLocked()
  const handed = locked?.why === 'hand-over'
  const [scanned, setScanned] = useState(false)
  // What is scanned here is heard by nobody: it must not be typed as a PIN, and a badge opens no door.
  useWedge(() => setScanned(true))
  const { value: place } = useAsk('practice.state', {})
  return (
    <BarePage
      app={say('app.name')}
      about={<AboutPlace centre={centre} />}
      corner={<LanguageSwitch />}
      band={centre.mode === 'practice' ? say('app.practice') : null}
      wide
    >
      <div className="sign-in">
        <WhichRegister state={place} />
        <h1>{locked === null || handed ? say('signIn.title') : say('signIn.locked')}</h1>
        {scanned && <Notice kind="look">{say('signIn.scanned')}</Notice>}
        {staff !== undefined && (
          <Choosing staff={staff} locked={locked} pins={place?.at === 'practice' ? 'shown' : 'secret'} />
        )}
        {staff === undefined && refused === undefined && <Skeleton lines={6} />}
        {staff === undefined && refused !== undefined && (
          <Notice kind="stop">{sayRefusal('staff.list', refused)}</Notice>
        )}
        {(locked === null || handed) && (
          <div className="sign-in-foot">
            <PracticeDoor centre={centre} />
          </div>
        )}
      </div>
    </BarePage>
  )
}

interface ChoosingProps {
  readonly staff: readonly StaffView[]
  readonly locked: Locked | null
  readonly pins: 'shown' | 'secret'
}

function Choosing({ staff, locked, pins }: ChoosingProps) {
  const { say } = useText()
  const [chosenId, choose] = useState<StaffId | null>(() => likeliest(staff, locked))
  const list = useRef<HTMLDivElement>(null)
  const chosen = staff.find(({ id }) => id === chosenId) ?? null
  const backToList = (): void => {
    choose(null)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
  }
  const open = ({ id }: StaffView): void => {
    if (locked?.why === 'hand-over') handOver(locked.by.id, id)
    unlockDesk()
  }
  return (
    <>
      <p className="soft">{hintFor(locked, { say })}</p>
      <div className="sign-in-two">
        <div ref={list} className="sign-in-list">
          <StaffList staff={staff} chosen={chosenId} onChoose={choose} />
        </div>
        {chosen !== null && (
          <Door key={chosen.id} person={chosen} pins={pins} onOther={backToList} onSignedIn={() => open(chosen)} />
        )}
      </div>
    </>
  )
}

/** Whoever was here when the desk locked itself; somebody else when it was handed over, unless there is one person only. */
function likeliest(staff: readonly StaffView[], locked: Locked | null): StaffId | null {
  if (locked !== null && locked.why !== 'hand-over') return locked.by.id
  return staff.length === 1 ? (staff[0]?.id ?? null) : null
}

function hintFor(locked: Locked | null, { say }: Pick<Text, 'say'>): string {
  if (locked === null) return say('signIn.hint')
  return say(`signIn.why.${locked.why}`, { name: locked.by.name })
}
