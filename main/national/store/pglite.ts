/**
 * PostgreSQL in this process, kept in a folder. One rule: it is for practice and tests, because it does not wait for
 * the disk and a power cut may take the last batches back.
 */
import { PGlite } from '@electric-sql/pglite'
import { migrate, type NationalStore, type Query, sqlOver } from './store.ts'

/** @param folder undefined: in memory only. */
export async function openPglite(folder?: string): Promise<NationalStore> {
  const database = await PGlite.create(folder === undefined ? {} : { dataDir: folder })
  const query: Query = (text, values) => database.query(text, [...values])
  const store: NationalStore = {
    ...sqlOver(query),
    kind: 'PGlite in a folder: for practice, not durable against power loss',
    transaction: (act) =>
      database.transaction((inside) => act(sqlOver((text, values) => inside.query(text, [...values])))),
    close: () => database.close(),
  }
  await migrate(store)
  return store
}
