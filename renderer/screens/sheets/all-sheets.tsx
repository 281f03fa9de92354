/** The box for the next row, and how the sheets stand. */
import type { SheetSums, SheetView } from '#contract/sheets'
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FindRow } from './find-row.tsx'
import type { FoundRow } from './find-row.tsx'
import { SheetList } from './sheet-list.tsx'

export interface AllSheetsProps {
  readonly session: SessionView | null
  /** What was done last, in words. */
  readonly said: string | null
  readonly next: string
  readonly onFound: (found: FoundRow) => void
  readonly onCount: (sheet: SheetView) => void
  readonly onPrint: () => void
}

export function AllSheets({ session, said, next, onFound, onCount, onPrint }: AllSheetsProps) {
  const { say } = useText()
  const { value: mine } = useAsk('sheets.state', { sessionId: session?.id ?? null })
  const { value: out } = useAsk('sheets.state', { sessionId: null })
  const others = (out?.sheets ?? []).filter(({ sheet }) => mine?.sheets.every((one) => one.sheet !== sheet) ?? false)
  const sheets = [...(mine?.sheets ?? []), ...others]
  return (
    <>
      {said !== null && <Notice kind="good">{said}</Notice>}
      <FindRow next={next} onFound={onFound} />
      <section className="stack" aria-labelledby="sheets-all-title">
        <div className="section-head">
          <h2 id="sheets-all-title">{say('sheets.list.title')}</h2>
          <ActButton chord="alt+p" onAct={onPrint}>
            {say('sheets.print.open')}
          </ActButton>
        </div>
        {mine !== undefined && session !== null && <Sums sums={mine.sums} />}
        {sheets.length > 0 ? (
          <SheetList sheets={sheets} onCount={onCount} />
        ) : (
          <EmptyState title={say('sheets.list.empty')}>{say('sheets.list.emptyHint')}</EmptyState>
        )}
      </section>
    </>
  )
}

const lines = ['issued', 'out', 'used', 'entered', 'void', 'missing', 'lost'] as const

function Sums({ sums }: { readonly sums: SheetSums }) {
  const { say, sayNumber } = useText()
  return (
    <dl className="sheet-sums">
      {lines.map((line) => (
        <div key={line}>
          <dt>{say(`sheets.sums.${line}`)}</dt>
          <dd>{sayNumber(sums[line])}</dd>
        </div>
      ))}
    </dl>
  )
}
