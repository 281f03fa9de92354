/**
 * The certificate's ways out of the laptop. One rule: a copy is counted when it went out and not before, so the next
 * one is marked as the duplicate that it is.
 */
import { useState } from 'react'
import type { CallName } from '#contract/calls'
import type { Refused } from '#contract/answer'
import type { PersonId } from '#contract/fields'
import type { PrintPage } from '#contract/papers'
import type { CertificateView } from '#contract/views'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'

export type News =
  | { readonly kind: 'printed'; readonly at: number }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'refused'; readonly call: CallName; readonly refused: Refused<string> }

export interface CertificateActs {
  readonly busy: boolean
  readonly news: News | null
  /** The printer chosen in the settings; null: the system asks. */
  readonly printer: string | null
  readonly print: () => Promise<void>
  readonly savePdf: () => Promise<void>
}

type Medium = 'paper' | 'pdf'

export function useCertificate(personId: PersonId, onChanged: () => void): CertificateActs {
  const settings = useAsk('settings.get', {}).value
  const printer = settings?.printer ?? null
  const size = settings?.certificateSizes[printer ?? ''] ?? 'a4'
  const [news, setNews] = useState<News | null>(null)
  const issue = useAct('certificates.issue')
  const toPrinter = useAct('print.page')
  const toFile = useAct('print.savePdf')
  const note = useAct('certificates.noteCopy')
  const pageOf = ({ id }: CertificateView): PrintPage => ({
    kind: 'certificate',
    certificateId: id,
    language: null,
    size,
  })
  const refuse = (call: CallName, refused: Refused<string>): null => {
    setNews({ kind: 'refused', call, refused })
    return null
  }

  const issued = async (): Promise<CertificateView | null> => {
    const answer = await issue.run({ personId })
    return answer.ok ? answer.value : refuse('certificates.issue', answer)
  }
  const count = async ({ id, copies }: CertificateView, medium: Medium, went: News): Promise<void> => {
    const answer = await note.run({ certificateId: id, copy: copies + 1, medium })
    if (answer.ok) setNews(went)
    else refuse('certificates.noteCopy', answer)
  }
  const print = async (): Promise<void> => {
    const certificate = await issued()
    if (certificate === null) return
    const answer = await toPrinter.run({ page: pageOf(certificate), printer })
    if (!answer.ok) refuse('print.page', answer)
    else if (answer.value.queued) await count(certificate, 'paper', { kind: 'printed', at: Date.now() })
    onChanged()
  }
  const savePdf = async (): Promise<void> => {
    const certificate = await issued()
    if (certificate === null) return
    const answer = await toFile.run({ page: pageOf(certificate), name: `teeka-${certificate.id}` })
    if (!answer.ok) refuse('print.savePdf', answer)
    else await count(certificate, 'pdf', { kind: 'saved', file: answer.value.file })
    onChanged()
  }
  const busy = [issue, toPrinter, toFile, note].some((act) => act.busy)
  return { busy, news, printer, print, savePdf }
}
