/** The register proves itself. One rule: whatever is found is said plainly, with what to do. */
import { useState } from 'react'
import type { OutputOf } from '#contract/calls'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { NoticeKind } from '../../ui/notice.tsx'

interface Outcome {
  readonly kind: NoticeKind
  readonly title?: string
  readonly sentence: string
}

export function RegisterCheck() {
  const text = useText()
  const { say, sayRefusal } = text
  const verify = useAct('log.verify')
  const rebuild = useAct('log.rebuild')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const check = async (): Promise<void> => {
    const answer = await verify.run({})
    setOutcome(answer.ok ? verified(answer.value, text) : { kind: 'stop', sentence: sayRefusal('log.verify', answer) })
  }
  const build = async (): Promise<void> => {
    const answer = await rebuild.run({})
    setOutcome(answer.ok ? rebuilt(answer.value, text) : { kind: 'stop', sentence: sayRefusal('log.rebuild', answer) })
  }
  return (
    <section className="settings-part">
      <h2>{say('settings.register')}</h2>
      <p className="soft">{say('settings.registerHint')}</p>
      <div className="settings-checks">
        <div>
          <ActButton chord="alt+c" onAct={() => void check()} busy={verify.busy}>
            {say('settings.verify')}
          </ActButton>
          <p className="soft">{say('settings.verifyHint')}</p>
        </div>
        <div>
          <ActButton chord="alt+b" onAct={() => void build()} busy={rebuild.busy}>
            {say('settings.rebuild')}
          </ActButton>
          <p className="soft">{say('settings.rebuildHint')}</p>
        </div>
      </div>
      {verify.busy && <Notice kind="info">{say('settings.verifying')}</Notice>}
      {rebuild.busy && <Notice kind="info">{say('settings.rebuilding')}</Notice>}
      {outcome !== null && !verify.busy && !rebuild.busy && (
        <Notice kind={outcome.kind} {...(outcome.title !== undefined && { title: outcome.title })}>
          {outcome.sentence}
        </Notice>
      )}
    </section>
  )
}

function verified({ logs, events, trouble }: OutputOf<'log.verify'>, { say, sayNumber }: Text): Outcome {
  if (trouble !== null) {
    return { kind: 'stop', title: say('settings.broken'), sentence: say('settings.brokenHint', { trouble }) }
  }
  return { kind: 'good', sentence: say('settings.whole', { events: sayNumber(events), count: logs }) }
}

const rebuilt = ({ events, same }: OutputOf<'log.rebuild'>, { say, sayNumber }: Text): Outcome =>
  same
    ? { kind: 'good', sentence: say('settings.same', { events: sayNumber(events) }) }
    : { kind: 'look', sentence: say('settings.different', { events: sayNumber(events) }) }
