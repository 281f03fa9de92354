/**
 * Fills the page that is printed and says when it can be. One rule: the page is marked ready only when what is to be
 * printed has been laid out in its own fonts.
 */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Answer } from '#contract/answer'
import type { CallName } from '#contract/calls'
import { type Letterhead, pageKinds, PrintPage } from '#contract/papers'
import { ask } from '../client/ask.ts'
import { speak } from '../text/language.ts'
import { textFor } from '../text/use-text.ts'
import type { Kind } from './kind.ts'
import { kinds } from './kinds.ts'

/**
 * `address` is the page's own query, `?page={...}`. Afterwards the page's root element carries `data-ready="true"`, or
 * `data-failed` with the code of what was refused.
 */
export async function fillPage(address: string, place: HTMLElement): Promise<void> {
  const mark = document.documentElement.dataset
  const page = pageIn(address)
  const [view, letterhead, settings] = await Promise.all([
    page === undefined ? noPage : askFor(page),
    ask('papers.letterhead', {}),
    ask('settings.get', {}),
  ])
  const refused = [view, letterhead].find((answer) => !answer.ok)
  if (refused?.ok === false) mark['failed'] = refused.code
  if (page === undefined || !view.ok || !letterhead.ok) return
  // Its view and its kind belong together by the contract, which TypeScript cannot follow through a look-up.
  const kind = kinds[page.kind] as Kind<CallName>
  const language = settings.ok && kind.speaks === 'screen' ? settings.value.language : 'en'
  await speak(language)
  document.title = kind.title(view.value as never, textFor(language))
  await fontsThere()
  draw(place, kind, view.value, letterhead.value)
  await laidOut()
  mark['ready'] = 'true'
}

const noPage = Promise.resolve({ ok: false, code: 'bad-input' } as const)

function pageIn(address: string): PrintPage | undefined {
  try {
    return PrintPage.safeParse(JSON.parse(new URLSearchParams(address).get('page') ?? '')).data
  } catch {
    return undefined
  }
}

const askFor = ({ kind, ...names }: PrintPage): Promise<Answer<unknown, string>> =>
  ask(pageKinds[kind].call, names as never)

function draw(place: HTMLElement, kind: Kind<CallName>, view: unknown, letterhead: Letterhead): void {
  flushSync(() => createRoot(place).render(kind.paper(view as never, letterhead)))
}

/** What is measured for its page must be measured in its own letters. */
const fontsThere = (): Promise<unknown> => Promise.all([...document.fonts].map((font) => font.load()))

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
