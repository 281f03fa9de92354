/**
 * The database as the rest of the register sees it. One rule: who only reads is handed a ReadDb and cannot write, and
 * every row is parsed on the way out.
 */
import Database from 'better-sqlite3'
import type { z } from 'zod'

export type Params = Readonly<Record<string, string | number | Uint8Array | null>>

export interface ReadDb {
  /** All rows of a select, parsed. */
  rows<S extends z.ZodType>(sql: string, row: S, params?: Params): z.output<S>[]
  /** The first row, parsed, or undefined. */
  row<S extends z.ZodType>(sql: string, row: S, params?: Params): z.output<S> | undefined
  /** The first column of the first row, parsed; it must be there. */
  value<S extends z.ZodType>(sql: string, value: S, params?: Params): z.output<S>
  /** Row by row, unparsed, for long runs. */
  each(sql: string, params?: Params): IterableIterator<unknown>
}

export interface WriteDb extends ReadDb {
  /** Returns how many rows changed. */
  run(sql: string, params?: Params): number
  /** Several statements without parameters. */
  script(sql: string): void
  /** All or nothing; inside another one it is part of that. */
  transaction<T>(act: () => T): T
}

/** Whether a page of the file is missing or was changed: each carries a code of its own, so no bit of it turns unseen. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/.test(error.code)

/** Every statement is prepared once and kept: preparing each time costs half as much again as a dose. */
export function writeDb(database: Database.Database): WriteDb {
  const kept = new Map<string, Database.Statement>()
  const prepared = (sql: string): Database.Statement => {
    const known = kept.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    kept.set(sql, statement)
    return statement
  }
  return {
    rows: (sql, row, params = {}) =>
      prepared(sql)
        .all(params)
        .map((raw) => row.parse(raw)),
    row: (sql, row, params = {}) => {
      const raw = prepared(sql).get(params)
      return raw === undefined ? undefined : row.parse(raw)
    },
    value: (sql, value, params = {}) => {
      const raw = prepared(sql).get(params)
      return value.parse(Object.values(raw as object)[0])
    },
    // A statement that is being iterated is busy, so a long run has one of its own.
    each: (sql, params = {}) => database.prepare(sql).iterate(params),
    run: (sql, params = {}) => prepared(sql).run(params).changes,
    script: (sql) => {
      kept.clear()
      database.exec(sql)
    },
    transaction: (act) => (database.inTransaction ? act() : database.transaction(act).immediate()),
  }
}
