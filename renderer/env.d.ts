/** What the preload puts into the page, and what tests read out of it. */
import type { TeekaBridge } from '#contract/bridge'
import type { Press } from './print/press.tsx'

declare global {
  interface Window {
    readonly teeka: TeekaBridge
    /** Every breach of the content security policy so far, in the browser's words. */
    __cspViolations?: string[]
    /** In the window that is printed: how the shell fills it. */
    teekaPress?: Press
  }
}
