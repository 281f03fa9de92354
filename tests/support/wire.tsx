/**
 * A page with somebody else at the other end of its wire. One rule: only `window.teeka` is put in; the client, the
 * parsing and the screens are the real ones.
 */
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import type { TeekaBridge } from '#contract/bridge'
import type { AnswerOf, CallName, InputOf } from '#contract/calls'
import { done, refuse } from '#contract/answer'
import { PrintJobId } from '#contract/fields'
import type { Announcement } from '#contract/wire'
import { newQueries } from '../../renderer/client/queries.ts'
import { Providers } from '../../renderer/providers.tsx'
import { settings } from './settings.ts'

/** The id of whatever is printed in a test of a page. */
export const PRINT_JOB = PrintJobId.parse('01970000-0000-7000-8000-000000000990')

export type Answers = { readonly [N in CallName]?: (input: InputOf<N>) => AnswerOf<N> | Promise<AnswerOf<N>> }

export interface OpenPage {
  readonly user: UserEvent
  /** Everything that was asked, in order. */
  readonly asked: { readonly name: CallName; readonly input: unknown }[]
  readonly inputsOf: <N extends CallName>(name: N) => InputOf<N>[]
  readonly announce: (announcement: Announcement) => void
}

/** What no answer was given for is refused as a bug, as the door does with a call it does not know. */
export function openPage(screen: ReactNode, answers: Answers): OpenPage {
  const asked: OpenPage['asked'] = []
  const listeners = new Set<(announcement: Announcement) => void>()
  const all: Answers = { 'settings.get': () => done(settings), 'settings.set': () => done(settings), ...answers }
  const bridge: TeekaBridge = {
    call: async (name, input) => {
      asked.push({ name, input })
      return (await all[name]?.(input)) ?? refuse('bug')
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  Object.defineProperty(window, 'teeka', { value: bridge, configurable: true })
  render(
    <Providers queries={newQueries()} nonce="" env="test">
      {screen}
    </Providers>,
  )
  return {
    user: userEvent.setup(),
    asked,
    inputsOf: <N extends CallName>(name: N) =>
      asked.filter((one) => one.name === name).map(({ input }) => input as InputOf<N>),
    announce: (announcement) => {
      for (const listener of listeners) listener(announcement)
    },
  }
}
