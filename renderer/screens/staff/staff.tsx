/** Who works here, the way to add somebody, and what can be done for each. One rule: a PIN is typed by its owner. */
import './staff.css'
import { useState } from 'react'
import type { StaffId } from '#contract/fields'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AddStaff } from './add-staff.tsx'
import { Member } from './member.tsx'
import { Roster } from './roster.tsx'

export function Staff() {
  const { say } = useText()
  const { value: staff } = useAsk('staff.roster', {})
  const { value: me } = useAsk('staff.me', {})
  const { value: setup } = useAsk('setup.state', {})
  const [chosen, choose] = useState<StaffId | null>(null)
  const office = setup?.centre?.kind === 'district'
  const member = staff?.find(({ id }) => id === chosen)
  return (
    <div className="screen">
      <div>
        <h1>{say('staff.title')}</h1>
        <p className="soft">{say('staff.hint')}</p>
      </div>
      <div className="staff-two">
        <section className="stack">
          <h2>{say('staff.list')}</h2>
          {staff === undefined ? (
            <Skeleton lines={5} />
          ) : (
            <Roster staff={staff} me={me?.id} chosen={chosen} onChoose={choose} />
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
            onClose={() => choose(null)}
          />
        )}
      </div>
    </div>
  )
}
