/**
 * Papers as files: each page of a job by itself. One rule: a copy is counted when its file lies whole on the disk, and
 * has its name only once it is counted.
 */
import type { CertificateCopy } from '#contract/copies'
import type { PrintPage, PrintPages } from '#contract/papers'
import type { PrintTrouble } from '#contract/printing'
import type { Copies } from './copies.ts'
import type { Log } from './log.ts'
import type { OnPress } from './press.ts'
import type { Destination, Job, Output } from './print-queue.ts'
import { type Beside, layBeside } from './write-beside.ts'

export interface FilesDeps {
  readonly copies: Copies
  readonly output: Output
  readonly log: Log
  readonly progress: (written: number) => void
}

/** So many wait beside their places until they are counted together. */
const CHUNK = 20

export async function intoFiles(
  job: Job,
  pages: PrintPages,
  destination: IntoFiles,
  press: OnPress,
  deps: FilesDeps,
): Promise<PrintTrouble | null> {
  for (let from = 0; from < pages.length; from += CHUNK) {
    if (job.stop) return 'printing-cancelled'
    const chunk = pages.slice(from, from + CHUNK)
    const laid = await lay(job, chunk, destination, press, deps)
    if (!Array.isArray(laid)) return laid
    const trouble = await put(laid, job.copies.slice(from, from + CHUNK), mediumOf(destination), deps)
    if (trouble !== null) return trouble
    deps.progress(from + chunk.length)
  }
  return null
}

type IntoFiles = Exclude<Destination, { to: 'printer' }>

const mediumOf = ({ format }: IntoFiles): 'pdf' | 'picture' => (format === 'png' ? 'picture' : 'pdf')

async function lay(
  job: Job,
  pages: readonly PrintPage[],
  destination: IntoFiles,
  press: OnPress,
  { output, log }: FilesDeps,
): Promise<Beside[] | PrintTrouble> {
  const laid: Promise<Beside | null>[] = []
  const dropped = async (trouble: PrintTrouble): Promise<PrintTrouble> => {
    for (const beside of await Promise.all(laid)) await beside?.drop()
    return trouble
  }
  for (const page of pages) {
    if (job.stop) return dropped('printing-cancelled')
    const said = await press.add([page])
    if (said !== 'ready') {
      log.warn('page-failed', { because: said })
      return dropped('page-failed')
    }
    const bytes = await bytesOf(destination, press, output)
    // The disk writes it while the next page is set.
    laid.push(layBeside(fileOf(page, destination), bytes, log))
    await press.clear()
  }
  const all = await Promise.all(laid)
  const whole = all.filter((beside) => beside !== null)
  return whole.length === all.length ? whole : dropped('file-unwritable')
}

async function put(
  laid: readonly Beside[],
  copies: readonly CertificateCopy[],
  medium: 'pdf' | 'picture',
  deps: FilesDeps,
): Promise<PrintTrouble | null> {
  const refused = await deps.copies.out(copies, medium)
  if (refused !== null) {
    for (const beside of laid) await beside.drop()
    return refused === 'copy-taken' ? 'copy-taken' : 'not-noted'
  }
  const there = await Promise.all(laid.map((beside) => beside.put()))
  if (there.every(Boolean)) return null
  const lost = copies.filter((_copy, index) => there[index] === false)
  await deps.copies.lost(lost, 'not-taken')
  return 'file-unwritable'
}

const bytesOf = ({ format }: IntoFiles, press: OnPress, output: Output): Promise<Uint8Array> =>
  format === 'png' ? output.png(press) : output.pdf(press)

const fileOf = (page: PrintPage, destination: IntoFiles): string =>
  destination.to === 'file' ? destination.file : destination.nameOf(page)
