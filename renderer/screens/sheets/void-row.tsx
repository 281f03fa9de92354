/** A row that is nobody's dose. One rule: why stays with it, so that the sheet adds up. */
import { useState } from 'react'
import type { RowView, SheetView } from '#contract/sheets'
import type { SessionView } from '#contract/views'
import { runningOf } from '#domain/sheets/sheet-number'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { BackButton } from '../desk/own-escape.tsx'
import { Because, becauseChecks, becauseOf, NO_REASON } from './because.tsx'
import type { BecauseValues } from './because.tsx'

export interface VoidRowProps {
  readonly sheet: SheetView
  readonly row: RowView
  readonly session: SessionView
  readonly onVoid: () => void
  readonly onBack: () => void
}

const whys = ['no-dose', 'struck-out', 'spoiled', 'blank'] as const

export function VoidRow({ sheet, row, session, onVoid, onBack }: VoidRowProps) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('sheets.voidRow')
  const [refused, setRefused] = useState<RefusalOf<'sheets.voidRow'> | null>(null)
  const reasons = whys.map((value) => ({ value, label: say(`sheets.void.whys.${value}`) }))
  const form = useForm<BecauseValues>({ start: NO_REASON, checks: becauseChecks(say('sheets.void.missing')) })
  const mark = async (): Promise<void> => {
    if (!form.ready()) return
    const reason = becauseOf(form.values, reasons)
    const answer = await run({ sheet: sheet.sheet, row: row.row, sessionId: session.id, reason })
    if (answer.ok) onVoid()
    else setRefused(answer)
  }
  return (
    <section className="desk-step" aria-labelledby="sheet-void-title">
      <h2 id="sheet-void-title">{say('sheets.void.title', { row: row.row, sheet: runningOf(sheet.sheet) })}</h2>
      {refused !== null && <Notice kind="stop">{sayRefusal('sheets.voidRow', refused)}</Notice>}
      <Because
        label={say('sheets.void.why')}
        letter="w"
        reasons={reasons}
        form={form}
        onGoOn={() => focusField(form.field('reason').id)}
        focusFirst
      />
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => void mark()} busy={busy}>
          {say('sheets.void.act')}
        </PrimaryButton>
        <BackButton onAct={onBack}>{say('ui.back')}</BackButton>
      </div>
    </section>
  )
}
