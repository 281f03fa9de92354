/** What the preload puts into a page as `window.teeka`. One rule: these two functions and nothing else, ever. */
import type { AnswerOf, CallName, InputOf } from './calls.ts'
import type { Announcement } from './wire.ts'

export interface TeekaBridge {
  /** Asks the shell or the register. Never rejects: a refusal is a value, and so is a bug on the other side. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<AnswerOf<N>>
  /** Hears announcements until the returned function is called. */
  onChange(callback: (announcement: Announcement) => void): () => void
}
