/**
 * What this laptop can tell by: how new its revocations are, and which foreign signers it believes. One rule: nothing
 * scanned yet, and one already sees what cannot be told here.
 */
import { REVOCATIONS_GROW_OLD_DAYS } from '#contract/revocations'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { useGo } from '../go.ts'

export function Holdings({ onSigners }: { readonly onSigners: () => void }) {
  return (
    <div className="cert-holdings">
      <RevocationsHeld />
      <SignersHeld onOpen={onSigners} />
    </div>
  )
}

function RevocationsHeld() {
  const { say, sayMoment, sayNumber } = useText()
  const go = useGo()
  const { value: state } = useAsk('revocations.state', {})
  if (state === undefined) return null
  const { asOf, count, daysOld, devices } = state
  const old = daysOld !== null && daysOld > REVOCATIONS_GROW_OLD_DAYS
  return (
    <section className="card stack" aria-labelledby="cert-list">
      <div>
        <h2 id="cert-list" className="cert-holding-title">
          {say('check.list.title')}
        </h2>
        {asOf === null || daysOld === null ? (
          <>
            <p className="cert-holding">
              <Shape name="look" /> {say('check.list.none')}
            </p>
            <p className="soft">{say('check.list.noneHint')}</p>
          </>
        ) : (
          <>
            <p className="cert-holding">
              {old && <Shape name="look" />}{' '}
              {daysOld === 0 ? say('check.list.today') : say('check.list.days', { count: daysOld })}
            </p>
            <p className="soft">
              {say('check.list.asOf', { when: sayMoment(asOf) })}
              {' · '}
              {old
                ? say('check.list.oldHint')
                : say('check.list.holds', { certificates: sayNumber(count), devices: sayNumber(devices) })}
            </p>
          </>
        )}
      </div>
      <div className="row">
        <ActButton chord="alt+r" onAct={() => go('sync')}>
          {say('check.list.act')}
        </ActButton>
      </div>
    </section>
  )
}

function SignersHeld({ onOpen }: { readonly onOpen: () => void }) {
  const { say } = useText()
  const { value: view } = useAsk('certificates.signers', {})
  if (view === undefined) return null
  const signers = view.countries.reduce((sum, country) => sum + country.signers, 0)
  const broken = view.lists.some(({ state }) => state === 'broken')
  return (
    <section className="card stack" aria-labelledby="cert-signers">
      <div>
        <h2 id="cert-signers" className="cert-holding-title">
          {say('check.signers.title')}
        </h2>
        <p className="cert-holding">
          {signers === 0
            ? say('check.signers.none')
            : `${say('check.signers.here', { count: signers })} ${say('check.signers.countries', { count: view.countries.length })}`}
        </p>
        <p className="soft">
          {broken && <Shape name="stop" />}{' '}
          {say(broken ? 'check.signers.broken' : signers === 0 ? 'check.signers.noneHint' : 'check.signers.hint')}
        </p>
      </div>
      <div className="row">
        <ActButton chord="alt+s" onAct={onOpen}>
          {say('check.signers.open')}
        </ActButton>
      </div>
    </section>
  )
}
