/** What became of a sheet. One rule: it came back with so many rows written on, or it is lost for a reason. */
import { useState } from 'react'
import type { SheetView } from '#contract/sheets'
import { asciiDigits } from '#domain/people/digits'
import { runningOf } from '#domain/sheets/sheet-number'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { BackButton } from '../desk/own-escape.tsx'

export interface CountSheetProps {
  readonly sheet: SheetView
  readonly onCounted: (sheet: SheetView) => void
  readonly onBack: () => void
}

type Became = 'back' | 'lost'

export function CountSheet({ sheet, onCounted, onBack }: CountSheetProps) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('sheets.count')
  const [refused, setRefused] = useState<RefusalOf<'sheets.count'> | null>(null)
  const [became, setBecame] = useState<Became>('back')
  const form = useForm({
    keep: `count-${sheet.sheet}`,
    start: { used: '', reason: '' },
    checks: {
      used: (used) =>
        became === 'lost' || usedIn(used, sheet.rows) !== null
          ? null
          : say('sheets.count.usedWrong', { rows: sheet.rows }),
      reason: (reason) => (became === 'back' || reason.trim().length >= 3 ? null : say('sheets.count.reasonMissing')),
    },
  })
  const field = became === 'back' ? 'used' : 'reason'
  const count = async (): Promise<void> => {
    if (!form.ready([field])) return
    const answer = await run({
      sheet: sheet.sheet,
      state: became,
      used: became === 'back' ? usedIn(form.values.used, sheet.rows) : null,
      reason: became === 'lost' ? form.values.reason.trim() : null,
    })
    if (!answer.ok) return setRefused(answer)
    form.clear()
    onCounted(answer.value)
  }
  const inTurn = [
    { id: SEGMENTS, inOrder: () => true },
    { id: form.field(field).id, inOrder: () => true },
  ]
  return (
    <section className="desk-step" aria-labelledby="sheet-count-title">
      <h2 id="sheet-count-title">{say('sheets.count.title', { sheet: runningOf(sheet.sheet) })}</h2>
      {refused !== null && <Notice kind="stop">{sayRefusal('sheets.count', refused)}</Notice>}
      <Segments<Became>
        id={SEGMENTS}
        label={say('sheets.count.became')}
        segments={[
          { value: 'back', label: say('sheets.count.back') },
          { value: 'lost', label: say('sheets.count.lost') },
        ]}
        value={became}
        onChoose={setBecame}
        onGoOn={() => setTimeout(() => focusField(form.field(field).id))}
        focusFirst
      />
      {became === 'back' ? (
        <TextField
          label={say('sheets.count.used')}
          hint={say('sheets.count.usedHint')}
          field={form.field('used')}
          width="short"
          inputMode="numeric"
          letter="u"
          maxLength={2}
        />
      ) : (
        <TextField label={say('sheets.count.reason')} field={form.field('reason')} letter="r" maxLength={200} />
      )}
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => void (goToNextField(inTurn) || count())} busy={busy}>
          {say('sheets.count.act')}
        </PrimaryButton>
        <BackButton onAct={onBack}>{say('ui.back')}</BackButton>
      </div>
    </section>
  )
}

const SEGMENTS = 'sheet-became'

function usedIn(typed: string, rows: number): number | null {
  const text = asciiDigits(typed).trim()
  return /^\d{1,2}$/.test(text) && Number(text) <= rows ? Number(text) : null
}
