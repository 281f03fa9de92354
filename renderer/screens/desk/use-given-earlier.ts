/**
 * A dose that was given before it is entered. One rule: its true time is typed and kept, with why it comes only now; the
 * in-charge signs it off.
 */
import type { InputOf } from '#contract/calls'
import type { PersonView, SessionView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import type { FieldInTurn } from '../../ui/next-field.ts'
import { useForm } from '../../ui/use-form.ts'
import type { FieldState } from '../../ui/use-form.ts'
import { momentOf, readTime } from '../observation/read-time.ts'

export interface GivenEarlier {
  readonly on: boolean
  readonly turn: () => void
  readonly time: FieldState
  readonly because: FieldState
  /** None while it is being given now. */
  readonly inTurn: readonly FieldInTurn[]
  readonly ready: () => boolean
  /** Null while it is being given now. */
  readonly late: () => NonNullable<InputOf<'doses.record'>['late']> | null
  readonly clear: () => void
}

const REASON_LEAST = 3

export function useGivenEarlier(person: PersonView, session: SessionView): GivenEarlier {
  const { say } = useText()
  const form = useForm({
    keep: `earlier-${person.line.id}`,
    start: { on: '', time: '', because: '' },
    checks: {
      time: (time, { on }) => (on === '' || readTime(time) !== undefined ? null : say('desk.earlier.timeMissing')),
      because: (words, { on }) =>
        on === '' || words.trim().length >= REASON_LEAST ? null : say('desk.earlier.becauseShort'),
    },
  })
  const on = form.values.on !== ''
  const [time, because] = [form.field('time'), form.field('because')]
  return {
    on,
    turn: () => form.set({ on: on ? '' : 'yes' }),
    time,
    because,
    inTurn: on
      ? [
          { id: time.id, inOrder: () => form.ready(['time']) },
          { id: because.id, inOrder: () => form.ready(['because']) },
        ]
      : [],
    ready: () => form.ready(),
    late: () => {
      const read = readTime(form.values.time)
      if (!on || read === undefined) return null
      return { at: momentOf(session.date, read), because: form.values.because.trim(), sheet: null }
    },
    clear: form.clear,
  }
}
