/** The day in numbers that line up and do not jump. */
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'

export function Counts({ session }: { readonly session: SessionView }) {
  const { say, sayNumber } = useText()
  const { value: sync } = useAsk('sync.state', {})
  const { listed, people, verified, vaccinated } = session.counts
  const all = (sync?.confirmed ?? 0) + (sync?.waiting ?? 0)
  return (
    <section aria-label={say('session.counts.title')}>
      <dl className="counts">
        <Count value={sayNumber(listed)} label={say('session.counts.listed')} />
        <Count value={sayNumber(people)} label={say('session.counts.people')} />
        <Count value={sayNumber(verified)} label={say('session.counts.verified')} />
        <Count
          value={sayNumber(vaccinated)}
          label={say('session.counts.vaccinated')}
          hint={say('session.counts.places', { capacity: session.capacity })}
          share={vaccinated / session.capacity}
        />
        {sync !== undefined && (
          <Count
            value={sayNumber(sync.confirmed)}
            label={say('session.counts.confirmed')}
            hint={say('session.counts.confirmedHint', { all: sayNumber(all) })}
            share={all === 0 ? 0 : sync.confirmed / all}
            receipt
          />
        )}
      </dl>
    </section>
  )
}

interface CountProps {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Of the whole, 0 to 1, drawn as a bar. */
  readonly share?: number
  /** The bar is of receipts, and may be green. */
  readonly receipt?: boolean
}

function Count({ value, label, hint, share, receipt = false }: CountProps) {
  return (
    <div className="count">
      <dt>
        {label}
        {hint !== undefined && <span className="count-hint">{hint}</span>}
      </dt>
      <dd>{value}</dd>
      {share !== undefined && (
        <span className={receipt ? 'count-bar count-bar-receipt' : 'count-bar'} aria-hidden="true">
          <span style={{ width: `${Math.min(100, Math.round(share * 100))}%` }} />
        </span>
      )}
    </div>
  )
}
