/** The district's orders, those that run out first. */
import type { LocalDate } from '#contract/fields'
import type { FacilitationView } from '#contract/identity-views'
import { leftOf } from '#domain/identity/facilitation'
import { useText } from '../../text/use-text.ts'
import { ListTable } from '../../ui/list-table.tsx'
import { Shape } from '../../ui/shape.tsx'
import { inPairs } from '../desk/person-words.ts'
import { runsOut } from './attention.ts'

export interface LeaveTableProps {
  readonly leaves: readonly FacilitationView[]
  readonly today: LocalDate
}

export function LeaveTable({ leaves, today }: LeaveTableProps) {
  const { say, sayDate } = useText()
  const rank = (leave: FacilitationView): number => {
    if (leave.state !== 'open') return 2
    return runsOut(leave, today) === null ? 1 : 0
  }
  return (
    <ListTable
      caption={say('identity.facilitation.table')}
      rows={leaves.toSorted((one, other) => rank(one) - rank(other))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'facilitator',
          head: say('identity.facilitation.facilitator'),
          names: true,
          cell: ({ facilitator, mobile }) => <TwoLines first={facilitator} second={inPairs(mobile)} />,
        },
        {
          key: 'order',
          head: say('identity.facilitation.order'),
          cell: ({ orderNumber, authorisedBy }) => (
            <TwoLines first={orderNumber} second={say('identity.facilitation.by', { name: authorisedBy })} />
          ),
        },
        { key: 'used', head: say('identity.facilitation.used'), width: '30%', cell: (leave) => <Used {...leave} /> },
        {
          key: 'until',
          head: say('identity.facilitation.until'),
          cell: ({ until }) => (until === null ? say('identity.facilitation.noEnd') : sayDate(until)),
        },
        {
          key: 'state',
          head: say('identity.facilitation.state'),
          cell: (leave) => <State leave={leave} today={today} />,
        },
      ]}
    />
  )
}

const TwoLines = ({ first, second }: { readonly first: string; readonly second: string }) => (
  <>
    {first}
    <span className="identity-more">{second}</span>
  </>
)

function Used(leave: FacilitationView) {
  const { say } = useText()
  const { used, authorised } = leave
  const share = Math.min(100, (used / authorised) * 100)
  return (
    <>
      <span className="leave-used">
        <span>{say('identity.facilitation.usedOf', { used, authorised })}</span>
        <span className="soft">{say('identity.facilitation.left', { count: leftOf(leave) })}</span>
      </span>
      <span className="leave-bar" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
    </>
  )
}

function State({ leave, today }: { readonly leave: FacilitationView; readonly today: LocalDate }) {
  const { say } = useText()
  const ending = runsOut(leave, today)
  if (ending === null) {
    const closed = leave.state === 'open' ? undefined : 'soft'
    return <span className={closed}>{say(`identity.facilitation.states.${leave.state}`)}</span>
  }
  return (
    <span className="identity-look">
      <Shape name="look" /> {say(`identity.facilitation.${ending}`)}
    </span>
  )
}
