/** Where certificates are printed; kept in the settings, not in the register. */
import { PrinterChoice } from '../settings/printer-choice.tsx'
import { useText } from '../../text/use-text.ts'
import { Question } from './question.tsx'

export function PrinterStep() {
  const { say } = useText()
  return (
    <Question title={say('firstStart.printer.title')} hint={say('firstStart.printer.hint')}>
      <PrinterChoice digits focusFirst />
    </Question>
  )
}
