/** Writes files for a person. One rule: beside and then in place, so a full stick leaves no half under the name asked for. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { type Answer, done, refuse } from '#contract/answer'
import { factsOf, type Log } from './log.ts'

export type Written = Answer<{ file: string }, 'file-unwritable'>

/** A file that lies beside its place, on the disk already. */
export interface Beside {
  readonly file: string
  /** False: it could not be put in its place, and is gone. */
  put(): Promise<boolean>
  drop(): Promise<void>
}

export async function writeBeside(file: string, bytes: Uint8Array, log: Log): Promise<Written> {
  const beside = await layBeside(file, bytes, log)
  return beside !== null && (await beside.put()) ? done({ file }) : refuse('file-unwritable')
}

/** Null: there is no room for it, or no way to it. */
export async function layBeside(file: string, bytes: Uint8Array, log: Log): Promise<Beside | null> {
  const part = `${file}.part`
  const drop = (): Promise<void> => rm(part, { force: true }).catch(() => undefined)
  const failed = async (error: unknown): Promise<void> => {
    log.warn('file-unwritable', factsOf(error))
    await drop()
  }
  try {
    await writeFile(part, bytes, { flush: true })
  } catch (error) {
    await failed(error)
    return null
  }
  const put = async (): Promise<boolean> => {
    try {
      await rename(part, file)
      return true
    } catch (error) {
      await failed(error)
      return false
    }
  }
  return { file, put, drop }
}
