/** Other roles for somebody; they hold from their next act on. */
import { useState } from 'react'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { CheckCards } from '../../ui/check-cards.tsx'
import { Notice } from '../../ui/notice.tsx'
import { atCentre } from './add-staff.tsx'
import type { MemberActProps } from './member.tsx'

export function MemberRoles({ member, onDone }: MemberActProps) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('staff.changeRoles')
  const [roles, setRoles] = useState(member.roles)
  const [refused, setRefused] = useState<RefusalOf<'staff.changeRoles'> | null>(null)
  const change = async (): Promise<void> => {
    if (roles.length === 0) return
    const answer = await run({ staffId: member.id, roles: [...roles] })
    if (answer.ok) onDone(say('staff.member.rolesDone', { name: member.name }))
    else setRefused(answer)
  }
  return (
    <>
      <CheckCards
        id="member-roles"
        label={say('staff.rolesLabel')}
        hint={say('staff.rolesHint')}
        choices={atCentre.map((role) => ({
          value: role,
          label: say(`roles.${role}`),
          hint: say(`staff.what.${role}`),
        }))}
        values={roles}
        error={roles.length === 0 ? say('staff.rolesMissing') : null}
        onChange={(chosen) => setRoles([...chosen])}
      />
      {refused !== null && <Notice kind="stop">{sayRefusal('staff.changeRoles', refused)}</Notice>}
      <div className="row">
        <PrimaryButton onAct={() => void change()} busy={busy}>
          {say('staff.member.roles')}
        </PrimaryButton>
      </div>
    </>
  )
}
