/**
 * The line list and the tally as tables for spreadsheets. One rule: they say what the papers say, in columns that can be
 * reckoned with: figures as figures, days and times as ISO 8601 has them.
 */
import type { LineList, LineListRow, Tally } from '#contract/papers'
import type { ExportTable } from '#contract/shell'
import { sayFlags, sayVisit } from '../../print/line-words.ts'
import { tallyGroups } from '../../print/tally-groups.ts'
import type { Text } from '../../text/use-text.ts'

type Cell = ExportTable['rows'][number][number]

export function lineTable({ session, rows }: LineList, text: Text): ExportTable {
  const columns = lineColumns(session.date, text)
  return {
    title: `${text.say('print.lineList.title')} ${session.number}`,
    columns: columns.map(([head]) => head),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  }
}

const lineColumns = (date: string, text: Text): (readonly [string, (row: LineListRow) => Cell])[] => {
  const { say } = text
  return [
    [say('print.sessionDate'), () => date],
    [say('print.token'), ({ token }) => token],
    [say('print.name'), ({ name }) => name],
    [say('print.nativeName'), ({ nativeName }) => nativeName],
    [say('print.birth'), ({ birth }) => (birth.kind === 'year' ? birth.year : birth.day)],
    [say('print.gender'), ({ gender }) => say(`genders.${gender}`)],
    [say('print.category'), ({ category }) => (category === null ? null : say(`policy.categories.${category}`))],
    [say('print.mobile'), ({ mobileEnd }) => (mobileEnd === null ? null : `••••••${mobileEnd}`)],
    [say('print.document'), ({ document }) => (document === null ? null : say(`documents.${document.kind}`))],
    [say('print.documentEnd'), ({ document }) => document?.masked ?? null],
    [say('certificate.vaccine'), ({ dose }) => dose?.product ?? null],
    [say('print.dose'), ({ dose }) => dose?.number ?? null],
    [say('certificate.lot'), ({ dose }) => dose?.lot ?? null],
    [say('print.vial'), ({ dose }) => dose?.vial ?? null],
    [say('print.vaccinator'), ({ dose }) => dose?.vaccinator ?? null],
    [say('print.time'), ({ dose }) => (dose === null ? null : `${dose.at.slice(0, 10)} ${dose.at.slice(11, 16)}`)],
    [say('print.lineList.became'), (row) => sayVisit(row, text)],
    [say('print.flags'), (row) => sayFlags(row, text) || null],
  ]
}

export function tallyTable(tally: Tally, text: Text): ExportTable {
  const { say } = text
  const hours = tally.figures.byHour.map(({ hour, given }): Cell[] => [
    say('figures.hours'),
    `${String(hour).padStart(2, '0')}:00`,
    given,
  ])
  const waits = (tally.figures.waiting?.classes ?? []).map(({ from, to, people }): Cell[] => [
    say('figures.waiting'),
    to === null ? say('figures.minutesFrom', { from }) : say('figures.minutes', { from, to: to - 1 }),
    people,
  ])
  const groups = tallyGroups(tally, text)
  return {
    title: `${say('print.tally.title')} ${tally.session.number}`,
    columns: [say('print.tally.group'), say('print.tally.line'), say('print.tally.count')],
    rows: [
      ...groups.flatMap(({ title, lines }) => lines.map(({ label, figure }): Cell[] => [title, label, figure])),
      ...hours,
      ...waits,
    ],
  }
}

/** Every row says so by itself, wherever it is pasted. */
export const inPractice = ({ columns, rows, ...table }: ExportTable, { say }: Text): ExportTable => ({
  ...table,
  columns: [say('print.practice'), ...columns],
  rows: rows.map((row) => [say('print.practice'), ...row]),
})
