/**
 * What a hidden part of the page was showing. One rule: it is there again, unasked, when the part comes back; without
 * it the part would begin anew and lose what was half done in it.
 */
import { type QueryClient, QueryObserver, useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef } from 'react'

/** To be called at the outside of what is hidden: its parts let go of their answers after this takes hold of them. */
export function useKeptAnswers(): void {
  const queries = useQueryClient()
  const letGo = useRef<() => void>(() => undefined)
  useLayoutEffect(() => () => void (letGo.current = hold(queries)), [queries])
  // Effects run from the inside out: by now the parts have taken up their answers again.
  useEffect(() => letGo.current(), [])
}

function hold(queries: QueryClient): () => void {
  const shown = queries
    .getQueryCache()
    .getAll()
    .filter((query) => query.isActive())
  const ends = shown.map(({ queryKey }) => new QueryObserver(queries, { queryKey, enabled: false }).subscribe(noNews))
  return () => {
    for (const end of ends) end()
  }
}
const noNews = (): void => undefined
