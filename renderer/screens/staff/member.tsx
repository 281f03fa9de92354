/**
 * One member of staff and what the in-charge can do for them. One rule: one thing at a time, and what cannot be undone
 * is said before it is done.
 */
import { useEffect, useRef, useState } from 'react'
import { unreachable } from '#contract/answer'
import type { StaffRecord } from '#contract/staff'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { MemberBadge } from './member-badge.tsx'
import { MemberLeaves } from './member-leaves.tsx'
import { MemberPin } from './member-pin.tsx'
import { MemberRecovery } from './member-recovery.tsx'
import { MemberRoles } from './member-roles.tsx'

export interface MemberActProps {
  readonly member: StaffRecord
  /** Done, with what is to be said of it. */
  readonly onDone: (sentence: string) => void
}

export type Act = 'roles' | 'pin' | 'badge' | 'recovery' | 'leave'

export interface MemberProps {
  readonly member: StaffRecord
  readonly isMe: boolean
  readonly office: boolean
  /** What is begun at once, where it was asked for by name. */
  readonly begin: Act | null
  readonly onClose: () => void
}

export function Member({ member, isMe, office, begin: first, onClose }: MemberProps) {
  const { say } = useText()
  const [act, setAct] = useState<Act | null>(first)
  const [done, setDone] = useState<string | null>(null)
  const panel = useRef<HTMLElement>(null)
  // The next Enter is for what stands here, not for the line that was pressed in the list.
  useEffect(() => {
    if (panel.current?.contains(document.activeElement) !== true) panel.current?.focus()
  }, [act])
  useKeys({ Escape: () => (act === null ? onClose() : setAct(null)) })
  const begin = (next: Act): void => {
    setDone(null)
    setAct(next)
  }
  const finish = (sentence: string): void => {
    setAct(null)
    setDone(sentence)
  }
  return (
    <section className="stack card" aria-label={member.name} ref={panel} tabIndex={-1} data-focus-quiet>
      <h2>{member.name}</h2>
      {done !== null && <Notice kind="good">{done}</Notice>}
      {act === null ? (
        <div className="member-acts">
          {!office && (
            <ActButton chord="alt+r" onAct={() => begin('roles')}>
              {say('staff.member.roles')}
            </ActButton>
          )}
          {!isMe && (
            <ActButton chord="alt+p" onAct={() => begin('pin')}>
              {say('staff.member.pin')}
            </ActButton>
          )}
          {!office && (
            <ActButton chord="alt+b" onAct={() => begin('badge')}>
              {say('staff.member.badge')}
            </ActButton>
          )}
          {!isMe && (
            <ActButton look="stop" chord="alt+x" onAct={() => begin('leave')}>
              {say('staff.member.leave')}
            </ActButton>
          )}
          {isMe && (
            <ActButton chord="alt+k" onAct={() => begin('recovery')}>
              {say('staff.member.recovery')}
            </ActButton>
          )}
          {isMe && <p className="soft">{say('staff.member.ownPin')}</p>}
          <ActButton look="quiet" chord="Escape" onAct={onClose}>
            {say('staff.add')}
          </ActButton>
        </div>
      ) : (
        <Doing act={act} member={member} onDone={finish} />
      )}
    </section>
  )
}

function Doing({ act, ...props }: MemberActProps & { readonly act: Act }) {
  switch (act) {
    case 'roles':
      return <MemberRoles {...props} />
    case 'pin':
      return <MemberPin {...props} />
    case 'badge':
      return <MemberBadge {...props} />
    case 'recovery':
      return <MemberRecovery {...props} />
    case 'leave':
      return <MemberLeaves {...props} />
    default:
      return unreachable(act)
  }
}
