/** What a page may ask of the print queue. */
import { join } from 'node:path'
import { done, refuse } from '#contract/answer'
import type { AnswerOf, ParsedOf } from '#contract/calls'
import { FileName } from '#contract/file-name'
import { PrintJobId } from '#contract/fields'
import type { PrintPage } from '#contract/papers'
import type { printShellCalls } from '#contract/printing'
import { askWhere } from './ask-where.ts'
import { newId } from './new-id.ts'
import { savedName } from './saved-name.ts'
import type { ShellCallsDeps, ShellHandlers } from './shell-calls.ts'

type PrintHandlers = Pick<ShellHandlers, keyof typeof printShellCalls>

export function printHandlers(deps: ShellCallsDeps): PrintHandlers {
  const { queue, press, registers, chosen } = deps
  return {
    'print.page': async ({ page, printer }) => {
      const id = PrintJobId.parse(newId())
      const job = await queue.add({ id, pages: [page], destination: { to: 'printer', printer } })
      return job.trouble === null || job.trouble === 'file-unwritable' ? done({ jobId: id }) : refuse(job.trouble)
    },
    'print.many': async ({ id, pages, printer }) => {
      void queue.add({ id, pages, destination: { to: 'printer', printer } })
      return done({})
    },
    'print.toFolder': async ({ id, pages, format, folder }) => {
      if (!chosen.has(folder)) return refuse('folder-not-chosen')
      const practice = await registers.mode()
      const nameOf = (page: PrintPage): string => join(folder, savedName(`${nameIn(page)}.${format}`, practice))
      void queue.add({ id, pages, destination: { to: 'folder', format, nameOf } })
      return done({})
    },
    'print.savePdf': (order) => saveAs('pdf', order, deps),
    'print.savePicture': (order) => saveAs('png', order, deps),
    'print.jobs': async () => done(queue.jobs()),
    'print.cancel': ({ id }) => queue.cancel(id),
    'print.again': ({ id, cameOut }) => queue.again(id, cameOut),
    'print.dismiss': async ({ id }) => {
      queue.dismiss(id)
      return done({})
    },
    'print.soon': async () => {
      press.warm()
      return done({})
    },
  }
}

type Saved = AnswerOf<'print.savePdf'>

async function saveAs(format: 'pdf' | 'png', order: ParsedOf<'print.savePdf'>, deps: ShellCallsDeps): Promise<Saved> {
  const { queue, registers, windows } = deps
  const { page, name } = order
  const filter = { name: format.toUpperCase(), extensions: [format] }
  const file = await askWhere(savedName(`${name}.${format}`, await registers.mode()), filter, windows)
  if (file === null) return refuse('saving-cancelled')
  const id = PrintJobId.parse(newId())
  const { trouble } = await queue.add({ id, pages: [page], destination: { to: 'file', file, format } })
  // Who waited for the answer has it from here.
  queue.dismiss(id)
  if (trouble === null) return done({ file })
  if (trouble === 'printing-cancelled') return refuse('saving-cancelled')
  return refuse(trouble === 'printer-refused' ? 'page-failed' : trouble)
}

/** By the certificate's own id: a listing of the stick names nobody. A duplicate lies beside the first. */
function nameIn(page: PrintPage): string {
  if (page.kind !== 'certificate') return `teeka-${page.kind}`
  const copy = page.copy ?? 1
  return FileName.parse(`teeka-${page.certificateId}${copy > 1 ? `-copy-${copy}` : ''}`)
}
