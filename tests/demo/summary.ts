/** What the laptop says it has and what the national server says it has. One rule: both are asked, none is assumed. */
import type { Page } from '@playwright/test'
import { ask } from '../support/app.ts'
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
  const { people, vaccinated, certificates } = session.value.counts
  const laptop: Counts = {
    people,
    doses: vaccinated,
    certificates,
    events: sync.value.confirmed + sync.value.waiting,
    batches: batches.value.length,
    receipts: batches.value.filter(({ receiptAt }) => receiptAt !== null).length,
  }
  const national = await server.totals()
  const rows = Object.keys(laptop) as (keyof Counts)[]
  return { laptop, national, equal: rows.every((row) => laptop[row] === national[row]) }
}
