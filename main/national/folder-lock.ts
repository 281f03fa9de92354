/**
 * Keeps a second server out of a server's folder. One rule: nothing in the folder is opened without the lock, because
 * the embedded database has none of its own and two processes would destroy it.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface FolderLock {
  release(): void
}

/** Throws a sentence for the operator where another server is at work in the folder. */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'lock')
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  // In a container every server has the same number, also the one that was killed.
  if (holder !== process.pid && isAlive(holder)) {
    throw new Error(`Another server (process ${holder}) is at work in ${folder}. If that is no server, remove ${file}.`)
  }
  rmSync(file, { force: true })
  writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
  return { release: () => rmSync(file, { force: true }) }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is alive all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
