/**
 * The certificate's ways out of the laptop. One rule: a copy gets its number when it goes out, so the next one is marked
 * as the duplicate that it is; the same number again is only for one that never came out.
 */
import { useEffect, useState } from 'react'
import type { CallName, InputOf } from '#contract/calls'
import type { CertificateLanguage } from '#contract/certificate-look'
import type { Refused } from '#contract/answer'
import type { PersonId, PrintJobId } from '#contract/fields'
import type { CertificateView } from '#contract/views'
import { ask } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useCertificatePrinter } from '../../printing/use-printer.ts'

export type News =
  | { readonly kind: 'printed'; readonly at: number; readonly jobId: PrintJobId }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'refused'; readonly call: CallName; readonly refused: Refused<string> }

export interface CertificateActs {
  readonly busy: boolean
  readonly news: News | null
  /** The printer chosen in the settings; null: the system asks. */
  readonly printer: string | null
  readonly print: () => Promise<void>
  /** The page that was just printed did not come out: once more under its own number. */
  readonly printSame: (jobId: PrintJobId) => Promise<void>
  readonly savePdf: () => Promise<void>
  readonly savePicture: () => Promise<void>
}

/** @param language beside English for this person; null: the centre's */
export function useCertificate(
  personId: PersonId,
  language: CertificateLanguage | null,
  onChanged: () => void,
): CertificateActs {
  const { printer, size } = useCertificatePrinter()
  const [news, setNews] = useState<News | null>(null)
  const [issue, toPrinter, again] = [useAct('certificates.issue'), useAct('print.page'), useAct('print.again')]
  const [toPdf, toPicture] = [useAct('print.savePdf'), useAct('print.savePicture')]
  // Whoever stands here prints in a moment.
  useEffect(() => void ask('print.soon', {}), [])
  const refuse = (call: CallName, refused: Refused<string>): void => setNews({ kind: 'refused', call, refused })

  const issued = async (act: (page: Page, certificate: CertificateView) => Promise<void>): Promise<void> => {
    const answer = await issue.run({ personId })
    if (!answer.ok) return refuse('certificates.issue', answer)
    await act({ kind: 'certificate', certificateId: answer.value.id, language, size }, answer.value)
    onChanged()
  }
  const print = (): Promise<void> =>
    issued(async (page) => {
      const answer = await toPrinter.run({ page, printer })
      if (answer.ok) setNews({ kind: 'printed', at: Date.now(), jobId: answer.value.jobId })
      else refuse('print.page', answer)
    })
  const printSame = async (jobId: PrintJobId): Promise<void> => {
    const answer = await again.run({ id: jobId, cameOut: 0 })
    if (answer.ok) setNews({ kind: 'printed', at: Date.now(), jobId })
    else refuse('print.again', answer)
    onChanged()
  }
  const savePdf = (): Promise<void> =>
    issued(async (page, certificate) => {
      const answer = await toPdf.run({ page, name: fileName(certificate) })
      if (answer.ok) setNews({ kind: 'saved', file: answer.value.file })
      else refuse('print.savePdf', answer)
    })
  const savePicture = (): Promise<void> =>
    issued(async (page, certificate) => {
      const answer = await toPicture.run({ page, name: fileName(certificate) })
      if (answer.ok) setNews({ kind: 'saved', file: answer.value.file })
      else refuse('print.savePicture', answer)
    })
  const busy = [issue, toPrinter, again, toPdf, toPicture].some((act) => act.busy)
  return { busy, news, printer, print, printSame, savePdf, savePicture }
}

type Page = InputOf<'print.page'>['page']

/** By the certificate's own id: whoever lists the files of a stick learns no name. */
const fileName = ({ id, copies }: CertificateView): string => `teeka-${id}${copies === 0 ? '' : `-copy-${copies + 1}`}`
