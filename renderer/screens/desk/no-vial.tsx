/** Nothing to vaccinate with. One rule: the next vial is opened right here. */
import type { SessionView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { OpenVial } from '../session/open-vial.tsx'

export interface NoVialProps {
  readonly session: SessionView
  readonly onAnyVial: () => void
}

export function NoVial({ session, onAnyVial }: NoVialProps) {
  const { say } = useText()
  return (
    <section className="desk-step" aria-labelledby="no-vial-title">
      <div className="step-head">
        <h2 id="no-vial-title">{say('desk.dose.noVial')}</h2>
        <p className="soft">{say('desk.dose.noVialHint')}</p>
      </div>
      <OpenVial session={session} primary onClose={() => undefined} />
      {session.vials.length > 0 && (
        <div className="desk-step-acts">
          <ActButton chord="F4" onAct={onAnyVial}>
            {say('desk.dose.useOpened')}
          </ActButton>
        </div>
      )}
    </section>
  )
}
