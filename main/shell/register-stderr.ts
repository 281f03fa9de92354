/**
 * What the register process says on its error stream. One rule: only the form of a bug goes into the log (which call,
 * which error, where in our files); an error's own words may quote a person's.
 */
import { createInterface } from 'node:readline'
import type { Log } from './log.ts'

const BUG = /^register: bug in (?<call>[\w.]+): (?<error>\w+)$/
const FRAME = /^\s+at .*?(?<where>[\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/

/** @param echo where the developer reads all of it; null in a packaged app */
export function logComplaints(stream: NodeJS.ReadableStream, log: Log, echo: NodeJS.WritableStream | null): void {
  createInterface({ input: stream }).on('line', (line) => {
    echo?.write(line + '\n')
    const bug = BUG.exec(line)?.groups
    if (bug !== undefined) return log.error('register-bug', { ...bug })
    const frame = FRAME.exec(line)?.groups
    if (frame !== undefined) log.error('register-bug-at', { ...frame })
  })
}
