/**
 * People without an ID, for whom a facilitator vouches by order of the district. One rule: how many an order is still
 * good for stands with it; entering one is the in-charge's.
 */
import './facilitation.css'
import { useState } from 'react'
import type { FacilitationView } from '#contract/identity-views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useIsInCharge } from '../desk/use-in-charge.ts'
import { LeaveForm } from './leave-form.tsx'
import { LeaveTable } from './leave-table.tsx'
import { NotYet } from './not-yet.tsx'
import { useToday } from './use-today.ts'

export function Facilitation() {
  const { say } = useText()
  const today = useToday()
  const { value: leaves, refused } = useAsk('facilitation.list', {})
  const inCharge = useIsInCharge()
  const [entering, setEntering] = useState(false)
  const [entered, setEntered] = useState<FacilitationView | null>(null)
  if (leaves === undefined || today === undefined) return <NotYet call="facilitation.list" refused={refused} />
  if (entering) {
    return (
      <LeaveForm
        today={today}
        onEntered={(leave) => {
          setEntered(leave)
          setEntering(false)
        }}
        onLeave={() => setEntering(false)}
      />
    )
  }
  const enter = (): void => {
    setEntered(null)
    setEntering(true)
  }
  return (
    <section className="stack" aria-labelledby="facilitation-title">
      <div className="identity-head">
        <div>
          <h2 id="facilitation-title">{say('identity.facilitation.title')}</h2>
          <p className="soft">{say('identity.facilitation.hint')}</p>
        </div>
        {inCharge && leaves.length > 0 && (
          <ActButton chord="alt+e" onAct={enter}>
            {say('identity.facilitation.enter')}
          </ActButton>
        )}
      </div>
      {entered !== null && <Entered leave={entered} />}
      {!inCharge && <p>{say('identity.facilitation.byInCharge')}</p>}
      {leaves.length > 0 ? (
        <LeaveTable leaves={leaves} today={today} />
      ) : (
        <EmptyState
          title={say('identity.facilitation.empty')}
          act={inCharge ? <PrimaryButton onAct={enter}>{say('identity.facilitation.enter')}</PrimaryButton> : undefined}
        >
          {say('identity.facilitation.emptyHint')}
        </EmptyState>
      )}
    </section>
  )
}

function Entered({ leave: { orderNumber, authorised, facilitator } }: { readonly leave: FacilitationView }) {
  const { say } = useText()
  return (
    <Notice kind="good">
      {say('identity.facilitation.entered', { order: orderNumber, count: authorised, name: facilitator })}
    </Notice>
  )
}
