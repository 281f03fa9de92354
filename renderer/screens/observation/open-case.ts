/** Which case is open on the page Observation. One rule: whoever sends there says so here, from any screen. */
import { createContext, useContext } from 'react'
import type { AefiId } from '#contract/fields'

export interface OpenCase {
  /** Null: none, the list or the board is shown. */
  readonly caseId: AefiId | null
  /** Goes to the page and opens the case there; null closes it. */
  readonly open: (caseId: AefiId | null) => void
}

export const OpenedCase = createContext<OpenCase>({ caseId: null, open: () => undefined })

export const useOpenCase = (): OpenCase => useContext(OpenedCase)
