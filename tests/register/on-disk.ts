/** The register's files as they lie on disk, and copies of them, as a thief or a power cut would leave them. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REGISTER_FILE } from '../../main/register/register.ts'
import { type OpenStore, openStore } from '../../main/register/store/open.ts'
import { KEY, type Site } from '../support/site.ts'

export const fileIn = (folder: string): string => join(folder, REGISTER_FILE)
export const walIn = (folder: string): string => `${fileIn(folder)}-wal`

/** Copies file and write-ahead log as they are at this instant; nothing is closed. */
export function copyOf(site: Site, folder = mkdtempSync(join(tmpdir(), 'teeka-copy-'))): string {
  mkdirSync(folder, { recursive: true })
  for (const path of [fileIn, walIn]) {
    if (existsSync(path(site.folder))) copyFileSync(path(site.folder), path(folder))
  }
  return folder
}

export const everyByteIn = (folder: string): Buffer =>
  Buffer.concat([fileIn(folder), walIn(folder)].filter(existsSync).map((file) => readFileSync(file)))

export function mustOpen(folder: string): OpenStore {
  const store = openStore(fileIn(folder), KEY)
  if (!store.ok) throw new Error(`the copy did not open: ${store.code}`)
  return store.value
}
