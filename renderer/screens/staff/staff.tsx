/** Who works here, the way to add somebody, and what can be done for each. One rule: a PIN is typed by its owner. */
import './staff.css'
import { useState } from 'react'
import type { StaffId } from '#contract/fields'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AddStaff } from './add-staff.tsx'
import { type Act, Member } from './member.tsx'
import { Roster } from './roster.tsx'

export function Staff() {
  const { say } = useText()
  const { value: staff } = useAsk('staff.roster', {})
  const { value: me } = useAsk('staff.me', {})
  const { value: setup } = useAsk('setup.state', {})
  const [chosen, choose] = useState<StaffId | null>(null)
  const [begin, setBegin] = useState<Act | null>(null)
  const open = (id: StaffId | null, act: Act | null = null): void => {
    choose(id)
    setBegin(act)
  }
  const office = setup?.centre?.kind === 'district'
  const mine = staff?.find(({ id }) => id === me?.id)
  const member = staff?.find(({ id }) => id === chosen)
  return (
    <div className="screen">
      <div>
        <h1>{say('staff.title')}</h1>
        <p className="soft">{say('staff.hint')}</p>
      </div>
      {mine !== undefined && !office && mine.recoverySince === null && chosen !== mine.id && (
        <Notice kind="look" title={say('staff.noRecovery')}>
          {say('staff.noRecoveryHint')}
          <div className="row staff-notice-acts">
            <ActButton chord="alt+k" onAct={() => open(mine.id, 'recovery')}>
              {say('staff.member.recovery')}
            </ActButton>
          </div>
        </Notice>
      )}
      <div className="staff-two">
        <section className="stack">
          <h2>{say('staff.list')}</h2>
          {staff === undefined ? (
            <Skeleton lines={5} />
          ) : (
            <Roster staff={staff} me={me?.id} chosen={chosen} onChoose={open} />
          )}
        </section>
        {member === undefined ? (
          <AddStaff office={office} />
        ) : (
          <Member
            key={member.id}
            member={member}
            isMe={member.id === me?.id}
            office={office}
            begin={begin}
            onClose={() => open(null)}
          />
        )}
      </div>
    </div>
  )
}
