/** The centre's connection to UIDAI, brought as a file. One rule: off unless it was set up, and one act switches it off. */
import { useRef, useState } from 'react'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'

export function OnlineSetUp() {
  const { say, sayRefusal } = useText()
  const { value: online } = useAsk('online.state', {})
  const { value: me } = useAsk('staff.me', {})
  const { run, busy } = useAct('online.setUp')
  const [problem, setProblem] = useState<string | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const setUp = async (configuration: string | null): Promise<void> => {
    const answer = await run({ configuration })
    setProblem(answer.ok ? null : sayRefusal('online.setUp', answer))
  }
  if (online === undefined || me?.roles.includes('in-charge') !== true) return null
  return (
    <section className="stack" aria-labelledby="online-set-up">
      <div>
        <h3 id="online-set-up">{say('identity.online.title')}</h3>
        <p className="soft">{say(`identity.online.${online.state}`)}</p>
      </div>
      {problem !== null && <Notice kind="stop">{problem}</Notice>}
      <div className="row">
        <ActButton chord="alt+u" onAct={() => chooser.current?.click()} busy={busy}>
          {say('identity.online.bring')}
        </ActButton>
        {online.state === 'on' && (
          <ActButton chord="alt+x" onAct={() => void setUp(null)} busy={busy}>
            {say('identity.online.switchOff')}
          </ActButton>
        )}
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".json"
        className="sr-only"
        tabIndex={-1}
        aria-label={say('identity.online.file')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          void file?.text().then(setUp)
          currentTarget.value = ''
        }}
      />
    </section>
  )
}
