/**
 * Opens the encrypted register file. One rule: nothing is acknowledged that a power cut could take back, so the
 * settings that promise this are read back and the register refuses to run without them.
 */
import Database from 'better-sqlite3'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { migrate } from './migrate.ts'
import { isDamage, type WriteDb, writeDb } from './sql.ts'

export interface OpenStore {
  readonly db: WriteDb
  /** Moves the write-ahead log into the file; meant for idle moments, because it is what makes a commit slow. */
  checkpoint(): void
  close(): void
}

export type OpenProblem = 'wrong-key' | 'damaged' | 'newer' | 'unsafe'

/** @param key 32 bytes in hex: the raw SQLCipher 4 key, so that opening derives nothing. */
export function openStore(file: string, key: string): Answer<OpenStore, OpenProblem> {
  const database = new Database(file)
  try {
    return prepared(database, key)
  } catch (error) {
    if (isDamage(error)) return closed(database, 'damaged')
    throw error
  }
}

function prepared(database: Database.Database, key: string): Answer<OpenStore, OpenProblem> {
  database.pragma(`cipher='sqlcipher'`)
  database.pragma('legacy=4')
  database.pragma(`key="x'${key}'"`)
  if (!readable(database)) return closed(database, 'wrong-key')
  database.pragma('journal_mode=WAL')
  database.pragma('synchronous=FULL')
  database.pragma('wal_autocheckpoint=0')
  database.pragma('cache_size=-65536')
  database.pragma('temp_store=MEMORY')
  database.pragma('foreign_keys=ON')
  if (!survivesPowerCuts(database)) return closed(database, 'unsafe')
  const db = writeDb(database)
  if (migrate(db) === 'newer') return closed(database, 'newer')
  return done({
    db,
    checkpoint: () => void database.pragma('wal_checkpoint(PASSIVE)'),
    close: () => {
      database.pragma('wal_checkpoint(TRUNCATE)')
      database.close()
    },
  })
}

function closed(database: Database.Database, problem: OpenProblem): Answer<OpenStore, OpenProblem> {
  database.close()
  return refuse(problem)
}

/** A wrong key shows only at the first read, as "file is not a database". */
function readable(database: Database.Database): boolean {
  try {
    database.prepare('select count(*) from sqlite_schema').get()
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') return false
    throw error
  }
}

/** The build's own default for WAL is NORMAL, which can lose an acknowledged dose. */
function survivesPowerCuts(database: Database.Database): boolean {
  const FULL = 2
  return (
    z.string().parse(database.pragma('journal_mode', { simple: true })) === 'wal' &&
    z.int().parse(database.pragma('synchronous', { simple: true })) === FULL
  )
}
