/**
 * The reporting form of one case. One rule: it was recorded before this page was there; here it is completed in parts,
 * and what is half filled in stays through every interruption.
 */
import './case.css'
import { useState } from 'react'
import type { CaseView } from '#contract/aefi'
import { type AefiId, FollowUpId } from '#contract/fields'
import { said } from '#domain/aefi/standing'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { usePrinter } from '../../printing/use-printer.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { forgetDraft } from '../../ui/use-draft.ts'
import { useForm } from '../../ui/use-form.ts'
import { CareAndOutcome, PlaceAndVaccine, ToldAndLookedInto, WhatHappened } from './case-fields.tsx'
import { caseForm, factsIn, valuesOf } from './case-form.ts'
import { CaseHistory } from './case-history.tsx'
import { CaseKnown } from './case-known.tsx'
import { breakable } from './cases.tsx'
import type { Outcome } from './use-exits.ts'

export interface CasePageProps {
  readonly caseId: AefiId
  readonly onClose: () => void
}

export function CasePage({ caseId, onClose }: CasePageProps) {
  const { sayRefusal } = useText()
  const { value, refused } = useAsk('aefi.case', { caseId })
  if (value !== undefined) return <Filled view={value} onClose={onClose} />
  return refused === undefined ? (
    <Skeleton lines={8} />
  ) : (
    <Notice kind="stop">{sayRefusal('aefi.case', refused)}</Notice>
  )
}

function Filled({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const { say } = useText()
  return (
    <article className="case">
      <header className="case-head">
        <h1>{breakable(view.districtNumber ?? view.number)}</h1>
        <p className="soft">
          {view.districtNumber === null
            ? say('aefi.case.provisional')
            : breakable(say('aefi.case.ours', { number: view.number }))}
        </p>
      </header>
      <div className="case-columns">
        <CaseKnown view={view} />
        <div className="case-form">
          <Fill view={view} onClose={onClose} />
          <CaseHistory history={view.history} />
        </div>
      </div>
    </article>
  )
}

function Fill({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const text = useText()
  const { say, sayRefusal } = text
  const form = useForm(caseForm(view, text))
  const [part, setPart] = useState(newId)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { run, busy } = useAct('aefi.followUp')
  const save = async (): Promise<void> => {
    setOutcome(null)
    if (!form.ready()) return
    const facts = factsIn(form.values, view)
    if (Object.keys(said(facts)).length === 0) return setOutcome({ kind: 'info', sentence: say('aefi.case.nothing') })
    const answer = await run({ id: FollowUpId.parse(part), caseId: view.id, facts })
    if (!answer.ok) return setOutcome({ kind: 'stop', sentence: sayRefusal('aefi.followUp', answer) })
    setPart(newId())
    form.set(valuesOf(answer.value, text))
    forgetDraft(`aefi-${view.id}`)
    return setOutcome({ kind: 'good', sentence: say('aefi.case.saved') })
  }
  return (
    <>
      <ErrorSummary problems={form.problems.map(({ id, error }) => ({ id, error }))} />
      <WhatHappened form={form} />
      <CareAndOutcome form={form} />
      <PlaceAndVaccine form={form} />
      <ToldAndLookedInto form={form} />
      {outcome !== null && <Notice kind={outcome.kind}>{outcome.sentence}</Notice>}
      <div className="case-acts">
        <PrimaryButton onAct={() => void save()} busy={busy}>
          {say('aefi.case.save')}
        </PrimaryButton>
        <Print caseId={view.id} onOutcome={setOutcome} />
        <ActButton chord="Escape" look="quiet" onAct={onClose}>
          {say('aefi.case.back')}
        </ActButton>
      </div>
    </>
  )
}

interface PrintProps {
  readonly caseId: AefiId
  readonly onOutcome: (outcome: Outcome) => void
}

function Print({ caseId, onOutcome }: PrintProps) {
  const { say, sayRefusal } = useText()
  const printer = usePrinter('sheet')
  const { run, busy } = useAct('print.page')
  const print = async (): Promise<void> => {
    const answer = await run({ page: { kind: 'aefi-form', caseId }, printer })
    if (!answer.ok) onOutcome({ kind: 'stop', sentence: sayRefusal('print.page', answer) })
    else onOutcome({ kind: 'good', sentence: say('aefi.case.printed') })
  }
  return (
    <ActButton chord="alt+p" onAct={() => void print()} busy={busy}>
      {say('aefi.case.print')}
    </ActButton>
  )
}
