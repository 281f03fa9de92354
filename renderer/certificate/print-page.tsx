/**
 * Fills the page that is printed and says when it can be. One rule: the page is marked ready only when what is to be
 * printed has been laid out in its own fonts.
 */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Instant } from '#contract/fields'
import { ask } from '../client/ask.ts'
import { textFor } from '../text/use-text.ts'
import { readableId } from './readable-id.ts'
import { Sheet } from './sheet.tsx'

/**
 * `address` is the page's own query, `?certificate=ID`. Afterwards the page's root element carries `data-ready="true"`,
 * or `data-failed` with the code of the refusal.
 */
export async function fillPrintPage(address: string, place: HTMLElement, now: () => number): Promise<void> {
  const mark = document.documentElement.dataset
  const certificateId = new URLSearchParams(address).get('certificate') ?? ''
  const answer = await ask('certificates.page', { certificateId })
  if (!answer.ok) {
    mark['failed'] = answer.code
    return
  }
  document.title = textFor('en').say('certificate.documentTitle', { id: readableId(answer.value.id) })
  const printedAt = Instant.parse(new Date(now()).toISOString())
  flushSync(() => createRoot(place).render(<Sheet page={answer.value} printedAt={printedAt} />))
  await laidOut()
  mark['ready'] = 'true'
}

/** Fonts start to load when the page is first laid out, and two frames later it stands in them. */
async function laidOut(): Promise<void> {
  await frame()
  await document.fonts.ready
  await frame()
  await frame()
}

/** A page that no screen shows may be given no frames at all. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, 250)
    requestAnimationFrame(() => {
      clearTimeout(late)
      resolve()
    })
  })
