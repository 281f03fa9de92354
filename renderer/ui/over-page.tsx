/** A panel that lies over the page. One rule: while it is there no key reaches the page, and the focus goes back after. */
import './over-page.css'
import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useKeys } from './use-keys.ts'

export interface OverPageProps {
  readonly label: string
  readonly onClose: () => void
  /** Further keys that close it. */
  readonly closedBy?: readonly string[]
  readonly width?: 'middle' | 'wide'
  readonly children: ReactNode
}

export function OverPage({ label, onClose, closedBy = [], width = 'wide', children }: OverPageProps) {
  const panel = useFocusWithin()
  useKeys(Object.fromEntries(['Escape', ...closedBy].map((chord) => [chord, onClose])), { over: true })
  return (
    <div className="over-page-veil">
      <div
        className={`over-page over-page-${width}`}
        role="dialog"
        aria-modal="true"
        aria-label={label}
        ref={panel}
        tabIndex={-1}
        data-focus-quiet
      >
        {children}
      </div>
    </div>
  )
}

/** Takes the focus while shown, unless something in it has taken it already, and gives it back to where it was. */
function useFocusWithin() {
  const ref = useRef<HTMLDivElement>(null)
  const before = useRef(document.activeElement)
  // In the breath in which it comes and goes, so that what appears beneath it may take the focus after it.
  useLayoutEffect(() => {
    const back = before.current
    if (ref.current?.contains(document.activeElement) !== true) ref.current?.focus()
    return () => {
      if (back instanceof HTMLElement) back.focus()
    }
  }, [])
  return ref
}
