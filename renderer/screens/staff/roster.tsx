/** Who works here and who has left, a line each. One rule: a line leads to all that can be done for that person. */
import type { StaffId } from '#contract/fields'
import type { StaffRecord } from '#contract/staff'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { ListTable } from '../../ui/list-table.tsx'

export interface RosterProps {
  readonly staff: readonly StaffRecord[]
  readonly me: StaffId | undefined
  readonly chosen: StaffId | null
  readonly onChoose: (id: StaffId) => void
}

export function Roster({ staff, me, chosen, onChoose }: RosterProps) {
  const text = useText()
  const { say } = text
  return (
    <ListTable
      caption={say('staff.list')}
      rows={staff}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: say('staff.name'),
          names: true,
          cell: ({ id, name, leftAt }) =>
            leftAt === null ? (
              <button type="button" className="roster-name" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                {name} {id === me && <span className="soft staff-you">({say('staff.you')})</span>}
              </button>
            ) : (
              <span className="soft">{name}</span>
            ),
        },
        {
          key: 'roles',
          head: say('staff.roles'),
          cell: ({ roles }) => roles.map((role) => say(`roles.${role}`)).join(' · '),
        },
        { key: 'state', head: say('staff.state'), cell: (one) => <State of={one} text={text} /> },
      ]}
    />
  )
}

function State({
  of: { leftAt, wrongPins, lastWrongPinAt, pinResetAt, badge, recoverySince },
  text,
}: {
  readonly of: StaffRecord
  readonly text: Text
}) {
  const { say, sayMoment } = text
  if (leftAt !== null) return <span className="soft">{say('staff.left', { at: sayMoment(leftAt) })}</span>
  return (
    <span className="roster-state">
      {wrongPins > 0 && lastWrongPinAt !== null && (
        <span className="roster-look">
          {say('staff.wrongPins', { count: wrongPins, at: sayMoment(lastWrongPinAt) })}
        </span>
      )}
      {pinResetAt !== null && <span>{say('staff.resetAt', { at: sayMoment(pinResetAt) })}</span>}
      {recoverySince !== null && <span>{say('staff.hasRecovery', { at: sayMoment(recoverySince) })}</span>}
      {badge !== null && <span>{say('staff.hasBadge', { at: sayMoment(badge.issuedAt) })}</span>}
    </span>
  )
}
