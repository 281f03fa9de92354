/** The national list of revoked certificates: how old it is, and how a newer one comes. One rule: its age stands first. */
import { useRef } from 'react'
import { REVOCATIONS_GROW_OLD_DAYS, type RevocationsState } from '#contract/revocations'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useRevocations } from './use-revocations.ts'
import type { RevocationActs } from './use-revocations.ts'

export function Revocations({ enrolled }: { readonly enrolled: boolean }) {
  const { say } = useText()
  const { value: state } = useAsk('revocations.state', {})
  const { value: me } = useAsk('staff.me', {})
  const acts = useRevocations()
  if (state === undefined) return null
  const leads = me?.roles.some((role) => role === 'in-charge' || role === 'district-officer') === true
  return (
    <section className="stack" aria-labelledby="revoked-title">
      <h2 id="revoked-title">{say('sync.revoked.title')}</h2>
      <Age state={state} enrolled={enrolled} />
      {acts.outcome !== null && <Notice kind={acts.outcome.kind}>{acts.outcome.sentence}</Notice>}
      <div className="row">
        {enrolled && (
          <ActButton chord="alt+r" onAct={() => void acts.fetchList()} busy={acts.busy}>
            {say('sync.revoked.fetch')}
          </ActButton>
        )}
        {leads && <TakeFromFile {...acts} />}
        {leads && state.asOf !== null && (
          <ActButton chord="alt+w" onAct={() => void acts.save()} busy={acts.busy}>
            {say('sync.revoked.save')}
          </ActButton>
        )}
      </div>
    </section>
  )
}

function Age({ state, enrolled }: { readonly state: RevocationsState; readonly enrolled: boolean }) {
  const { say, sayMoment } = useText()
  const { asOf, daysOld, count, devices, takenAt, carriedBy } = state
  if (asOf === null || daysOld === null || takenAt === null || carriedBy === null) {
    // A laptop that nobody enrolled checks under its own practice root, of which there are no lists.
    return enrolled ? <Notice kind="look">{say('sync.revoked.none')}</Notice> : <p>{say('sync.revoked.none')}</p>
  }
  const age = daysOld === 0 ? say('sync.revoked.today') : say('sync.revoked.days', { count: daysOld })
  return (
    <>
      {daysOld > REVOCATIONS_GROW_OLD_DAYS && <Notice kind="look">{say('sync.revoked.old', { days: daysOld })}</Notice>}
      <div>
        <p>
          <strong>{say('sync.revoked.asOf', { when: sayMoment(asOf), age })}</strong>{' '}
          {say('sync.revoked.holds', {
            certificates: say('sync.revoked.certificates', { count }),
            laptops: say('sync.revoked.laptops', { count: devices }),
          })}
        </p>
        <p className="soft">{say(`sync.revoked.by.${carriedBy}`, { when: sayMoment(takenAt) })}</p>
      </div>
    </>
  )
}

function TakeFromFile({ busy, takeFrom }: RevocationActs) {
  const { say } = useText()
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <ActButton chord="alt+l" onAct={() => chooser.current?.click()} busy={busy}>
        {say('sync.revoked.take')}
      </ActButton>
      <input
        ref={chooser}
        type="file"
        accept=".json"
        className="sr-only"
        tabIndex={-1}
        aria-label={say('sync.revoked.file')}
        onChange={({ currentTarget }) => {
          void takeFrom(currentTarget.files?.[0])
          // The same file can be chosen again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
