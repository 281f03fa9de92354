/** The page that is printed, with somebody else at the other end of its wire. Nobody on it exists. */
import { done, refuse } from '#contract/answer'
import { Letterhead } from '#contract/papers'
import { openPress } from '../../renderer/print/press.tsx'
import '../../renderer/text/language.ts'
import type { Answers } from '../support/wire.tsx'
import { settings } from '../support/settings.ts'

export const letterhead: Letterhead = Letterhead.parse({
  centre: { code: 'MH-PUN-0412', name: 'PHC Wagholi', district: 'Pune', state: 'Maharashtra' },
  practice: false,
  printedAt: '2026-11-24T09:05:00.000+05:30',
  printedBy: 'Asha Patil',
})

export function clearPage(): void {
  document.body.innerHTML = '<div id="root"></div>'
  document.title = ''
}

/** What the press said, and what it asked for, in order. */
export async function print(page: unknown, answers: Answers, language: 'en' | 'hi' = 'en') {
  return printAll([page], answers, language)
}

export async function printAll(pages: readonly unknown[], answers: Answers, language: 'en' | 'hi' = 'en') {
  const { press, asked } = openEmpty(answers, language)
  return { said: await press.add(pages), asked, press }
}

/** A press that nothing is on yet. */
export function openEmpty(answers: Answers, language: 'en' | 'hi' = 'en') {
  const asked: { readonly name: string; readonly input: unknown }[] = []
  const all: Answers = {
    'papers.letterhead': () => done(letterhead),
    'settings.get': () => done({ ...settings, language }),
    ...answers,
  }
  const call = async (name: keyof Answers, input: never): Promise<unknown> => {
    asked.push({ name, input })
    return (await all[name]?.(input)) ?? refuse('bug')
  }
  Object.defineProperty(window, 'teeka', { value: { call, onChange: () => () => undefined }, configurable: true })
  const root = document.getElementById('root')
  if (root === null) throw new Error('no root')
  return { press: openPress(root), asked }
}
