/** Every kind of page. One rule: each that the contract lists has its file here, or this does not compile. */
import type { PageKind, pageKinds } from '#contract/papers'
import { aefiForm } from './aefi-form.tsx'
import { badge } from './badge.tsx'
import { certificate } from './certificate.tsx'
import { dayList } from './day-list.tsx'
import { fallbackSheets } from './fallback-sheets.tsx'
import type { Kind } from './kind.ts'
import { lineList } from './line-list.tsx'
import { recoveryPaper } from './recovery-code.tsx'
import { readBack } from './read-back.tsx'
import { tally } from './tally.tsx'

export const kinds: { readonly [K in PageKind]: Kind<(typeof pageKinds)[K]['call']> } = {
  certificate,
  'day-list': dayList,
  'line-list': lineList,
  tally,
  'read-back': readBack,
  'fallback-sheets': fallbackSheets,
  badge,
  'recovery-code': recoveryPaper,
  'aefi-form': aefiForm,
}
