/**
 * A print server of the tests' own: a real CUPS on a socket in a temporary folder, with one printer whose paper is files
 * in that folder. One rule: what was started is stopped by its own id, and its folder goes with it.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const CUPSD = '/usr/sbin/cupsd'
const SYSTEM = '/usr/lib/cups'
export const PRINTER = 'Office'

export interface Cups {
  /** For the app's environment. */
  readonly env: Readonly<Record<string, string>>
  /** The PDFs that came out so far, in the order they did. */
  papers(): string[]
  /** The next paper sticks; the printer stops as a real one does. */
  jam(): void
  /** The paper is taken out and the printer switched on again. */
  clear(): void
  /** What `lpstat` says. */
  stat(...args: string[]): string
  stop(): Promise<void>
}

/** Writes what it is given into the folder of its address; with a file `jam` there it fails as a printer does. */
const BACKEND = `#!/bin/sh
[ $# -eq 0 ] && { echo 'direct paper "Unknown" "Paper"'; exit 0; }
folder="\${DEVICE_URI#paper:}"
[ -e "$folder/jam" ] && { echo 'STATE: +media-jam-error' >&2; echo 'ERROR: paper jam' >&2; exit 4; }
cat "\${6:--}" > "$folder/$1.part" && chmod 644 "$folder/$1.part" && mv "$folder/$1.part" "$folder/$1.pdf"
`

export async function startCups(): Promise<Cups> {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-cups-'))
  const at = (...path: string[]): string => join(folder, ...path)
  layOut(folder)
  const server = spawn(CUPSD, ['-f', '-c', at('cupsd.conf'), '-s', at('cups-files.conf')], { stdio: 'ignore' })
  const quit = (): void => void server.kill('SIGKILL')
  process.once('exit', quit)
  const env = { CUPS_SERVER: at('cups.sock') }
  const tool = (name: string, ...args: string[]): string =>
    execFileSync(name, args, { env: { ...process.env, ...env, LC_ALL: 'C' }, encoding: 'utf8', stdio: 'pipe' })
  const stop = async (): Promise<void> => {
    const ended = server.exitCode === null ? once(server, 'exit') : undefined
    server.kill('SIGTERM')
    await ended
    process.off('exit', quit)
    rmSync(folder, { recursive: true, force: true })
  }
  await untilThere(at('cups.sock'), server, at('error'))
  // A queue without a driver takes PDF as it is, and a printer that failed stops until somebody saw to it.
  tool(
    '/usr/sbin/lpadmin',
    '-p',
    PRINTER,
    '-E',
    '-v',
    `paper:${at('paper')}`,
    '-m',
    'raw',
    '-o',
    'printer-error-policy=stop-printer',
  )
  return {
    env,
    papers: () =>
      readdirSync(at('paper'))
        .filter((name) => name.endsWith('.pdf'))
        .toSorted((one, other) => parseInt(one, 10) - parseInt(other, 10))
        .map((name) => at('paper', name)),
    jam: () => writeFileSync(at('paper', 'jam'), ''),
    clear: () => {
      rmSync(at('paper', 'jam'), { force: true })
      tool('/usr/sbin/cupsenable', PRINTER)
    },
    stat: (...args) => tool('lpstat', ...args),
    stop,
  }
}

function layOut(folder: string): void {
  const at = (...path: string[]): string => join(folder, ...path)
  const root = process.getuid?.() === 0
  for (const name of ['bin/backend', 'spool', 'cache', 'run', 'tmp', 'paper']) mkdirSync(at(name), { recursive: true })
  // CUPS lets its helpers run as another user, who must get through.
  if (root) {
    execFileSync('chgrp', ['-R', 'lp', folder])
    for (const name of ['spool', 'cache', 'run', 'tmp']) chmodSync(at(name), 0o770)
    chmodSync(at('paper'), 0o777)
  }
  chmodSync(folder, 0o755)
  for (const name of ['cgi-bin', 'daemon', 'driver', 'filter', 'monitor', 'notifier']) {
    if (existsSync(join(SYSTEM, name))) symlinkSync(join(SYSTEM, name), at('bin', name))
  }
  writeFileSync(at('bin/backend/paper'), BACKEND, { mode: 0o755 })
  const files = [
    ['ServerRoot', folder],
    ['ServerBin', at('bin')],
    ['DataDir', '/usr/share/cups'],
    ['RequestRoot', at('spool')],
    ['CacheDir', at('cache')],
    ['StateDir', at('run')],
    ['TempDir', at('tmp')],
    ['AccessLog', at('access')],
    ['ErrorLog', at('error')],
    ['PageLog', at('page')],
    ...(root ? [['SystemGroup', 'root']] : []),
  ]
  writeFileSync(at('cups-files.conf'), files.map((line) => `${line.join(' ')}\n`).join(''))
  writeFileSync(
    at('cupsd.conf'),
    `Listen ${at('cups.sock')}
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Allow all
  </Limit>
</Policy>
`,
  )
}

async function untilThere(socket: string, server: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (existsSync(socket)) return
    if (server.exitCode !== null) break
    await sleep(50)
  }
  throw new Error(`CUPS did not start: ${existsSync(log) ? readFileSync(log, 'utf8') : 'it said nothing'}`)
}
