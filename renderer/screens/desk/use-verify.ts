/**
 * The verification that is being filled in. One rule: the first Enter checks the number, the next one confirms what the
 * person at the desk has seen; one id from the first try to the answer.
 */
import { useState } from 'react'
import type { InputOf } from '#contract/calls'
import type { DocumentKind } from '#contract/fields'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import type { Form } from '../../ui/use-form.ts'
import { idFor, idIsUsed } from './act-ids.ts'
import type { StepProps } from './step-props.ts'
import { useDocumentNumber } from './use-document-number.ts'
import type { DocumentNumber } from './use-document-number.ts'

/** Why the number cannot be read, and what differs. */
export type Words = Record<'why' | 'what', string>

export interface Verify {
  readonly kind: DocumentKind
  readonly number: DocumentNumber
  readonly words: Form<Words>
  readonly readable: boolean
  readonly differs: boolean
  readonly refused: RefusalOf<'identity.verify'> | null
  readonly busy: boolean
  readonly choose: (kind: DocumentKind) => void
  /** The kind is chosen: to the number, or to the words in its place. */
  readonly goOn: () => void
  readonly turnReadable: () => void
  readonly turnDiffers: () => void
  readonly verify: () => Promise<void>
}

const LEAST_WORDS = 3

export function useVerify({ person, session, onChanged }: StepProps): Verify {
  const personId = person.line.id
  const act = `verify-${personId}`
  const [kind, setKind] = useDraft<DocumentKind>('desk-document', 'aadhaar')
  const number = useDocumentNumber(kind, { on: session.date, birth: person.line.birth })
  const words = useWords(personId)
  const [readable, setReadable] = useState(true)
  const [differs, setDiffers] = useState(false)
  const [refused, setRefused] = useState<RefusalOf<'identity.verify'> | null>(null)
  const [done, setDone] = useState(false)
  const [id] = useState(() => idFor(act))
  const { run, busy } = useAct('identity.verify')

  const input = (): InputOf<'identity.verify'> => {
    const { why, what } = words.values
    const typed = readable ? number.toSend() : null
    const because = (readable || why.trim() === '' ? what : why).trim()
    return {
      id,
      personId,
      sessionId: session.id,
      document: kind,
      number: typed,
      unreadableBecause: typed === null ? because : null,
      decision: differs ? 'differs' : 'agrees',
      note: differs ? what.trim() : null,
    }
  }
  const verify = async (): Promise<void> => {
    if (!isReady({ number, words, readable, differs })) return
    const answer = await run(input())
    setRefused(answer.ok ? null : answer)
    if (!answer.ok) return answer.code === 'number-blocked' ? number.forget() : undefined
    idIsUsed(act)
    number.forget()
    words.clear()
    setDone(true)
    onChanged()
  }
  return {
    kind,
    number,
    words,
    readable,
    differs,
    refused,
    verify,
    busy: busy || done,
    choose: (chosen) => {
      if (chosen !== kind) number.forget()
      setKind(() => chosen)
    },
    goOn: () => focusField(readable ? number.field.id : words.field('why').id),
    turnReadable: () => setReadable(!readable),
    turnDiffers: () => {
      // What is half typed goes with its field, out of sight and out of mind.
      if (number.toSend() === null) number.forget()
      setDiffers(!differs)
    },
  }
}

function useWords(personId: string): Form<Words> {
  const { say } = useText()
  const short = (words: string): boolean => words.trim().length < LEAST_WORDS
  return useForm<Words>({
    keep: `identity-${personId}`,
    start: { why: '', what: '' },
    checks: {
      why: (why) => (short(why) ? say('desk.identity.unreadableShort') : null),
      what: (what) => (short(what) ? say('desk.identity.differsShort') : null),
    },
  })
}

/** Of a document that differs, the words are enough. A number that was only now checked is to be compared first. */
function isReady({
  number,
  words,
  readable,
  differs,
}: Pick<Verify, 'number' | 'words' | 'readable' | 'differs'>): boolean {
  if (differs) return words.ready(['what'])
  if (!readable) return words.ready(['why'])
  const wasChecked = number.toSend() !== null
  if (!number.inOrder()) focusField(number.field.id)
  return wasChecked
}
