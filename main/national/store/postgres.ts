/**
 * A PostgreSQL server, for a national server that counts. One rule: a commit is on its disk before it is answered,
 * because a receipt follows from it.
 */
import pg from 'pg'
import { z } from 'zod'
import { migrate, type NationalStore, type Query, type Sql, sqlOver } from './store.ts'

/** Throws a sentence for the operator where the database cannot be used. @param url as in DATABASE_URL */
export async function openPostgres(url: string): Promise<NationalStore> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'teeka-national',
    max: 8,
    connectionTimeoutMillis: 10_000,
    // A database may be set to answer before its disk does; a receipt must not.
    options: '-c synchronous_commit=on',
  })
  // A connection that breaks while it is idle is the pool's to replace; without a listener it would end the process.
  pool.on('error', ignore)
  const store: NationalStore = {
    ...sqlOver(queryOf(pool)),
    kind: 'PostgreSQL',
    transaction: (act) => inTransaction(pool, act),
    close: () => pool.end(),
  }
  await mustHoldEveryScript(store)
  await migrate(store)
  return store
}

const queryOf =
  (client: pg.Pool | pg.PoolClient): Query =>
  (text, values) =>
    client.query(text, [...values])

async function inTransaction<T>(pool: pg.Pool, act: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  // As above, between two statements of a transaction; the next one fails and says so.
  client.on('error', ignore)
  try {
    await client.query('begin')
    const result = await act(sqlOver(queryOf(client)))
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    await abandon(client)
    throw error
  } finally {
    client.off('error', ignore)
  }
}

const ignore = (): void => {}

/** A connection that cannot even roll back is thrown away, and the database rolls back by itself. */
async function abandon(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch {
    client.release(true)
  }
}

async function mustHoldEveryScript(store: NationalStore): Promise<void> {
  const found = await store.row('show server_encoding', [], z.object({ server_encoding: z.string() }))
  if (found?.server_encoding === 'UTF8') return
  await store.close()
  throw new Error('The database at DATABASE_URL must be made with the encoding UTF8.')
}
