/** The server as its operator starts it: its own process, in a folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ENTRY = join(import.meta.dirname, '../../main/national/entry.ts')

export interface Ended {
  readonly code: number | null
  readonly said: string
}

/** Well above what a start takes on a busy laptop, and below what a test may take. */
const PATIENCE_MS = 40_000

/** Runs to its end, or is ended; what it printed on both streams. */
export async function runServer(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const { child, said } = start(args, env)
  const tooLong = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await once(child, 'close')
  clearTimeout(tooLong)
  return { code: child.exitCode, said: said() }
}

export interface ServerProcess {
  readonly address: string
  readonly said: () => string
  /** Asks it to stop; its exit code. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<number | null>
  /** As a power cut would, as far as the process is concerned. */
  kill(): Promise<void>
}

/** Ready when it has told its address; throws with what it said when it ends before. */
export async function startServer(
  folder: string,
  { args = [], env = {} }: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ServerProcess> {
  const { child, said } = start(['--folder', folder, '--port', '0', ...args], env)
  const ended = once(child, 'close')
  const address = await Promise.race([addressIn(child, said), ended.then(() => undefined)])
  if (address === undefined) throw new Error(`the server did not start: ${said()}`)
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    await ended
    return child.exitCode
  }
  return { address, said, stop: (signal = 'SIGTERM') => end(signal), kill: async () => void (await end('SIGKILL')) }
}

function start(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [ENTRY, ...args], { env: { ...inherited, ...env }, stdio: 'pipe' })
  let heard = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (heard += data.toString()))
  return { child, said: () => heard }
}

async function addressIn(child: ChildProcess, said: () => string): Promise<string> {
  for (;;) {
    // The last line of the greeting is there, and so is the file that `invite` reads.
    const [, address] = /(http:\/\/[\d.]+:\d+)[\s\S]*invite --code/.exec(said()) ?? []
    if (address !== undefined) return address
    if (child.stdout !== null) await once(child.stdout, 'data')
  }
}
