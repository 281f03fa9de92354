/**
 * The keys by which UIDAI's signatures are believed on this laptop. One rule: what is missing today is said first, with
 * what to do; a test key never stands among the others.
 */
import './keys.css'
import type { OutputOf } from '#contract/calls'
import type { LocalDate } from '#contract/fields'
import { unreachable } from '#contract/answer'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { outlookOf } from './attention.ts'
import { BringInKey, BroughtInKeys } from './bring-in-key.tsx'
import { KeyTable } from './key-table.tsx'
import { NotYet } from './not-yet.tsx'
import { OnlineSetUp } from './online-set-up.tsx'
import { useBringIn } from './use-bring-in.ts'
import { useToday } from './use-today.ts'

export function Keys() {
  const { say } = useText()
  const today = useToday()
  const { value: trust, refused } = useAsk('trust.keys', {})
  const { bringIn, busy, broughtIn } = useBringIn()
  if (trust === undefined || today === undefined) return <NotYet call="trust.keys" refused={refused} />
  const outlook = outlookOf(trust.keys, today)
  return (
    <section className="stack" aria-labelledby="keys-title">
      <div className="identity-head">
        <div>
          <h2 id="keys-title">{say('identity.keys.title')}</h2>
          <p className="soft">{say('identity.keys.hint')}</p>
        </div>
        <BringInKey bringIn={bringIn} busy={busy} needed={trust.state === 'sound' && outlook.is === 'missing'} />
      </div>
      {busy && <Notice kind="info">{say('identity.keys.reading')}</Notice>}
      {!busy && <BroughtInKeys {...broughtIn} />}
      <KeysOutlook trust={trust} today={today} />
      <KeyTable trust={trust} today={today} />
      <p className="soft identity-small">{say('identity.keys.how')}</p>
      <OnlineSetUp />
    </section>
  )
}

interface KeysOutlookProps {
  readonly trust: OutputOf<'trust.keys'>
  readonly today: LocalDate
}

/** Nothing while all is well. */
function KeysOutlook({ trust, today }: KeysOutlookProps) {
  const { say, sayDate } = useText()
  if (trust.state === 'broken') {
    return (
      <Notice kind="stop" title={say('identity.keys.broken')}>
        {say('identity.keys.brokenHint')}
      </Notice>
    )
  }
  const outlook = outlookOf(trust.keys, today)
  switch (outlook.is) {
    case 'sound':
      return null
    case 'missing':
      return (
        <Notice kind="look" title={say('identity.keys.missingNow')}>
          {say('identity.keys.missingNowHint', { day: sayDate(outlook.key.validFrom), name: outlook.key.name })}
        </Notice>
      )
    case 'ends':
      return (
        <Notice kind="look" title={say('identity.keys.ends', { day: sayDate(outlook.key.validTo) })}>
          {say('identity.keys.endsHint')}
        </Notice>
      )
    case 'none-known':
      return (
        <Notice kind="look" title={say('identity.keys.noneKnown')}>
          {say('identity.keys.noneKnownHint')}
        </Notice>
      )
    default:
      return unreachable(outlook)
  }
}
