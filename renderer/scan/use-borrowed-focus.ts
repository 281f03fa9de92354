/** The focus for something that lies over a screen for a while. One rule: it goes back to where it was. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

export function useBorrowedFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(() => {
    const before = document.activeElement
    ref.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return ref
}
