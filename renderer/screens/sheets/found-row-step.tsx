/** A row that was found: to be keyed in, to be marked void, or already one of both. */
import { useState } from 'react'
import type { SessionView, StaffView } from '#contract/views'
import { runningOf } from '#domain/sheets/sheet-number'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import type { FoundRow } from './find-row.tsx'
import { RowStep } from './row-step.tsx'
import { VoidRow } from './void-row.tsx'

export interface FoundRowStepProps {
  readonly found: FoundRow
  readonly sessions: readonly SessionView[]
  readonly staff: readonly StaffView[]
  /** Says what was done. */
  readonly onDone: (words: string) => void
  readonly onBack: () => void
}

export function FoundRowStep({ found, sessions, staff, onDone, onBack }: FoundRowStepProps) {
  const { say } = useText()
  const [isVoid, setVoid] = useState(false)
  const [chosen, choose] = useDraft('sheets-session', '')
  const { sheet, row } = found
  const session = sessions.find(({ id }) => id === (sheet.sessionId ?? chosen)) ?? sessions[0]
  if (row.state !== 'open') return <Done found={found} onBack={onBack} />
  if (session === undefined)
    return <EmptyState title={say('sheets.noSession')}>{say('sheets.noSessionHint')}</EmptyState>
  const place = { row: row.row, sheet: runningOf(sheet.sheet) }
  if (isVoid) {
    return (
      <VoidRow
        {...{ sheet, row, session }}
        onVoid={() => onDone(say('sheets.void.done', place))}
        onBack={() => setVoid(false)}
      />
    )
  }
  return (
    <>
      {sheet.sessionId === null && <OfSession {...{ sessions, session }} onChoose={(id) => choose(() => id)} />}
      <RowStep
        key={session.id}
        {...{ sheet, row, session, staff }}
        onEntered={({ row: entered, number, of }) =>
          onDone(say('sheets.row.done', { ...place, name: entered.person?.name ?? '', number, of }))
        }
        onVoid={() => setVoid(true)}
        onLeave={onBack}
      />
    </>
  )
}

/** A sheet out of the drawer says its day by hand. */
interface OfSessionProps {
  readonly sessions: readonly SessionView[]
  readonly session: SessionView
  readonly onChoose: (id: string) => void
}

function OfSession({ sessions, session, onChoose }: OfSessionProps) {
  const { say, sayDate } = useText()
  return (
    <SelectField
      label={say('sheets.ofSession')}
      letter="a"
      field={{ id: 'sheet-session', value: session.id, error: null, set: onChoose, leave: () => undefined }}
      options={sessions.map(({ id, number, date, product }) => ({
        value: id,
        label: say('sheets.row.session', { number, date: sayDate(date), product: product.name }),
      }))}
    />
  )
}

function Done({ found: { sheet, row }, onBack }: Pick<FoundRowStepProps, 'found' | 'onBack'>) {
  const { say, sayMoment } = useText()
  const place = { row: row.row, sheet: runningOf(sheet.sheet), by: row.byName ?? '' }
  const at = row.at === null ? '' : sayMoment(row.at)
  return (
    <section className="desk-step">
      <Notice kind="look">
        {row.state === 'entered'
          ? say('sheets.row.entered', { ...place, at, name: row.person?.name ?? '' })
          : say('sheets.row.isVoid', { ...place, at, reason: row.reason ?? '' })}
      </Notice>
      <div className="desk-step-acts">
        <PrimaryButton onAct={onBack}>{say('sheets.row.other')}</PrimaryButton>
      </div>
    </section>
  )
}
