/** How far a print job is. One rule: it says its figures to those who do not see it. */
import type { PrintJob } from '#contract/printing'
import { useText } from '../text/use-text.ts'

export function PrintBar({ job: { prepared, papers } }: { readonly job: PrintJob }) {
  const { say } = useText()
  return <progress className="print-bar" aria-label={say('printing.progress')} value={prepared} max={papers} />
}
