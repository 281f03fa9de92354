/** A PostgreSQL server, for a national server that counts. */
import pg from 'pg'
import { migrate, type NationalStore, type Query, sqlOver } from './store.ts'

/** @param url as in DATABASE_URL */
export async function openPostgres(url: string): Promise<NationalStore> {
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  const queryOf =
    (client: pg.Pool | pg.PoolClient): Query =>
    (text, values) =>
      client.query(text, [...values])
  const store: NationalStore = {
    ...sqlOver(queryOf(pool)),
    kind: 'PostgreSQL',
    transaction: async (act) => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const result = await act(sqlOver(queryOf(client)))
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
  await migrate(store)
  return store
}
