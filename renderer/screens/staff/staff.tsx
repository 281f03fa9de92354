/** Who works here, and the way to add somebody. One rule: a PIN is typed by the person whose it is. */
import './staff.css'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ListTable } from '../../ui/list-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AddStaff } from './add-staff.tsx'

export function Staff() {
  const { say } = useText()
  const { value: staff } = useAsk('staff.list', {})
  const { value: me } = useAsk('staff.me', {})
  const { value: setup } = useAsk('setup.state', {})
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
            <ListTable
              caption={say('staff.list')}
              rows={staff}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  head: say('staff.name'),
                  names: true,
                  cell: ({ id, name }) => (
                    <>
                      {name} {id === me?.id && <span className="soft staff-you">({say('staff.you')})</span>}
                    </>
                  ),
                },
                {
                  key: 'roles',
                  head: say('staff.roles'),
                  cell: ({ roles }) => roles.map((role) => say(`roles.${role}`)).join(' · '),
                },
              ]}
            />
          )}
        </section>
        <AddStaff office={setup?.centre?.kind === 'district'} />
      </div>
    </div>
  )
}
