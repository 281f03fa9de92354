/** Which printer a paper goes to. One rule: a roll may have a printer of its own, and only what is as narrow goes there. */
import type { CertificateSize } from '#contract/certificate-look'
import type { Settings } from '#contract/shell'
import { useAsk } from '../client/use-ask.ts'

export type Paper = 'sheet' | 'roll'

/** The system's name of it; null: the system asks. */
export function usePrinter(paper: Paper): string | null {
  const settings = useAsk('settings.get', {}).value
  return settings === undefined ? null : printerOf(settings, paper)
}

export interface CertificatePrinter {
  readonly printer: string | null
  readonly size: CertificateSize
}

/** A certificate has the paper that was chosen for the printer of all else. */
export function useCertificatePrinter(): CertificatePrinter {
  const settings = useAsk('settings.get', {}).value
  if (settings === undefined) return { printer: null, size: 'a4' }
  const size = settings.certificateSizes[settings.printer ?? ''] ?? 'a4'
  return { size, printer: printerOf(settings, size === 'slip' ? 'roll' : 'sheet') }
}

const printerOf = ({ printer, slipPrinter }: Settings, paper: Paper): string | null =>
  paper === 'roll' ? (slipPrinter ?? printer) : printer
