/** The sheets that are out or were used, with what is missing of each. */
import type { SheetView } from '#contract/sheets'
import { runningOf } from '#domain/sheets/sheet-number'
import { useText } from '../../text/use-text.ts'
import { ListTable } from '../../ui/list-table.tsx'
import { Shape } from '../../ui/shape.tsx'

export interface SheetListProps {
  readonly sheets: readonly SheetView[]
  readonly onCount: (sheet: SheetView) => void
}

export function SheetList({ sheets, onCount }: SheetListProps) {
  const { say, sayMoment } = useText()
  return (
    <ListTable
      caption={say('sheets.list.caption')}
      rows={sheets}
      rowKey={({ sheet }) => sheet}
      height="22rem"
      columns={[
        {
          key: 'sheet',
          head: say('sheets.list.sheet'),
          names: true,
          cell: ({ sheet }) => (
            <>
              {runningOf(sheet)} <span className="soft">{sheet}</span>
            </>
          ),
        },
        { key: 'issued', head: say('sheets.list.issued'), cell: ({ issuedAt }) => sayMoment(issuedAt) },
        { key: 'state', head: say('sheets.list.state'), cell: (sheet) => <State sheet={sheet} /> },
        { key: 'used', head: say('sheets.list.used'), align: 'end', cell: ({ used }) => used ?? '' },
        { key: 'entered', head: say('sheets.list.entered'), align: 'end', cell: ({ entered }) => entered },
        { key: 'void', head: say('sheets.list.void'), align: 'end', cell: (sheet) => sheet.void },
        {
          key: 'count',
          head: say('sheets.list.act'),
          cell: (sheet) => (
            <button type="button" className="sheet-count" onClick={() => onCount(sheet)}>
              {say('sheets.list.count', { sheet: runningOf(sheet.sheet) })}
            </button>
          ),
        },
      ]}
    />
  )
}

function State({ sheet: { state, missing, reason } }: { readonly sheet: SheetView }) {
  const { say } = useText()
  if (state === 'out') return <>{say('sheets.list.out')}</>
  if (state === 'lost') return <>{say('sheets.list.lost', { reason: reason ?? '' })}</>
  if (missing === null || missing === 0) {
    return (
      <>
        <Shape name="good" /> {say('sheets.list.complete')}
      </>
    )
  }
  return (
    <>
      <Shape name="look" /> {say('sheets.list.missing', { count: missing })}
    </>
  )
}
