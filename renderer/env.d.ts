/** What the preload puts into the page, and what tests read out of it. */
import type { TeekaBridge } from '#contract/bridge'

declare global {
  interface Window {
    readonly teeka: TeekaBridge
    /** Every breach of the content security policy so far, in the browser's words. */
    __cspViolations?: string[]
  }
}
