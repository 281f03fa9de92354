/**
 * The rules in force, for those who answer for them: looked up by day, and new ones looked at and adopted. One rule:
 * nothing here changes a rule; packs come signed, whole, from the national policy signer.
 */
import './policy.css'
import { useRef } from 'react'
import type { OutputOf } from '#contract/calls'
import type { LocalDate } from '#contract/fields'
import { SiteKind } from '#contract/policy-words'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { usePack } from '../../client/use-pack.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { DateField, dayProblem } from '../../ui/date-field.tsx'
import { readDay } from '../../ui/read-day.ts'
import { Segments } from '../../ui/segments.tsx'
import { useForm } from '../../ui/use-form.ts'
import { NotYet } from '../identity/not-yet.tsx'
import { useToday } from '../identity/use-today.ts'
import { NewPackPanel } from './new-pack.tsx'
import { Timeline } from './timeline.tsx'
import { useNewPack } from './use-new-pack.ts'
import type { NewPackActs } from './use-new-pack.ts'

export function Policy() {
  const { say } = useText()
  const { value, refused } = useAsk('policy.inForce', {})
  const today = useToday()
  const acts = useNewPack()
  if (value === undefined || today === undefined) return <NotYet call="policy.inForce" refused={refused} />
  return (
    <div className="screen policy">
      <h1>{say('policy.title')}</h1>
      <InForce inForce={value} acts={acts} />
      <NewPackPanel {...acts} />
      <Rules today={today} />
    </div>
  )
}

function InForce({ inForce, acts }: { readonly inForce: OutputOf<'policy.inForce'>; readonly acts: NewPackActs }) {
  const { say, sayMoment } = useText()
  const chooser = useRef<HTMLInputElement>(null)
  const { run } = useAct('policy.siteKind')
  const { name, adoptedAt, adoptedBy, site } = inForce
  return (
    <section className="policy-head">
      <div>
        <h2>{say('policy.inForce', { name })}</h2>
        <p className="soft">
          {adoptedAt === null
            ? say('policy.builtIn')
            : say('policy.adopted', { at: sayMoment(adoptedAt), by: adoptedBy ?? '' })}
        </p>
      </div>
      <Segments
        id="policy-site"
        label={say('policy.site')}
        letter="k"
        segments={SiteKind.options.map((kind) => ({ value: kind, label: say(`policy.${kind}`) }))}
        value={site}
        onChoose={(kind) => void run({ kind })}
        onGoOn={() => undefined}
      />
      <div className="policy-acts">
        <ActButton chord="alt+i" busy={acts.busy} onAct={() => chooser.current?.click()}>
          {say('policy.bringIn')}
        </ActButton>
        <ActButton chord="alt+n" busy={acts.busy} onAct={() => void acts.fromServer()}>
          {say('policy.pull')}
        </ActButton>
        <input
          ref={chooser}
          type="file"
          accept=".json"
          className="sr-only"
          tabIndex={-1}
          aria-label={say('policy.file')}
          onChange={({ currentTarget }) => {
            void acts.fromFile(currentTarget.files?.[0])
            // The same file can be chosen again.
            currentTarget.value = ''
          }}
        />
      </div>
    </section>
  )
}

/** The rules over time; those of the chosen day stand out. */
function Rules({ today }: { readonly today: LocalDate }) {
  const text = useText()
  const { say, sayDate } = text
  const pack = usePack()
  const form = useForm({
    keep: 'policy-day',
    start: { day: sayDate(today) },
    checks: { day: (day) => dayProblem(day, text) },
  })
  const read = readDay(form.values.day)
  return (
    <section className="policy-rules" aria-labelledby="policy-rules-title">
      <h2 id="policy-rules-title">{say('policy.timeline.title')}</h2>
      <DateField
        label={say('policy.timeline.on')}
        hint={say('policy.timeline.onHint')}
        field={form.field('day')}
        letter="d"
        focusFirst
      />
      <Timeline pack={pack} on={read.ok ? read.day : today} today={today} />
    </section>
  )
}
