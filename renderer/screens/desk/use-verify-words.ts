/** The words that a verification may need. One rule: they are kept while the person is away from the desk. */
import { useText } from '../../text/use-text.ts'
import { useForm } from '../../ui/use-form.ts'
import type { Form } from '../../ui/use-form.ts'

/** Why the number cannot be read, and what differs. */
export type VerifyWords = Record<'why' | 'what', string>

const LEAST_WORDS = 3

export function useVerifyWords(personId: string): Form<VerifyWords> {
  const { say } = useText()
  const short = (words: string): boolean => words.trim().length < LEAST_WORDS
  return useForm<VerifyWords>({
    keep: `identity-${personId}`,
    start: { why: '', what: '' },
    checks: {
      why: (why) => (short(why) ? say('desk.identity.unreadableShort') : null),
      what: (what) => (short(what) ? say('desk.identity.differsShort') : null),
    },
  })
}
