/** New sheets. One rule: they are numbered in the register before the printer gets them, so that no number is lost. */
import { useState } from 'react'
import type { SheetPage } from '#contract/sheets'
import type { SessionView } from '#contract/views'
import type { PrintPage } from '#contract/papers'
import { asciiDigits } from '#domain/people/digits'
import { runningOf } from '#domain/sheets/sheet-number'
import { useAct } from '../../client/use-act.ts'
import { usePrinter } from '../../printing/use-printer.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'
import { idFor, idIsUsed } from '../desk/act-ids.ts'
import { BackButton } from '../desk/own-escape.tsx'

export interface PrintSheetsProps {
  readonly session: SessionView | null
  readonly onBack: () => void
}

const ROWS = 20
const MOST = 50
const ACT = 'sheets-issue'

export function PrintSheets({ session, onBack }: PrintSheetsProps) {
  const { say, sayRefusal, sayDate } = useText()
  const printer = usePrinter('sheet')
  const [issue, toPrinter, toFile] = [useAct('sheets.issue'), useAct('print.page'), useAct('print.savePdf')]
  const [problem, setProblem] = useState<string | null>(null)
  const [printed, setPrinted] = useState<SheetPage | null>(null)
  const form = useForm({
    keep: 'sheets-print',
    start: { count: '5', session: session?.id ?? '' },
    checks: { count: (count) => (countIn(count) === null ? say('sheets.print.countWrong', { most: MOST }) : null) },
  })
  /** The same sheets again where the printer did not take them. */
  const page = async (): Promise<PrintPage | null> => {
    const count = countIn(form.values.count)
    if (printed !== null) return { kind: 'fallback-sheets', issueId: printed.issueId }
    if (!form.ready() || count === null) return null
    const answer = await issue.run({ id: idFor(ACT), sessionId: form.values.session || null, count, rows: ROWS })
    if (!answer.ok) {
      setProblem(sayRefusal('sheets.issue', answer))
      return null
    }
    idIsUsed(ACT)
    setPrinted(answer.value)
    return { kind: 'fallback-sheets', issueId: answer.value.issueId }
  }
  const print = async (): Promise<void> => {
    const order = await page()
    if (order === null) return
    const answer = await toPrinter.run({ page: order, printer })
    setProblem(answer.ok ? null : sayRefusal('print.page', answer))
  }
  const save = async (): Promise<void> => {
    const order = await page()
    if (order === null) return
    const answer = await toFile.run({ page: order, name: 'teeka-sheets' })
    setProblem(answer.ok ? null : sayRefusal('print.savePdf', answer))
  }
  const inTurn = (['count', 'session'] as const).map((name) => ({
    id: form.field(name).id,
    inOrder: () => form.ready([name]),
  }))
  const busy = issue.busy || toPrinter.busy || toFile.busy
  return (
    <section className="desk-step" aria-labelledby="sheets-print-title">
      <div className="step-head">
        <h2 id="sheets-print-title">{say('sheets.print.title')}</h2>
        <p className="soft">{say('sheets.print.hint')}</p>
      </div>
      {problem !== null && <Notice kind="stop">{problem}</Notice>}
      {printed !== null && <Numbered page={printed} />}
      {printed === null && (
        <div className="sheet-row-fields">
          <TextField
            label={say('sheets.print.count')}
            field={form.field('count')}
            letter="c"
            width="short"
            inputMode="numeric"
            maxLength={2}
            focusFirst
          />
          <SelectField
            label={say('sheets.print.session')}
            letter="s"
            field={form.field('session')}
            empty={say('sheets.print.drawer')}
            options={
              session === null
                ? []
                : [
                    {
                      value: session.id,
                      label: say('sheets.print.sessionOf', { number: session.number, date: sayDate(session.date) }),
                    },
                  ]
            }
          />
        </div>
      )}
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => void (goToNextField(inTurn) || print())} busy={busy}>
          {printed === null ? say('sheets.print.act') : say('sheets.print.again')}
        </PrimaryButton>
        <ActButton chord="alt+f" onAct={() => void save()} busy={busy}>
          {say('sheets.print.save')}
        </ActButton>
        <BackButton onAct={onBack}>{say('ui.back')}</BackButton>
      </div>
    </section>
  )
}

function Numbered({ page: { sheets } }: { readonly page: SheetPage }) {
  const { say } = useText()
  const [first, last] = [sheets[0], sheets.at(-1)]
  if (first === undefined || last === undefined) return null
  return (
    <Notice kind="good">
      {say('sheets.print.numbered', {
        first: runningOf(first.sheet),
        last: runningOf(last.sheet),
      })}
    </Notice>
  )
}

function countIn(typed: string): number | null {
  const text = asciiDigits(typed).trim()
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST ? Number(text) : null
}
