/**
 * The print queue: one job after the other on the one press. One rule: a job says of itself only what is known, and what
 * is printed once more bears its number again only when the first surely did not come out.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { CertificateCopy } from '#contract/copies'
import type { PrintJobId } from '#contract/fields'
import type { PrintPage, PrintPages } from '#contract/papers'
import type { PrintJob, PrintTrouble } from '#contract/printing'
import type { Copies } from './copies.ts'
import { intoFiles } from './into-files.ts'
import type { Log } from './log.ts'
import type { OnPress, Press } from './press.ts'
import type { Spooler } from './spooler.ts'
import { follow } from './follow-job.ts'

export type Destination =
  | { readonly to: 'printer'; readonly printer: string | null }
  | { readonly to: 'file'; readonly format: 'pdf' | 'png'; readonly file: string }
  | { readonly to: 'folder'; readonly format: 'pdf' | 'png'; readonly nameOf: (page: PrintPage) => string }

export interface Order {
  readonly id: PrintJobId
  readonly pages: PrintPages
  readonly destination: Destination
}

export interface QueueDeps {
  readonly press: Pick<Press, 'use'>
  readonly copies: Copies
  readonly spooler: Spooler
  readonly output: Output
  readonly log: Log
  readonly announce: (jobs: PrintJob[]) => void
  /** Milliseconds between two looks at the system's queue. */
  readonly pace?: number
}

/** What the press can be turned into. */
export interface Output {
  print(press: OnPress, page: PrintPage, printer: string | null): Promise<string | null>
  pdf(press: OnPress): Promise<Uint8Array>
  png(press: OnPress): Promise<Uint8Array>
}

/** A job as the queue holds it. */
export interface Job {
  pages: PrintPages
  readonly destination: Destination
  view: PrintJob
  copies: readonly CertificateCopy[]
  /** Asked to stop; heard between two pages. */
  stop: boolean
  /** The system's own id of it. */
  spooled: string | null
}

/** So many are set at a time, so that a cancel is heard soon and the page stays small in memory. */
const CHUNK = 10
/** So many of those that came to their end are remembered; one under way, or stopped, is never forgotten. */
const KEPT = 20
const ENDED: readonly PrintJob['state'][] = ['finished', 'cancelled', 'failed']

export class PrintQueue {
  readonly #deps: QueueDeps
  #jobs: Job[] = []
  #turn: Promise<unknown> = Promise.resolve()

  constructor(deps: QueueDeps) {
    this.#deps = deps
  }

  jobs(): PrintJob[] {
    return this.#jobs.map(({ view }) => view)
  }

  /** Answers when it was handed over, or came to its end before. The same id again is the same job. */
  async add({ id, pages, destination }: Order): Promise<PrintJob> {
    const before = this.#find(id)
    if (before !== undefined) return before.view
    const [{ kind }] = pages
    const view: PrintJob = {
      id,
      kind,
      to: destination.to,
      papers: pages.length,
      prepared: 0,
      state: 'waiting',
      trouble: null,
      wasSent: false,
    }
    const job: Job = { pages, destination, view, copies: [], stop: false, spooled: null }
    const ended = this.#jobs.filter(({ view: known }) => ENDED.includes(known.state))
    const forgotten = ended.slice(0, Math.max(0, ended.length - KEPT))
    this.#jobs = [...this.#jobs.filter((known) => !forgotten.includes(known)), job]
    this.#say()
    return this.#inTurn(job)
  }

