/**
 * The answers that the page holds. One rule: an answer stands until a change is announced; nothing is asked on a
 * clock, and nothing counts as gone because the register was away.
 */
import { QueryClient } from '@tanstack/react-query'
import type { CallName } from '#contract/calls'
import type { Topic } from '#contract/wire'
import { listen } from './announcements.ts'
import { noteRegister } from './register-state.ts'
import { changedByAct, isTouched } from './topics.ts'

export const newQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
      mutations: { networkMode: 'always' },
    },
  })

/** Keeps `queries` true to what is announced, until the returned function is called. */
export function followChanges(queries: QueryClient): () => void {
  return listen((announcement) => {
    if (announcement.kind === 'changed') return void refresh(queries, announcement.topics)
    if (announcement.kind === 'printing') return void queries.setQueryData(['print.jobs', {}], announcement.jobs)
    if (announcement.kind !== 'register') return
    noteRegister(announcement.state)
    if (announcement.state === 'ready') void queries.invalidateQueries()
  })
}

const refresh = (queries: QueryClient, topics: readonly Topic[]): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey[0], topics) })

/** After an act of the page itself. Another person sees other things: signing in or out forgets what no screen holds. */
export async function afterAct(queries: QueryClient, name: CallName): Promise<void> {
  if (name === 'staff.signIn' || name === 'staff.signOut') {
    queries.removeQueries({ predicate: (query) => query.getObserversCount() === 0 })
    return queries.invalidateQueries()
  }
  const names = changedByAct[name] ?? []
  await queries.invalidateQueries({ predicate: ({ queryKey }) => names.includes(queryKey[0] as CallName) })
}
