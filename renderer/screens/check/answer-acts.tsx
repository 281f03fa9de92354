/** What can be done about an answer, besides the next scan. One rule: only what helps with this one. */
import type { CheckedCertificate } from '#contract/certificate-check'
import type { PersonId } from '#contract/fields'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { takeAtDesk } from '../desk/hand.ts'
import { useGo } from '../go.ts'
import { nextStepOf } from './judgement.ts'
import type { NextStep } from './judgement.ts'

export interface AnswerActsProps {
  readonly checked: CheckedCertificate
  /** Enter belongs to what is typed. */
  readonly typing: boolean
  readonly onSigners: () => void
}

const wantsList: ReadonlySet<NextStep> = new Set(['newerList', 'firstList', 'enrol'])

export function AnswerActs({ checked, typing, onSigners }: AnswerActsProps) {
  const { say } = useText()
  const go = useGo()
  const next = nextStepOf(checked)
  return (
    <>
      {checked.here !== null && !typing && <OpenAtDesk personId={checked.here.personId} />}
      {wantsList.has(next) && (
        <ActButton chord="alt+r" onAct={() => go('sync')}>
          {say('check.toSending')}
        </ActButton>
      )}
      {next === 'bringInSigners' && (
        <ActButton chord="alt+s" onAct={onSigners}>
          {say('check.signers.open')}
        </ActButton>
      )}
    </>
  )
}

/** Only where there is a desk to open them at. */
function OpenAtDesk({ personId }: { readonly personId: PersonId }) {
  const { say } = useText()
  const go = useGo()
  const { value: session } = useAsk('sessions.current', {})
  if (session === null || session === undefined) return null
  const open = (): void => {
    takeAtDesk(personId)
    go('desk')
  }
  return <PrimaryButton onAct={open}>{say('check.openAtDesk')}</PrimaryButton>
}
