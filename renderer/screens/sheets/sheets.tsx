/**
 * Fallback sheets: printed before they are needed, keyed in afterwards, every one accounted for. One rule: the box for
 * the next row has the focus, whatever was done before.
 */
import '../desk/desk.css'
import './sheets.css'
import { useState } from 'react'
import { unreachable } from '#contract/answer'
import type { SheetView } from '#contract/sheets'
import type { SessionView, StaffView } from '#contract/views'
import { runningOf } from '#domain/sheets/sheet-number'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { AllSheets } from './all-sheets.tsx'
import { CountSheet } from './count-sheet.tsx'
import type { FoundRow } from './find-row.tsx'
import { FoundRowStep } from './found-row-step.tsx'
import { PrintSheets } from './print-sheets.tsx'

type SheetsAt =
  | { readonly kind: 'all' }
  | { readonly kind: 'print' }
  | { readonly kind: 'count'; readonly sheet: SheetView }
  | { readonly kind: 'row'; readonly found: FoundRow }

export function Sheets() {
  const sessions = useAsk('sheets.sessions', {})
  const { value: staff } = useAsk('staff.list', {})
  const { say, sayRefusal } = useText()
  if (sessions.value === undefined || staff === undefined) {
    return (
      <div className="screen">
        {sessions.refused === undefined ? (
          <Skeleton lines={6} />
        ) : (
          <Notice kind="stop">{sayRefusal('sheets.sessions', sessions.refused)}</Notice>
        )}
      </div>
    )
  }
  return (
    <div className="screen sheets">
      <h1>{say('sheets.title')}</h1>
      <Ready sessions={sessions.value} staff={staff} />
    </div>
  )
}

interface ReadyProps {
  readonly sessions: readonly SessionView[]
  readonly staff: readonly StaffView[]
}

function Ready({ sessions, staff }: ReadyProps) {
  const { say } = useText()
  // What is being keyed in is there again after a hand-over.
  const [at, go] = useDraft<SheetsAt>('sheets-at', { kind: 'all' })
  const [said, setSaid] = useState<string | null>(null)
  const [next, setNext] = useState('')
  const back = (): void => go(() => ({ kind: 'all' }))
  const latest = sessions[0] ?? null
  switch (at.kind) {
    case 'all':
      return (
        <AllSheets
          session={latest}
          {...{ said, next }}
          onFound={(found) => go(() => ({ kind: 'row', found }))}
          onCount={(sheet) => go(() => ({ kind: 'count', sheet }))}
          onPrint={() => go(() => ({ kind: 'print' }))}
        />
      )
    case 'print':
      return <PrintSheets session={latest} onBack={back} />
    case 'count':
      return (
        <CountSheet
          sheet={at.sheet}
          onBack={back}
          onCounted={({ sheet, state, missing }) => {
            const done = { sheet: runningOf(sheet) }
            setSaid(
              state === 'lost'
                ? say('sheets.count.doneLost', done)
                : say('sheets.count.done', { ...done, count: missing ?? 0 }),
            )
            back()
          }}
        />
      )
    case 'row':
      return (
        <FoundRowStep
          {...{ sessions, staff }}
          found={at.found}
          onBack={back}
          onDone={(words) => {
            const { sheet, row } = at.found
            setSaid(words)
            setNext(row.row < sheet.rows ? `${runningOf(sheet.sheet)} ${row.row + 1}` : '')
            back()
          }}
        />
      )
    default:
      return unreachable(at)
  }
}
