/**
 * The last net under the shell. One rule: what nobody caught is logged by its code, and a shell whose state is unknown
 * does not go on.
 */
import { factsOf, type Log } from './log.ts'

/** Without these Electron shows an uncaught error in a modal dialog, message and all. */
export function catchTheUncaught(log: Log, exit: (code: number) => void): void {
  const SOFTWARE_ERROR = 70
  process.on('uncaughtException', (error) => {
    log.error('uncaught', factsOf(error))
    exit(SOFTWARE_ERROR)
  })
  // A promise that nobody waited for leaves the shell's state as it was: the desk works on, and the log tells.
  process.on('unhandledRejection', (reason) => log.error('rejection-unhandled', factsOf(reason)))
}
