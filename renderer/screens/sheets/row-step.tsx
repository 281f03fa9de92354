/**
 * A row, from the paper to the register: once in full, then name, mobile and dose again. One rule: nothing is recorded
 * before the two agree, and nothing typed is lost on the way.
 */
import { useState } from 'react'
import type { OutputOf } from '#contract/calls'
import type { RowView, SheetView } from '#contract/sheets'
import type { SessionView, StaffView } from '#contract/views'
import { runningOf } from '#domain/sheets/sheet-number'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { Notice } from '../../ui/notice.tsx'
import { forgetDraft, useDraft } from '../../ui/use-draft.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { AlikeStep } from '../desk/alike-step.tsx'
import { BackButton } from '../desk/own-escape.tsx'
import { Again } from './again.tsx'
import { Because, becauseChecks, becauseOf, NO_REASON } from './because.tsx'
import type { BecauseValues } from './because.tsx'
import { RowFields } from './row-fields.tsx'
import { rowChecks, rowOf, rowOrder, startRow } from './row-values.ts'
import type { RowValues } from './row-values.ts'
import { useEnterRow } from './use-enter-row.ts'

export interface RowStepProps {
  readonly sheet: SheetView
  readonly row: RowView
  readonly session: SessionView
  readonly staff: readonly StaffView[]
  readonly onEntered: (entered: OutputOf<'sheets.enterRow'>) => void
  readonly onVoid: () => void
  readonly onLeave: () => void
}

const whys = ['power', 'network', 'laptop', 'queue'] as const

export function RowStep({ sheet, row, session, staff, onEntered, onVoid, onLeave }: RowStepProps) {
  const text = useText()
  const { say, sayRefusal, sayDate } = text
  const keep = `row-${sheet.sheet}-${row.row}`
  const [before, remember] = useDraft<Partial<RowValues>>('row-before', {})
  const form = useForm<RowValues>({
    keep,
    start: startRow(before, session, staff),
    checks: rowChecks(text, session.date),
  })
  const reasons = whys.map((value) => ({ value, label: say(`sheets.row.whys.${value}`) }))
  // Kept from row to row: one morning without power is one reason.
  const why = useForm<BecauseValues>({
    keep: `sheet-why-${session.id}`,
    start: NO_REASON,
    checks: becauseChecks(say('sheets.row.whyMissing')),
  })
  const [again, setAgain] = useState(false)
  const entering = useEnterRow({
    sheet,
    row,
    session,
    because: becauseOf(why.values, reasons),
    onEntered: (entered) => {
      const { document, vial, vaccinator } = form.values
      remember(() => ({ document, vial, vaccinator }))
      form.clear()
      forgetDraft(`${keep}-again`)
      onEntered(entered)
    },
  })
  const one = (name: keyof RowValues) => ({ id: form.field(name).id, inOrder: () => form.ready([name]) })
  const inTurn = [...rowOrder.map(one), { id: why.field('reason').id, inOrder: () => true }]
  const advance = (): void => {
    if (!goToNextField(inTurn) && form.ready() && why.ready()) setAgain(true)
  }
  const read = rowOf(form.values, session)
  if (entering.alike !== null && read !== null) {
    const { person } = read
    const self = { ...person, mobileEnd: person.mobile?.slice(-4) ?? null, document: null }
    return (
      <>
        <h2>{person.name}</h2>
        <AlikeStep self={self} alike={entering.alike} />
      </>
    )
  }
  const head = say('sheets.row.title', { row: row.row, sheet: runningOf(sheet.sheet) })
  return (
    <section className="desk-step" aria-labelledby="sheet-row-title">
      <div className="step-head">
        <h2 id="sheet-row-title">{again ? say('sheets.again.title', { head }) : head}</h2>
        <p className="soft">
          {say('sheets.row.session', {
            number: session.number,
            date: sayDate(session.date),
            product: session.product.name,
          })}
        </p>
      </div>
      {entering.refused !== null && <Notice kind="stop">{sayRefusal('sheets.enterRow', entering.refused)}</Notice>}
      {again ? (
        <Again
          first={form.values}
          keep={`${keep}-again`}
          busy={entering.busy}
          onAgreed={(settled) => {
            form.set(settled)
            void entering.enter(rowOf({ ...form.values, ...settled }, session))
          }}
          onBack={() => setAgain(false)}
        />
      ) : (
        <>
          <ErrorSummary problems={form.problems} />
          {session.vials.length === 0 && <Notice kind="look">{say('sheets.row.noVial')}</Notice>}
          <RowFields form={form} session={session} staff={staff} />
          <Because
            label={say('sheets.row.why')}
            letter="w"
            reasons={reasons}
            form={why}
            onGoOn={() => focusField(why.field('reason').id)}
          />
          <div className="desk-step-acts">
            <PrimaryButton onAct={advance} busy={entering.busy}>
              {say('sheets.row.go')}
            </PrimaryButton>
            <ActButton chord="alt+x" onAct={onVoid}>
              {say('sheets.row.void')}
            </ActButton>
            <BackButton onAct={onLeave}>{say('ui.back')}</BackButton>
          </div>
        </>
      )}
    </section>
  )
}