  async cancel(id: PrintJobId): Promise<Answer<Record<string, never>, 'job-unknown' | 'job-too-late'>> {
    const job = this.#find(id)
    if (job === undefined) return refuse('job-unknown')
    const { state } = job.view
    if (state === 'waiting' || state === 'preparing') {
      job.stop = true
      return done({})
    }
    const withdrawn = job.spooled !== null && (await this.#deps.spooler.cancel(job.spooled))
    if (!withdrawn || (state !== 'sent' && state !== 'stopped')) return refuse('job-too-late')
    this.#change(job, { state: 'cancelled' })
    return done({})
  }

  /** The rest once more, after so many papers came out as they should. */
  async again(
    id: PrintJobId,
    cameOut: number,
  ): Promise<Answer<Record<string, never>, 'job-unknown' | 'job-too-late' | 'queue-holds-it' | 'not-noted'>> {
    const job = this.#find(id)
    if (job === undefined) return refuse('job-unknown')
    const { state, wasSent } = job.view
    const [next, ...rest] = job.pages.slice(wasSent ? cameOut : 0)
    if (state === 'waiting' || state === 'preparing' || next === undefined) return refuse('job-too-late')
    // Else the paper that jammed comes out beside the new one when the printer goes on.
    if (job.spooled !== null && !(await this.#deps.spooler.cancel(job.spooled))) return refuse('queue-holds-it')
    if (wasSent && (await this.#deps.copies.lost(job.copies.slice(cameOut), 'nothing-came-out')) !== null) {
      return refuse('not-noted')
    }
    Object.assign(job, { pages: [next, ...rest], copies: [], stop: false, spooled: null })
    this.#change(job, { state: 'waiting', trouble: null, wasSent: false, papers: job.pages.length, prepared: 0 })
    void this.#inTurn(job)
    return done({})
  }

  dismiss(id: PrintJobId): void {
    this.#jobs = this.#jobs.filter((job) => job.view.id !== id)
    this.#say()
  }

  /** Another register is opened: its page must not hear of these. */
  forget(): void {
    for (const job of this.#jobs) job.stop = true
    this.#jobs = []
    this.#say()
  }

  #find(id: PrintJobId): Job | undefined {
    return this.#jobs.find(({ view }) => view.id === id)
  }

  #inTurn(job: Job): Promise<PrintJob> {
    const mine = this.#turn.then(async () => {
      const trouble = job.stop ? 'printing-cancelled' : await this.#run(job)
      if (trouble !== null) this.#end(job, trouble)
      return job.view
    })
    this.#turn = mine
    return mine
  }

  #end(job: Job, trouble: PrintTrouble): void {
    if (trouble !== 'printing-cancelled') this.#deps.log.warn('print-failed', { because: trouble })
    this.#change(job, { state: trouble === 'printing-cancelled' ? 'cancelled' : 'failed', trouble })
  }

  /** @returns null when it went out */
  async #run(job: Job): Promise<PrintTrouble | null> {
    const { press, copies, log } = this.#deps
    this.#change(job, { state: 'preparing' })
    try {
      const numbered = await copies.number(job.pages)
      if (typeof numbered === 'string') return numbered === 'certificate-unknown' ? 'page-failed' : 'not-noted'
      job.copies = numbered.copies
      const { destination } = job
      const trouble = await press.use((onPress) =>
        destination.to === 'printer'
          ? this.#print(job, numbered.pages, destination.printer, onPress)
          : intoFiles(job, numbered.pages, destination, onPress, {
              ...this.#deps,
              progress: (prepared) => this.#change(job, { prepared }),
            }),
      )
      if (trouble === null && destination.to !== 'printer') this.#change(job, { state: 'finished' })
      if (trouble !== 'gone') return trouble
      return job.view.wasSent ? null : 'page-failed'
    } catch (error) {
      log.error('print-broke', { error: error instanceof Error ? error.name : typeof error })
      return 'page-failed'
    }
  }

  async #print(job: Job, pages: PrintPages, printer: string | null, onPress: OnPress): Promise<PrintTrouble | null> {
    const { copies, spooler, output, log } = this.#deps
    const before = spooler.jobs()
    for (let from = 0; from < pages.length; from += CHUNK) {
      if (job.stop) return 'printing-cancelled'
      const said = await onPress.add(pages.slice(from, from + CHUNK))
      if (said !== 'ready') {
        log.warn('page-failed', { because: said })
        return 'page-failed'
      }
      this.#change(job, { prepared: Math.min(pages.length, from + CHUNK) })
    }
    const remembered = await before
    if (job.stop) return 'printing-cancelled'
    const refused = await copies.out(job.copies, 'paper')
    if (refused !== null) return refused === 'copy-taken' ? 'copy-taken' : 'not-noted'
    const failure = await output.print(onPress, pages[0], printer)
    if (failure === null) {
      this.#change(job, { state: 'sent', wasSent: true })
      void follow(job, remembered, { ...this.#deps, change: (to) => this.#change(job, to) })
      return null
    }
    log.warn('print-refused', { failure: failure.toLowerCase().replaceAll(' ', '-') })
    await copies.lost(job.copies, 'not-taken')
    return /cancell?ed/i.test(failure) ? 'printing-cancelled' : 'printer-refused'
  }

  #change(job: Job, to: Partial<PrintJob>): void {
    job.view = { ...job.view, ...to }
    this.#say()
  }

  #say(): void {
    this.#deps.announce(this.jobs())
  }
}
