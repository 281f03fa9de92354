/** The time, for what runs out while somebody looks. One rule: it ticks slowly and moves nothing but its own figures. */
import { useEffect, useState } from 'react'

/** Milliseconds since 1970, new every `every` milliseconds. */
export function useNow(every = 10_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
