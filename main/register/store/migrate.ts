/**
 * Brings a register file to this version's tables. One rule: migrations are files, applied in order, each once, in
 * one transaction; a file from a newer Teeka is left alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { WriteDb } from './sql.ts'

export function migrate(db: WriteDb): 'current' | 'newer' {
  const files = migrationFiles()
  const version = db.value('pragma user_version', z.int())
  if (version > files.length) return 'newer'
  files.slice(version).forEach((file, index) => {
    db.transaction(() => {
      db.script(readFileSync(file, 'utf8'))
      db.script(`pragma user_version = ${version + index + 1}`)
    })
  })
  return 'current'
}

/** Beside this source when it runs unbuilt, beside the bundle when it is built. */
function migrationFiles(): string[] {
  const folder = join(import.meta.dirname, 'migrations')
  if (!existsSync(folder)) throw new Error('the migrations are missing from this build')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => join(folder, name))
}
