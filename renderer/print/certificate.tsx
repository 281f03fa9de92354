/** The certificate; its sheet brings its own mark of practice, as an outsider must not take it for a real one. */
import { fitSheets } from '../certificate/fit.ts'
import { Sheet } from '../certificate/sheet.tsx'
import { readableId } from '../certificate/readable-id.ts'
import type { Kind } from './kind.ts'

export const certificate: Kind<'certificates.page'> = {
  speaks: 'both',
  title: ({ id }, { say }) => say('certificate.documentTitle', { id: readableId(id) }),
  fit: fitSheets,
  paper: (page, { printedAt }) => <Sheet page={page} printedAt={printedAt} />,
}
