/**
 * What is recorded, turned to the person before they leave. One rule: it is what the certificate will say; Enter when all
 * of it is right, the letter of a line when that line is not.
 */
import './read-back.css'
import { useLayoutEffect, useRef } from 'react'
import type { DoseView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { BandMark } from '../../ui/band-mark.tsx'
import { bandColour } from '../../ui/band.ts'
import { Notice } from '../../ui/notice.tsx'
import { inPairs, isLongName } from './person-words.ts'
import { ReadBackLine } from './read-back-line.tsx'
import type { ReadBackField } from './read-back-line.tsx'
import { Recorded } from './recorded.tsx'
import type { StepProps } from './step-props.ts'
import { useReadBack } from './use-read-back.ts'

export interface ReadBackStepProps extends StepProps {
  readonly dose: DoseView
  /** Opens what puts this line right. */
  readonly onCorrect: (field: ReadBackField) => void
}

export function ReadBackStep({ person, session, dose, onCorrect, onChanged }: ReadBackStepProps) {
  const { say, sayBirth, sayRefusal } = useText()
  const { line, mobile } = person
  const { confirm, printSlip, busy, refused } = useReadBack({ person, dose, onChanged })
  const primary = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => takeFocus(primary.current), [])
  const common = { onWrong: onCorrect }
  return (
    <section className="desk-step" aria-labelledby="read-back-title">
      <Recorded dose={dose} today />
      <div className="desk-turned" style={{ borderColor: bandColour(session.product.band) }}>
        <h2 id="read-back-title">{say('desk.readBack.title')}</h2>
        <dl>
          <ReadBackLine field="name" letter="n" {...common} wide="all">
            <span className={isLongName(line) ? 'desk-turned-name desk-turned-long' : 'desk-turned-name'}>
              {line.nativeName !== null && <strong>{line.nativeName}</strong>}
              <span>{line.name}</span>
            </span>
          </ReadBackLine>
          <ReadBackLine field="birth" letter="b" {...common}>
            {sayBirth(line.birth)}
          </ReadBackLine>
          <ReadBackLine field="gender" letter="g" {...common}>
            {say(`genders.${line.gender}`)}
          </ReadBackLine>
          <ReadBackLine field="mobile" letter="m" {...common}>
            {mobile === null ? say('desk.person.noMobile') : inPairs(mobile)}
          </ReadBackLine>
          <ReadBackLine field="dose" letter="d" {...common}>
            {say('desk.dose.doseOf', { dose: dose.number, of: dose.of })}
          </ReadBackLine>
          <ReadBackLine field="vaccine" letter="v" {...common} wide="rest">
            <span className="desk-turned-vaccine">
              <BandMark name={session.product.band} as="chip" />
              <span>{dose.productName}</span>
              <span>
                {say('desk.dose.lot')} {dose.lot}
              </span>
            </span>
          </ReadBackLine>
        </dl>
      </div>
      {refused !== null && <Notice kind="stop">{sayRefusal(refused.call, refused.refused)}</Notice>}
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => void confirm('screen')} busy={busy} buttonRef={primary}>
          {say('desk.readBack.right')}
        </PrimaryButton>
        <ActButton chord="alt+p" onAct={() => void printSlip()} busy={busy}>
          {say('desk.readBack.slip')}
        </ActButton>
        <span className="soft">{say('desk.readBack.hint')}</span>
      </div>
    </section>
  )
}
