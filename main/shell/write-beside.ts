/** Writes a file for a person. One rule: beside and then in place, so a full stick leaves no half under the name asked for. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { type Answer, done, refuse } from '#contract/answer'
import { factsOf, type Log } from './log.ts'

export async function writeBeside(
  file: string,
  bytes: Uint8Array,
  log: Log,
): Promise<Answer<{ file: string }, 'file-unwritable'>> {
  const beside = `${file}.part`
  try {
    await writeFile(beside, bytes, { flush: true })
    await rename(beside, file)
    return done({ file })
  } catch (error) {
    log.warn('file-unwritable', factsOf(error))
    await rm(beside, { force: true }).catch(() => undefined)
    return refuse('file-unwritable')
  }
}
