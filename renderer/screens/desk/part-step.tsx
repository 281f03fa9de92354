/** Two records that were joined are two people after all. One rule: the in-charge parts them, with a reason that stays. */
import { useState } from 'react'
import type { PersonView } from '#contract/views'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useForm } from '../../ui/use-form.ts'
import { BackButton } from './own-escape.tsx'
import { shortWords } from './person-words.ts'
import { WordsField } from './words-field.tsx'

export interface PartStepProps {
  readonly person: PersonView
  readonly link: PersonView['links'][number]
  readonly onDone: () => void
}

const LEAST_WORDS = 3

export function PartStep({ person, link: { linkId, other }, onDone }: PartStepProps) {
  const text = useText()
  const { say, sayRefusal } = text
  const [refused, setRefused] = useState<RefusalOf<'people.unlink'> | null>(null)
  const { run, busy } = useAct('people.unlink')
  const form = useForm({
    start: { why: '' },
    checks: { why: (words) => (words.trim().length < LEAST_WORDS ? say('desk.links.partShort') : null) },
  })
  const part = async (): Promise<void> => {
    if (!form.ready()) return
    const answer = await run({ linkId, personId: person.line.id, reason: form.values.why.trim() })
    if (answer.ok) onDone()
    else setRefused(answer)
  }
  return (
    <section className="desk-step" aria-labelledby="part-title">
      <h2 id="part-title">{say('desk.links.partTitle')}</h2>
      <p>{say('desk.links.line', { name: other.name, facts: shortWords(other, text) })}</p>
      {refused !== null && <Notice kind="stop">{sayRefusal('people.unlink', refused)}</Notice>}
      <WordsField
        field={form.field('why')}
        label={say('desk.links.why')}
        hint={say('desk.links.partHint')}
        letter="w"
      />
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => void part()} busy={busy}>
          {say('desk.links.part')}
        </PrimaryButton>
        <BackButton onAct={onDone}>{say('desk.links.keep')}</BackButton>
      </div>
    </section>
  )
}
