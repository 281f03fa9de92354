/**
 * The doses of a certificate, for the person in hand. One rule: they are added only after the two sides were seen next
 * to each other.
 */
import { useLayoutEffect, useRef, useState } from 'react'
import type { CertificateReading } from '#contract/identity-views'
import type { ReasonCode } from '#contract/reasons'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { forgetDraft } from '../../ui/use-draft.ts'
import { useForm } from '../../ui/use-form.ts'
import { Against } from './against.tsx'
import { OtherHolder } from './other-holder.tsx'
import { BackButton } from './own-escape.tsx'
import { foreseenAgainst, reasonsIn } from './reasons-against.ts'
import { ScanTable } from './scan-table.tsx'
import { BadgeLine, OnCertificate } from './scanned-head.tsx'
import type { StepProps } from './step-props.ts'
import { useComparison } from './use-comparison.ts'
import { useHandOver, useIsInCharge } from './use-in-charge.ts'

export interface NoteHistoryProps extends Pick<StepProps, 'person' | 'session'> {
  readonly reading: CertificateReading
  readonly onDone: () => void
  readonly onOpen: (personId: string) => void
}

const LEAST_WORDS = 3

export function NoteHistory({ person, session, reading, onDone, onOpen }: NoteHistoryProps) {
  const { say, sayRefusal } = useText()
  const { scanId } = reading
  const draft = `noted-${person.line.id}`
  const compared = useComparison(scanId, person.line.id)
  const inCharge = useIsInCharge()
  const handOver = useHandOver()
  const [found, setFound] = useState<readonly ReasonCode[]>([])
  const [refused, setRefused] = useState<RefusalOf<'people.noteHistory'> | null>(null)
  const { run, busy } = useAct('people.noteHistory')
  const why = useForm({
    keep: draft,
    start: { why: '' },
    checks: { why: (words) => (words.trim().length < LEAST_WORDS ? say('desk.against.whyShort') : null) },
  })
  const foreseen = compared.state === 'compared' ? foreseenAgainst(reading, compared.comparison) : []
  const against = [...new Set([...foreseen, ...found])]
  const stopped = against.length > 0 && !inCharge
  const taken = against.length > 0 && inCharge
  const primary = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (!taken) takeFocus(primary.current)
  }, [taken, stopped])

  const add = async (): Promise<void> => {
    if (taken && !why.ready()) return
    const note = taken ? why.values.why.trim() : null
    const answer = await run({ personId: person.line.id, sessionId: session.id, scanId, note })
    if (answer.ok) {
      forgetDraft(draft)
      return onDone()
    }
    setRefused(answer.code === 'needs-in-charge' ? null : answer)
    if (answer.code === 'needs-in-charge') setFound(reasonsIn(answer.details))
  }
  const refusal = compared.state === 'refused' ? sayRefusal('identity.compare', compared.refused) : null
  return (
    <section className="desk-step" aria-labelledby="noted-title">
      <h2 id="noted-title">{say('desk.noted.title')}</h2>
      <BadgeLine reading={reading} />
      <OnCertificate reading={reading} />
      <ScanTable reading={reading} person={person} compared={compared} />
      <OtherHolder reading={reading} person={person} onOpen={onOpen} />
      {against.length > 0 && <Against reasons={against} why={taken ? why.field('why') : null} />}
      {refusal !== null && <Notice kind="stop">{refusal}</Notice>}
      {refused !== null && <Notice kind="stop">{sayRefusal('people.noteHistory', refused)}</Notice>}
      {stopped && <p>{say('desk.against.handOverHint')}</p>}
      <div className="desk-step-acts">
        {stopped || refused !== null || refusal !== null ? (
          <PrimaryButton onAct={onDone} buttonRef={primary}>
            {say('desk.noted.leave')}
          </PrimaryButton>
        ) : (
          <PrimaryButton onAct={() => void add()} busy={busy} buttonRef={primary}>
            {taken ? say('desk.noted.with') : say('desk.noted.add', { count: reading.doses.length })}
          </PrimaryButton>
        )}
        {stopped && (
          <ActButton chord="F9" onAct={handOver}>
            {say('desk.against.handOver')}
          </ActButton>
        )}
        <BackButton onAct={onDone}>{say('desk.noted.leave')}</BackButton>
      </div>
    </section>
  )
}
