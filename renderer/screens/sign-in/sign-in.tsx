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
import { useText } from '../../text/use-text.ts'
import { BarePage } from '../../ui/bare-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { PinPanel } from './pin-panel.tsx'
import { StaffList } from './staff-list.tsx'

export function SignIn({ centre }: { readonly centre: CentreView }) {
  const { say, sayRefusal } = useText()
  const { value: staff, refused } = useAsk('staff.list', {})
  return (
    <BarePage
      app={say('app.name')}
      about={<AboutPlace centre={centre} />}
      corner={<LanguageSwitch />}
      band={centre.mode === 'practice' ? say('app.practice') : null}
      wide
    >
      <div className="sign-in">
        <h1>{say('signIn.title')}</h1>
        {staff !== undefined && <Choosing staff={staff} />}
        {staff === undefined && refused === undefined && <Skeleton lines={6} />}
        {staff === undefined && refused !== undefined && (
          <Notice kind="stop">{sayRefusal('staff.list', refused)}</Notice>
        )}
      </div>
    </BarePage>
  )
}

function Choosing({ staff }: { readonly staff: readonly StaffView[] }) {
  const { say } = useText()
  const [chosenId, choose] = useState<StaffId | null>(staff.length === 1 ? (staff[0]?.id ?? null) : null)
  const list = useRef<HTMLDivElement>(null)
  const chosen = staff.find(({ id }) => id === chosenId) ?? null
  const backToList = (): void => {
    choose(null)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
  }
  return (
    <>
      <p className="soft">{say('signIn.hint')}</p>
      <div className="sign-in-two">
        <div ref={list} className="sign-in-list">
          <StaffList staff={staff} chosen={chosenId} onChoose={choose} />
        </div>
        {chosen !== null && <PinPanel key={chosen.id} person={chosen} onOther={backToList} />}
      </div>
    </>
  )
}
