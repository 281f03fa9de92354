/**
 * The ways of a session's papers out of the laptop. One rule: what went out is noted at once, under the name of who is
 * signed in; what was cancelled did not go out.
 */
import { useState } from 'react'
import type { Refused } from '#contract/answer'
import type { CallName } from '#contract/calls'
import type { ListMedium, ListName } from '#contract/papers'
import type { CentreView, SessionView } from '#contract/views'
import { ask } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { usePrinter } from '../../printing/use-printer.ts'
import { useText } from '../../text/use-text.ts'
import { inPractice, lineTable, tallyTable } from './export-tables.ts'

export type PaperNews =
  | { readonly kind: 'printed' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'refused'; readonly call: CallName; readonly refused: Refused<string> }

export interface PaperActs {
  readonly busy: boolean
  readonly news: PaperNews | null
  readonly print: () => Promise<void>
  readonly savePdf: () => Promise<void>
  readonly saveTable: (what: 'line-list' | 'tally', format: 'csv' | 'xlsx') => Promise<void>
}

export function usePapers(session: SessionView, centre: CentreView, what: ListName): PaperActs {
  const text = useText()
  const printer = usePrinter('sheet')
  const [news, setNews] = useState<PaperNews | null>(null)
  const toPrinter = useAct('print.page')
  const toPdf = useAct('print.savePdf')
  const toFile = useAct('files.export')
  const note = useAct('papers.noteExport')
  const page = { kind: what, sessionId: session.id }
  const name = `${what}-${centre.code}-session-${session.number}-${session.date}`
  const refuse = (call: CallName, refused: Refused<string>): void => setNews({ kind: 'refused', call, refused })

  const noted = async (medium: ListMedium, went: PaperNews): Promise<void> => {
    const answer = await note.run({ id: newId(), sessionId: session.id, what, medium })
    if (answer.ok) setNews(went)
    else refuse('papers.noteExport', answer)
  }
  const print = async (): Promise<void> => {
    const answer = await toPrinter.run({ page, printer })
    if (answer.ok) await noted('paper', { kind: 'printed' })
    else refuse('print.page', answer)
  }
  const savePdf = async (): Promise<void> => {
    const answer = await toPdf.run({ page, name })
    if (answer.ok) await noted('pdf', { kind: 'saved', file: answer.value.file })
    else refuse('print.savePdf', answer)
  }
  const saveTable: PaperActs['saveTable'] = async (which, format) => {
    const call = which === 'line-list' ? 'papers.lineList' : 'papers.tally'
    const table =
      which === 'line-list'
        ? await ask('papers.lineList', { sessionId: session.id })
        : await ask('papers.tally', { sessionId: session.id })
    if (!table.ok) return refuse(call, table)
    const rows = 'rows' in table.value ? lineTable(table.value, text) : tallyTable(table.value, text)
    const marked = centre.mode === 'practice' ? inPractice(rows, text) : rows
    const answer = await toFile.run({ name, format, table: marked })
    if (answer.ok) await noted(format, { kind: 'saved', file: answer.value.file })
    else refuse('files.export', answer)
  }
  const busy = [toPrinter, toPdf, toFile, note].some((act) => act.busy)
  return { busy, news, print, savePdf, saveTable }
}
