/** Waiting that is worth showing. One rule: what takes less than 200 ms shows nothing, so nothing flickers. */
import { useEffect, useState } from 'react'

/** True once `waiting` has been true for `after` milliseconds on end. */
export function useLate(waiting: boolean, after = 200): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => setLate(true), after)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [waiting, after])
  return waiting && late
}
