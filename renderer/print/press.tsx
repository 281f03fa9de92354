/**
 * The page that is printed: one document whose body is filled and emptied again. One rule: it says `ready` only when what
 * is to be printed has been laid out in its own fonts, and what was printed is gone before the next comes.
 */
import './press.css'
import { Fragment, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { CallName } from '#contract/calls'
import { pageKinds, type PrintPage, PrintPages } from '#contract/papers'
import { specimenIn } from '../certificate/specimen.ts'
import { ask } from '../client/ask.ts'
import { speak } from '../text/language.ts'
import { textFor } from '../text/use-text.ts'
import type { Kind } from './kind.ts'
import { kinds } from './kinds.ts'

/** What the shell tells this page; nobody else can reach it. */
export interface Press {
  /** Sets these, all of one kind, under what stands already. Answers `ready`, or the code of what was refused. */
  readonly add: (pages: unknown) => Promise<string>
  readonly clear: () => void
  /** Sets a certificate of nobody and takes it away again, so that the first of somebody's is as quick as the next. */
  readonly rehearse: () => Promise<string>
  /** Of a PDF in base64 the first page as PNG, or null. */
  readonly picture: (pdf: string) => Promise<string | null>
}

interface Standing {
  readonly root: Root
  readonly element: HTMLElement
}

export function openPress(place: HTMLElement): Press {
  const standing: Standing[] = []
  const stand = async (shown: ReactNode, fit: Kind<CallName>['fit']): Promise<void> => {
    const element = place.appendChild(document.createElement('div'))
    const root = createRoot(element)
    standing.push({ root, element })
    flushSync(() => root.render(shown))
    await laidOut(place)
    fit?.(element)
  }
  const clear = (): void => {
    document.title = ''
    for (const { root, element } of standing.splice(0)) {
      root.unmount()
      element.remove()
    }
  }
  return {
    add: async (given) => {
      const pages = PrintPages.safeParse(given)
      if (!pages.success) return 'bad-input'
      const papers = await papersOf(pages.data)
      if (!papers.ok) return papers.code
      if (standing.length === 0) document.title = papers.title
      await stand(papers.shown, papers.fit)
      return 'ready'
    },
    rehearse: async () => {
      const [letterhead, languages] = await Promise.all([
        ask('papers.letterhead', {}),
        ask('certificates.language', {}),
      ])
      // Nobody is signed in, so nobody prints.
      if (!letterhead.ok || !languages.ok) return 'not-signed-in'
      const { paper, fit } = kinds.certificate
      await stand(paper(specimenIn(languages.value.chosen ?? languages.value.proposed), letterhead.value), fit)
      clear()
      return 'ready'
    },
    // Few pages become pictures, and what draws them is large.
    picture: async (pdf) => (await import('./picture.ts')).pictureOf(pdf),
    clear,
  }
}

async function papersOf(pages: PrintPages) {
  const [letterhead, settings, ...views] = await Promise.all([
    ask('papers.letterhead', {}),
    ask('settings.get', {}),
    ...pages.map(viewOf),
  ])
  if (!letterhead.ok) return letterhead
  // Its view and its kind belong together by the contract, which TypeScript cannot follow through a look-up.
  const kind = kinds[pages[0].kind] as Kind<CallName>
  const language = settings.ok && kind.speaks === 'screen' ? settings.value.language : 'en'
  await speak(language)
  if (kind.measured === true) await fontsThere()
  const shown = []
  for (const [index, view] of views.entries()) {
    if (!view.ok) return view
    shown.push(<Fragment key={index}>{kind.paper(view.value as never, letterhead.value)}</Fragment>)
  }
  const [first] = views
  const title = first?.ok === true ? kind.title(first.value as never, textFor(language)) : ''
  return { ok: true, title, shown, fit: kind.fit } as const
}

const viewOf = ({ kind, ...names }: PrintPage) => ask(pageKinds[kind].call, names as never)

/** So that every page is measured in its own letters. */
async function fontsThere(): Promise<void> {
  await Promise.all([...document.fonts].filter(({ status }) => status !== 'loaded').map((font) => font.load()))
}

/** A font is asked for when the first letter of its own is laid out; of the others no file is read. */
async function laidOut(place: HTMLElement): Promise<void> {
  place.getBoundingClientRect()
  if (document.fonts.status === 'loading') await document.fonts.ready
}
