/**
 * Print jobs: what was handed to the shell to be printed or saved, and what became of it. One rule: nothing is said of a
 * job that the shell or the system does not know; whether paper came out only a person can see.
 */
import { z } from 'zod'
import { shellCall } from './call.ts'
import { PrintJobId } from './fields.ts'
import { FileName } from './file-name.ts'
import { type PageKind, pageKinds, PrintPage, PrintPages } from './papers.ts'

/**
 * `sent`: the system has it. `stopped`: the system says that its printer stands still. `finished`: the system is done with
 * it, or the files are written.
 */
export const PrintState = z.enum(['waiting', 'preparing', 'sent', 'stopped', 'finished', 'failed', 'cancelled'])
export type PrintState = z.infer<typeof PrintState>

export const PrintTrouble = z.enum([
  'printer-refused',
  'printing-cancelled',
  'page-failed',
  'copy-taken',
  'not-noted',
  'file-unwritable',
])
export type PrintTrouble = z.infer<typeof PrintTrouble>

const Kind = z.enum(Object.keys(pageKinds) as [PageKind, ...PageKind[]])

export const PrintJob = z.strictObject({
  id: PrintJobId,
  kind: Kind,
  to: z.enum(['printer', 'file', 'folder']),
  /** How many papers it is made of, and how many of them stand ready; in files: are written. */
  papers: z.int(),
  prepared: z.int(),
  state: PrintState,
  /** Why it failed. */
  trouble: PrintTrouble.nullable(),
  /** It was with the system, so that some of it may have come out. */
  wasSent: z.boolean(),
})
export type PrintJob = z.infer<typeof PrintJob>

const printer = z.string().max(200).nullable()
const aJob = z.strictObject({ id: PrintJobId })

export const printShellCalls = {
  /** Hands the page to the printer's queue, silently when one is chosen, else through the system's dialog. */
  'print.page': shellCall({
    who: 'anyone',
    input: z.strictObject({ page: PrintPage, printer }),
    output: z.strictObject({ jobId: PrintJobId }),
    problems: ['printer-refused', 'printing-cancelled', 'page-failed', 'copy-taken', 'not-noted'],
  }),
  /** Many as one document; answered at once, what becomes of it is announced. */
  'print.many': shellCall({
    who: 'anyone',
    input: z.strictObject({ id: PrintJobId, pages: PrintPages, printer }),
    output: z.strictObject({}),
    problems: [],
  }),
  /** One file for each page in a folder that was chosen in this run of the app; answered at once. */
  'print.toFolder': shellCall({
    who: 'anyone',
    input: z.strictObject({
      id: PrintJobId,
      pages: PrintPages,
      format: z.enum(['pdf', 'png']),
      folder: z.string().max(1000),
    }),
    output: z.strictObject({}),
    problems: ['folder-not-chosen'],
  }),
  /** Saves the page, as PDF or picture, where the person at the laptop says; `name` is what they are offered, without its ending. */
  'print.savePdf': shellCall({
    who: 'anyone',
    input: z.strictObject({ page: PrintPage, name: FileName }),
    output: z.strictObject({ file: z.string() }),
    problems: ['saving-cancelled', 'page-failed', 'file-unwritable', 'copy-taken', 'not-noted'],
  }),
  'print.savePicture': shellCall({
    who: 'anyone',
    input: z.strictObject({ page: PrintPage, name: FileName }),
    output: z.strictObject({ file: z.string() }),
    problems: ['saving-cancelled', 'page-failed', 'file-unwritable', 'copy-taken', 'not-noted'],
  }),
  /** Those of this run of the app, the oldest first. */
  'print.jobs': shellCall({ who: 'anyone', input: z.strictObject({}), output: z.array(PrintJob), problems: [] }),
  'print.cancel': shellCall({
    who: 'anyone',
    input: aJob,
    output: z.strictObject({}),
    problems: ['job-unknown', 'job-too-late'],
  }),
  /** The rest once more under the same numbers, after so many papers came out as they should. */
  'print.again': shellCall({
    who: 'anyone',
    input: z.strictObject({ id: PrintJobId, cameOut: z.int().min(0) }),
    output: z.strictObject({}),
    problems: ['job-unknown', 'job-too-late', 'queue-holds-it', 'not-noted'],
  }),
  /** It is seen to; it is not spoken of any more. */
  'print.dismiss': shellCall({ who: 'anyone', input: aJob, output: z.strictObject({}), problems: [] }),
  /** A page will be wanted soon, so that its window can be made ready. */
  'print.soon': shellCall({ who: 'anyone', input: z.strictObject({}), output: z.strictObject({}), problems: [] }),
} as const
