/**
 * The national server's database, whichever carries it: PostgreSQL, or PGlite where nothing is installed. One rule: SQL
 * is PostgreSQL's, written in full, and every row is parsed on the way out.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export type Value = string | number | boolean | null | Uint8Array | readonly (string | number | null)[]

export interface Sql {
  rows<S extends z.ZodType>(text: string, values: readonly Value[], row: S): Promise<z.output<S>[]>
  /** The first row, or undefined. */
  row<S extends z.ZodType>(text: string, values: readonly Value[], row: S): Promise<z.output<S> | undefined>
  run(text: string, values: readonly Value[]): Promise<void>
}

export interface NationalStore extends Sql {
  /** For the operator: what is kept where, and how safely. */
  readonly kind: string
  /** All or nothing; a refusal that is returned commits what was written, so it is decided before writing. */
  transaction<T>(act: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** What a driver has to offer: a query with numbered parameters. */
export type Query = (text: string, values: readonly Value[]) => Promise<{ readonly rows: readonly unknown[] }>

export function sqlOver(query: Query): Sql {
  return {
    rows: async (text, values, row) => (await query(text, values)).rows.map((raw) => row.parse(raw)),
    row: async (text, values, row) => {
      const [first] = (await query(text, values)).rows
      return first === undefined ? undefined : row.parse(first)
    },
    run: async (text, values) => void (await query(text, values)),
  }
}

/** Any number by which nobody else locks. */
const MIGRATION_LOCK = 7_241_001

/** Applies what is missing, in order, all or nothing; two servers that start on one database take turns. */
export const migrate = (store: NationalStore): Promise<void> =>
  store.transaction(async (sql) => {
    await sql.run('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await sql.run('create table if not exists migration (number integer primary key)', [])
    const done = await sql.rows('select number from migration', [], z.object({ number: z.int() }))
    const folder = join(import.meta.dirname, 'migrations')
    for (const [index, name] of readdirSync(folder).toSorted().entries()) {
      if (done.some(({ number }) => number === index + 1)) continue
      await apply(readFileSync(join(folder, name), 'utf8'), sql)
      await sql.run('insert into migration (number) values ($1)', [index + 1])
    }
  })

async function apply(migration: string, sql: Sql): Promise<void> {
  for (const statement of migration.split(/;\s*$/m)) {
    if (statement.trim() !== '') await sql.run(statement, [])
  }
}
