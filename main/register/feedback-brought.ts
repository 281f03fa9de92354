/**
 * What was said about Teeka in practice, on its way into the real register's log. One rule: it waits in the encrypted
 * file, not in anybody's memory, until there is somebody under whose name it can be noted.
 */
import { z } from 'zod'
import { SaidInPractice } from '#contract/feedback'
import type { StaffId } from '#contract/fields'
import { scrubAadhaar } from '#domain/identity/scrub'
import type { Context } from './context.ts'
import { fact } from './log/append.ts'
import type { ReadDb, WriteDb } from './store/sql.ts'
import { feedbackOf } from './views/feedback.ts'

/** What is here already, noted or waiting, is not taken again: practice hands over all that it has each time. */
export function bring(said: readonly SaidInPractice[], { keep, db }: Pick<Context, 'keep' | 'db'>): void {
  for (const one of said) {
    if (feedbackOf(db, one.id) === undefined) keepBrought(keep, one)
  }
}

const keepBrought = (db: WriteDb, one: SaidInPractice): number =>
  db.run('insert into feedback_brought (feedback_id, said) values (:id, :said) on conflict do nothing', {
    id: one.id,
    said: JSON.stringify({ ...one, words: scrubAadhaar(one.words) }),
  })

const BroughtRow = z.object({ said: z.string().transform((text) => SaidInPractice.parse(JSON.parse(text))) })

const brought = (db: ReadDb): SaidInPractice[] =>
  db.rows('select said from feedback_brought order by feedback_id', BroughtRow).map(({ said }) => said)

/** @param by whoever has signed in; a copied register notes nothing, and keeps it waiting */
export function noteBrought(by: StaffId, context: Context): void {
  const waiting = brought(context.db)
  if (waiting.length === 0 || context.home()?.writable !== true) return
  const facts = waiting.map(({ id, at, ...said }) =>
    fact({ type: 'feedback-given.2', by, at, body: { ...said, feedbackId: id, saidIn: 'practice' } }),
  )
  context.append(facts, (db) => void db.run('delete from feedback_brought', {}))
}
