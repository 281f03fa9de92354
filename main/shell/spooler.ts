/**
 * What the system's print queue says of a job after it took it, where there is CUPS with its own tools (Linux, macOS). One
 * rule: what it does not say clearly is not known; nothing is concluded from silence.
 */
import { execFile } from 'node:child_process'

/** `there`: in the queue. `stopped`: in the queue of a printer that stands still. `gone`: the queue is done with it. */
export type SpoolerWord = 'there' | 'stopped' | 'gone' | 'unknown'

export interface Spooler {
  /** The ids of all jobs that the queue remembers; null where no queue answers. */
  jobs(): Promise<ReadonlySet<string> | null>
  look(job: string): Promise<SpoolerWord>
  /** False: it may still come out. */
  cancel(job: string): Promise<boolean>
}

/** What a tool printed; null when it is not there or failed. */
export type RunTool = (tool: 'lpstat' | 'cancel', args: readonly string[]) => Promise<string | null>

/** In no language but its own, so that it can be read; quick, for a queue on a network may be away. */
export const runTool: RunTool = (tool, args) =>
  new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C' }
    execFile(tool, args, { env, timeout: 5000 }, (error, out) => resolve(error === null ? out : null))
  })

export function cupsSpooler(run: RunTool): Spooler {
  const look = async (job: string): Promise<SpoolerWord> => {
    const queued = await run('lpstat', ['-W', 'not-completed', '-o'])
    if (queued === null) return 'unknown'
    if (!idsIn(queued).has(job)) return 'gone'
    const printer = await run('lpstat', ['-p', printerOf(job)])
    if (printer === null) return 'unknown'
    return /^printer \S+ disabled since/m.test(printer) ? 'stopped' : 'there'
  }
  return {
    jobs: async () => {
      const out = await run('lpstat', ['-W', 'all', '-o'])
      return out === null ? null : idsIn(out)
    },
    look,
    cancel: async (job) => {
      await run('cancel', [job])
      return (await look(job)) === 'gone'
    },
  }
}

/** Each line begins with the job's id, `Office-printer-17`; what is indented speaks of the line above. */
const idsIn = (out: string): Set<string> => new Set([...out.matchAll(/^(\S+-\d+)\s/gm)].map(([, id = '']) => id))

const printerOf = (job: string): string => job.replace(/-\d+$/, '')
