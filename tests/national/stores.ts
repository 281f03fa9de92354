/** The stores that the server's tests run over. One rule: the same sentences hold on each of them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPglite } from '../../main/national/store/pglite.ts'
import { openPostgres } from '../../main/national/store/postgres.ts'
import type { NationalStore } from '../../main/national/store/store.ts'
import { startPostgres, whyNoPostgres } from '../support/postgres.ts'

export type StoreName = 'PGlite' | 'PostgreSQL'

const missing = whyNoPostgres()
if (missing !== undefined) console.warn(`These tests run over PGlite alone: ${missing}.`)

export const STORES: readonly StoreName[] = missing === undefined ? ['PGlite', 'PostgreSQL'] : ['PGlite']

export interface TestStore {
  readonly store: NationalStore
  close(): Promise<void>
}

/** Empty, and a real one: a folder on the disk, or a database of a running PostgreSQL. */
export const openTestStore = (name: StoreName): Promise<TestStore> =>
  name === 'PGlite' ? openInFolder() : openOnServer()

async function openInFolder(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-store-'))
  const store = await openPglite(join(folder, 'database'))
  const close = async (): Promise<void> => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { store, close }
}

async function openOnServer(): Promise<TestStore> {
  const server = await startPostgres()
  const store = await openPostgres(await server.newDatabase())
  const close = async (): Promise<void> => {
    await store.close()
    await server.stop()
  }
  return { store, close }
}
