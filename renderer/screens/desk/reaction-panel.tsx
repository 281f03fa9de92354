/** An adverse event at the desk: of the person in hand, or of somebody under observation. */
import type { AefiId, PersonId } from '#contract/fields'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useOpenCase } from '../observation/open-case.ts'
import { Report } from '../observation/report.tsx'

export interface ReactionPanelProps {
  /** Null: nobody is in hand. */
  readonly personId: PersonId | null
  readonly onClose: () => void
}

export function ReactionPanel({ personId, onClose }: ReactionPanelProps) {
  const { open } = useOpenCase()
  const reported = (caseId: AefiId): void => {
    onClose()
    open(caseId)
  }
  if (personId === null) return <Report whom={null} onReported={reported} onClose={onClose} />
  return <OfPerson personId={personId} onReported={reported} onClose={onClose} />
}

interface OfPersonProps {
  readonly personId: PersonId
  readonly onReported: (caseId: AefiId) => void
  readonly onClose: () => void
}

function OfPerson({ personId, onReported, onClose }: OfPersonProps) {
  const { say, sayRefusal } = useText()
  const { value: person, refused } = useAsk('people.get', { personId })
  if (refused !== undefined) return <Notice kind="stop">{sayRefusal('people.get', refused)}</Notice>
  if (person === undefined) return <Skeleton lines={4} />
  const { name } = person.line
  if (person.doses.some(({ origin }) => origin === 'recorded')) {
    return <Report whom={{ personId, name, doseId: null }} onReported={onReported} onClose={onClose} />
  }
  return (
    <section className="desk-step">
      <Notice kind="look">{say('aefi.report.noDose', { name })}</Notice>
      <ActButton chord="Escape" look="quiet" onAct={onClose}>
        {say('ui.back')}
      </ActButton>
    </section>
  )
}
