/**
 * An adverse event in two keys. One rule: the digit that says what happened records it; nothing is asked before that but
 * whom it happened to, where nobody is in hand.
 */
import './case.css'
import { useState } from 'react'
import { AefiId, type DoseId, type PersonId } from '#contract/fields'
import { quickSigns } from '#domain/aefi/quick-signs'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SeverityMark } from './severity-mark.tsx'
import { useBoard } from './use-board.ts'

export interface Affected {
  readonly personId: PersonId
  readonly name: string
  /** Null for the latest one that is recorded. */
  readonly doseId: DoseId | null
}

export interface ReportProps {
  /** Null: to be chosen from the board. */
  readonly whom: Affected | null
  readonly onReported: (caseId: AefiId) => void
  readonly onClose: () => void
}

export function Report({ whom, onReported, onClose }: ReportProps) {
  const { say } = useText()
  const [chosen, setChosen] = useState(whom)
  return (
    <section className="aefi-report">
      {chosen === null ? <Whom onChoose={setChosen} /> : <What whom={chosen} onReported={onReported} />}
      <ActButton chord="Escape" look="quiet" onAct={onClose}>
        {say('ui.back')}
      </ActButton>
    </section>
  )
}

function What({ whom, onReported }: { readonly whom: Affected; readonly onReported: (caseId: AefiId) => void }) {
  const { say, sayRefusal } = useText()
  // One id for this report, so that a second press is the same case.
  const [id] = useState(() => AefiId.parse(newId()))
  const { run } = useAct('aefi.report')
  const [refused, setRefused] = useState<string | null>(null)
  const choices = quickSigns.map(({ sign, severity }) => ({
    value: sign,
    label: say(`aefi.signs.${sign}`),
    hint: <SeverityMark severity={severity} />,
  }))
  const report = async (sign: (typeof quickSigns)[number]['sign']): Promise<void> => {
    const quick = quickSigns.find((one) => one.sign === sign)
    if (quick === undefined) return
    const { personId, doseId } = whom
    const said = { severity: quick.severity, criteria: [...quick.criteria], signs: [sign], note: null }
    const answer = await run({ id, personId, doseId, onset: null, ...said })
    if (answer.ok) onReported(answer.value.id)
    else setRefused(sayRefusal('aefi.report', answer))
  }
  return (
    <>
      <h1>{say('aefi.report.title', { name: whom.name })}</h1>
      <p className="soft">{say('aefi.report.hint')}</p>
      {refused !== null && <Notice kind="stop">{refused}</Notice>}
      <ChoiceCards
        label={say('aefi.report.title', { name: whom.name })}
        labelShown={false}
        choices={choices}
        value={null}
        onChoose={(sign) => void report(sign)}
        columns={3}
        focusFirst
      />
    </>
  )
}

function Whom({ onChoose }: { readonly onChoose: (whom: Affected) => void }) {
  const { say } = useText()
  const { lines, loading } = useBoard()
  if (loading) return null
  const choices = lines.slice(0, 9).map(({ doseId, name, token }) => ({
    value: doseId as string,
    label: name,
    ...(token !== null && { hint: say('observation.token', { token }) }),
  }))
  const choose = (value: string): void => {
    const line = lines.find(({ doseId }) => doseId === value)
    if (line !== undefined) onChoose({ personId: line.personId, name: line.name, doseId: line.doseId })
  }
  return (
    <>
      <h1>{say('aefi.report.whom')}</h1>
      {choices.length === 0 ? (
        <Notice kind="info">{say('aefi.report.nobody')}</Notice>
      ) : (
        <>
          <p className="soft">{say('aefi.report.whomHint')}</p>
          <ChoiceCards
            label={say('aefi.report.whom')}
            labelShown={false}
            choices={choices}
            value={null}
            onChoose={choose}
            columns={3}
            focusFirst
          />
        </>
      )}
    </>
  )
}
