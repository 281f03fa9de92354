/** What was practised is never counted with what was done. */
import { expect, test } from 'vitest'
import type { Mode } from '#contract/fields'
import type { LoggedEvent } from '#domain/events/envelope'
import { isOfOtherMode } from '#domain/events/foreign-mode'

const event = (type: string, body: string | null): LoggedEvent => ({ header: { type }, body }) as LoggedEvent

test.each<[string, LoggedEvent[], Mode, boolean]>([
  ['a practice centre at a real register', [event('centre-founded.1', '{"mode":"practice"}')], 'real', true],
  ['a real centre at a practice register', [event('centre-founded.1', '{"mode":"real"}')], 'practice', true],
  ['a newer founding', [event('centre-founded.7', '{"mode":"practice","more":1}')], 'real', true],
  ['a real centre at a real register', [event('centre-founded.1', '{"mode":"real"}')], 'real', false],
  ['a run from the middle of a log', [event('dose-given.2', '{"mode":"practice"}')], 'real', false],
  ['a founding whose body was forgotten', [event('centre-founded.1', null)], 'real', false],
])('%s', (_, events, mode, other) => {
  expect(isOfOtherMode(events, mode)).toBe(other)
})
