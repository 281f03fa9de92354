/**
 * All certificates of a session in one run. One rule: who has a certificate that stands keeps it; only what is missing or
 * no longer stands is issued, under whoever is signed in.
 */
import { useRef, useState } from 'react'
import type { Refused } from '#contract/answer'
import type { CallName, InputOf } from '#contract/calls'
import { MOST_PAGES, type SessionCertificate } from '#contract/copies'
import { ask } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useCertificatePrinter } from '../../printing/use-printer.ts'
import { inOrder, stands, type Which } from './run-order.ts'

export interface Unissued {
  readonly token: number | null
  readonly refused: Refused<string>
}

export interface Run {
  /** Null when none is under way. */
  readonly issuing: { readonly done: number; readonly all: number } | null
  /** Those for whom none could be issued in the last run. */
  readonly unissued: readonly Unissued[]
  readonly refused: { readonly call: CallName; readonly refused: Refused<string> } | null
  readonly print: (which: Which) => Promise<void>
  /** One file each, into a folder. */
  readonly save: (which: Which, format: 'pdf' | 'png') => Promise<void>
  readonly stop: () => void
}

type Page = InputOf<'print.page'>['page']
type Pages = [Page, ...Page[]]

export function useCertificateRun(rows: readonly SessionCertificate[]): Run {
  const { printer, size } = useCertificatePrinter()
  const [issuing, setIssuing] = useState<Run['issuing']>(null)
  const [unissued, setUnissued] = useState<readonly Unissued[]>([])
  const [refused, setRefused] = useState<Run['refused']>(null)
  const stopped = useRef(false)

  const issued = async (which: Which): Promise<Page[]> => {
    const wanted = inOrder(rows, which)
    const [pages, without]: [Page[], Unissued[]] = [[], []]
    stopped.current = false
    for (const [done, row] of wanted.entries()) {
      if (stopped.current) break
      setIssuing({ done, all: wanted.length })
      const answer = await certificateOf(row)
      if (typeof answer === 'string') pages.push({ kind: 'certificate', certificateId: answer, size })
      else without.push({ token: row.token, refused: answer })
    }
    setIssuing(null)
    setUnissued(without)
    return stopped.current ? [] : pages
  }
  const print = async (which: Which): Promise<void> => {
    if (issuing !== null) return
    for (const pages of inJobs(await issued(which))) {
      const answer = await ask('print.many', { id: newId(), pages, printer })
      setRefused(answer.ok ? null : { call: 'print.many', refused: answer })
    }
  }
  const save = async (which: Which, format: 'pdf' | 'png'): Promise<void> => {
    if (issuing !== null) return
    const chosen = await ask('files.chooseFolder', { purpose: 'export' })
    const folder = chosen.ok ? chosen.value.folder : null
    if (folder === null) return
    for (const pages of inJobs(await issued(which))) {
      const answer = await ask('print.toFolder', { id: newId(), pages, format, folder })
      setRefused(answer.ok ? null : { call: 'print.toFolder', refused: answer })
    }
  }
  return { issuing, unissued, refused, print, save, stop: () => void (stopped.current = true) }
}

async function certificateOf(row: SessionCertificate): Promise<string | Refused<string>> {
  if (row.certificate !== null && stands(row)) return row.certificate.id
  const answer = await ask('certificates.issue', { personId: row.personId })
  return answer.ok ? answer.value.id : answer
}

function inJobs(pages: readonly Page[]): Pages[] {
  const [first, ...rest] = pages
  if (first === undefined) return []
  return [[first, ...rest.slice(0, MOST_PAGES - 1)], ...inJobs(rest.slice(MOST_PAGES - 1))]
}
