/** A scanner's texts for a screen. One rule: the screen that was shown last gets them. */
import { useEffect, useRef, useState } from 'react'
import { addHearer } from './hear-wedge.ts'

/**
 * `const hearing = useWedge((text) => take({ kind: 'code', text, via: 'wedge' }))`
 * @param onScan called with each scan's characters as the scanner meant them, without the Enter or Tab that ended it
 * @returns true while a long scan comes in; 3,000 digits take some scanners many seconds
 */
export function useWedge(onScan: (text: string) => void): boolean {
  const [hearing, setHearing] = useState(false)
  const current = useRef(onScan)
  useEffect(() => {
    current.current = onScan
  })
  useEffect(() => addHearer({ onScan: (text) => current.current(text), onHearing: setHearing }), [])
  return hearing
}
