/** What the laptop says it has and what the national server says it has. One rule: both are asked, none is assumed. */
import type { Page } from '@playwright/test'
import { ask } from '../support/app.ts'
import { must, sessionOfDay } from '../support/day-by-calls.ts'
import type { DemoServer, Totals } from './national-server.ts'
import type { z } from 'zod'

type Counts = z.output<typeof Totals>

export interface Summary {
  readonly laptop: Counts
  readonly national: Counts
  readonly equal: boolean
}

export async function summaryOf(page: Page, server: DemoServer): Promise<Summary> {
  const session = await ask(page, 'sessions.current', {})
  const sync = await ask(page, 'sync.state', {})
  const batches = await ask(page, 'sync.batches', { limit: 200 })
  if (!session.ok || session.value === null || !sync.ok || !batches.ok) throw new Error('the laptop did not answer')
  const { people, certificates } = session.value.counts
  const { done, observing } = session.value.counts
  const laptop: Counts = {
    people,
    doses: done + observing,
    certificates,
    events: sync.value.confirmed + sync.value.waiting,
    batches: batches.value.length,
    receipts: batches.value.filter(({ receiptAt }) => receiptAt !== null).length,
  }
  const national = await server.totals()
  const rows = Object.keys(laptop) as (keyof Counts)[]
  return { laptop, national, equal: rows.every((row) => laptop[row] === national[row]) }
}

/** The day in figures, a line each. */
export async function figuresOf(page: Page): Promise<string> {
  const { id: sessionId, counts, vials } = await sessionOfDay(page)
  const { waiting, doses, prompt, effort } = await must(page, 'sessions.figures', { sessionId })
  const { noShows } = await must(page, 'close.reckoning', { sessionId })
  const promised = vials.reduce((sum, { dosesPerVial }) => sum + dosesPerVial, 0)
  const given = vials.reduce((sum, vial) => sum + vial.given, 0)
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`
  const lines: readonly (readonly [string, string | number])[] = [
    ['tokens given', counts.tokens],
    ['doses given', doses],
    ['gone home without a dose', counts.ended],
    ['expected and not come', noShows],
    ['vials opened', vials.length],
    ['wastage', percent(promised - given, promised)],
    ['entered within ten minutes', percent(prompt, doses)],
    ['median waiting', waiting === null ? '-' : `${waiting.median} min`],
    ['keystrokes a person, median', effort?.keys ?? '-'],
    ['seconds a person, median', effort?.seconds ?? '-'],
    ['doses whose keystrokes were counted', effort?.doses ?? 0],
  ]
  return lines.map(([what, figure]) => `${what.padEnd(38)}${String(figure).padStart(8)}\n`).join('')
}
