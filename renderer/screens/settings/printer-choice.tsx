/** The printer for certificates, or none: then the system asks each time. */
import type { OutputOf } from '#contract/calls'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const ASK_EACH_TIME = ''
const SAME = ''

export interface PrinterChoiceProps {
  readonly digits?: boolean
  readonly focusFirst?: boolean
}

export function PrinterChoice({ digits = false, focusFirst = false }: PrinterChoiceProps) {
  const { say } = useText()
  const { value: printers } = useAsk('printers.list', {})
  const { value: settings } = useAsk('settings.get', {})
  const { run } = useAct('settings.set')
  if (printers === undefined) return <Skeleton />
  if (printers.length === 0) return <Notice kind="info">{say('firstStart.printer.none')}</Notice>
  return (
    <ChoiceCards
      label={say('settings.printer')}
      labelShown={false}
      choices={[
        ...printers.map((printer) => printerCard(printer, say('firstStart.printer.isDefault'))),
        { value: ASK_EACH_TIME, label: say('firstStart.printer.ask'), hint: say('firstStart.printer.askHint') },
      ]}
      value={settings?.printer ?? ASK_EACH_TIME}
      onChoose={(name) => void run({ printer: name === ASK_EACH_TIME ? null : name })}
      digits={digits}
      focusFirst={focusFirst}
      columns={digits ? 1 : 3}
    />
  )
}

/** For slips; only where there are two to choose from. */
export function SlipPrinterChoice() {
  const { say } = useText()
  const { value: printers = [] } = useAsk('printers.list', {})
  const { value: settings } = useAsk('settings.get', {})
  const { run } = useAct('settings.set')
  if (printers.length < 2 || settings === undefined) return null
  return (
    <ChoiceCards
      label={say('settings.slipPrinter')}
      choices={[
        { value: SAME, label: say('settings.samePrinter') },
        ...printers.map((printer) => printerCard(printer, say('firstStart.printer.isDefault'))),
      ]}
      value={settings.slipPrinter ?? SAME}
      onChoose={(name) => void run({ slipPrinter: name === SAME ? null : name })}
      digits={false}
      columns={3}
    />
  )
}

const printerCard = ({ name, label, isDefault }: OutputOf<'printers.list'>[number], defaultHint: string) => ({
  value: name,
  label: label === '' ? name : label,
  ...(isDefault && { hint: defaultHint }),
})

/** A printer as people know it, or that the system asks. */
export function usePrinterName(chosen: string | null): string {
  const { say } = useText()
  const { value: printers } = useAsk('printers.list', {})
  if (chosen === null) return say('firstStart.printer.ask')
  const label = printers?.find(({ name }) => name === chosen)?.label ?? ''
  return label === '' ? chosen : label
}
