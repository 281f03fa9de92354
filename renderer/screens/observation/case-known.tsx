/** What the register knows of a case without being told again. */
import type { ReactNode } from 'react'
import type { CaseView } from '#contract/aefi'
import { useText } from '../../text/use-text.ts'
import { Deadlines } from './deadlines.tsx'
import { SeverityMark } from './severity-mark.tsx'

export function CaseKnown({ view }: { readonly view: CaseView }) {
  const { say, sayMoment } = useText()
  const { person, dose } = view
  const place = [dose.place, dose.district, dose.state].filter((part) => part !== '').join(', ')
  return (
    <aside className="case-known" aria-label={say('aefi.case.known')}>
      <SeverityMark severity={view.severity} />
      <Deadlines of={view} />
      <dl>
        <Known
          name={say('aefi.case.person')}
          more={say('aefi.case.age', { gender: say(`genders.${person.gender}`), age: person.age })}
        >
          {view.nativeName ?? view.name ?? say('aefi.list.unnamed')}
        </Known>
        <Known name={say('aefi.case.mobile')}>{person.mobile}</Known>
        <Known name={say('aefi.case.dose')} more={sayMoment(dose.at)}>
          {say('aefi.case.doseWords', { product: view.productName, number: dose.number })}
        </Known>
        <Known name={say('aefi.case.lot')}>{view.lot}</Known>
        <Known name={say('aefi.case.vial')}>{dose.vialOpenedAt === null ? null : sayMoment(dose.vialOpenedAt)}</Known>
        <Known name={say('aefi.case.vaccinator')}>{dose.vaccinator}</Known>
        <Known name={say('aefi.case.session')}>{dose.session === null ? null : String(dose.session)}</Known>
        <Known name={say('aefi.case.place')}>{place}</Known>
        <Known name={say('aefi.case.reporter')} more={sayMoment(view.reportedAt)}>
          {view.reporter}
        </Known>
      </dl>
    </aside>
  )
}

interface KnownProps {
  readonly name: string
  readonly more?: string
  readonly children: ReactNode
}

function Known({ name, more, children }: KnownProps) {
  const { say } = useText()
  const unknown = children === null || children === ''
  return (
    <div>
      <dt>{name}</dt>
      <dd className={unknown ? 'soft' : undefined}>
        {unknown ? say('aefi.case.none') : children}
        {more !== undefined && <span className="case-more">{more}</span>}
      </dd>
    </div>
  )
}
