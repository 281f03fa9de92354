/**
 * What the certificate is worth, to be read at arm's length. One rule: the word and its shape say it, colour only repeats
 * them; why and what next stand under it.
 */
import type { ReactNode } from 'react'
import type { CheckedCertificate } from '#contract/certificate-check'
import { useText } from '../../text/use-text.ts'
import { Shape } from '../../ui/shape.tsx'
import { foundWords, reserveWords } from './found-words.ts'
import { kindOf, nextStepOf, shapeOf } from './judgement.ts'

export interface StandingHeadProps {
  readonly checked: CheckedCertificate
  readonly clear: ReactNode
  /** What else can be done now. */
  readonly children: ReactNode
}

export function StandingHead({ checked, clear, children }: StandingHeadProps) {
  const text = useText()
  const { say } = text
  const { standing } = checked
  const reserve = reserveWords(checked, text)
  return (
    <div className={`cert-standing cert-${kindOf(standing)}`}>
      <span className="cert-shape">
        <Shape name={shapeOf(standing)} />
      </span>
      <div className="cert-standing-words" role="alert">
        <h2 className="cert-word">
          {say(`check.word.${standing.is}`)}
          {reserve !== null && <span className="cert-reserve">, {reserve}</span>}
        </h2>
        <p>{foundWords(checked, text)}</p>
        <p className="cert-next">{say(`check.next.${nextStepOf(checked)}`)}</p>
      </div>
      {clear}
      <div className="cert-standing-acts">{children}</div>
    </div>
  )
}
