/**
 * Somebody of the list has come: the next token, or the one that the gate gave on paper. One rule: it takes no focus,
 * for whoever is verified at once gets their token by that.
 */
import { useState } from 'react'
import type { PersonView, SessionView } from '#contract/views'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'

export interface ArriveLineProps {
  readonly person: PersonView
  readonly session: SessionView
  readonly onChanged: () => void
}

export function ArriveLine({ person, session, onChanged }: ArriveLineProps) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('queue.arrive')
  const [refused, setRefused] = useState<RefusalOf<'queue.arrive'> | null>(null)
  const [typing, setTyping] = useState(false)
  const form = useForm({
    keep: `token-${person.line.id}`,
    start: { token: '' },
    checks: { token: (token) => (/^\d{0,4}$/.test(token.trim()) ? null : say('desk.arrive.wrong')) },
  })
  const arrive = async (): Promise<void> => {
    if (!form.ready()) return
    const typed = Number(form.values.token)
    const answer = await run({
      sessionId: session.id,
      personId: person.line.id,
      token: typed === 0 ? null : typed,
    })
    setRefused(answer.ok ? null : answer)
    if (!answer.ok) return
    form.clear()
    onChanged()
  }
  return (
    <>
      <div className="desk-arrive">
        <span>{say('desk.arrive.notYet')}</span>
        <ActButton chord="alt+t" onAct={() => void arrive()} busy={busy}>
          {say('desk.arrive.act')}
        </ActButton>
        {typing || form.values.token !== '' ? (
          <TextField
            label={say('desk.arrive.token')}
            field={form.field('token')}
            width="short"
            inputMode="numeric"
            maxLength={4}
            focusFirst={typing}
          />
        ) : (
          <ActButton look="quiet" chord="alt+g" onAct={() => setTyping(true)}>
            {say('desk.arrive.typed')}
          </ActButton>
        )}
      </div>
      {refused !== null && <Notice kind="stop">{sayRefusal('queue.arrive', refused)}</Notice>}
    </>
  )
}
