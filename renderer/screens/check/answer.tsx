/** All that is known of the certificate that was shown. One rule: what decides comes first and fits on one screen. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CheckedCertificate } from '#contract/certificate-check'
import { readableId } from '../../certificate/readable-id.ts'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Doses } from './doses.tsx'
import { Facts } from './facts.tsx'
import { Findings } from './findings.tsx'
import { StandingHead } from './standing-head.tsx'
import { Who } from './who.tsx'

export interface AnswerProps {
  readonly checked: CheckedCertificate
  readonly clear: ReactNode
  /** What else can be done now. */
  readonly children: ReactNode
}

export function AnswerOf({ checked, clear, children }: AnswerProps) {
  const { say } = useText()
  const [open, setOpen] = useState(false)
  const { standing, content, findings, here } = checked
  const claimed = content.is === 'claimed'
  return (
    <div className="cert-answer">
      <StandingHead checked={checked} clear={clear}>
        {children}
      </StandingHead>
      {content.is !== 'none' && (
        <>
          <Who standing={standing} says={content.says} claimed={claimed} />
          {here !== null && here.replacedBy !== null && (
            <Notice kind="look">{say('check.replacedBy', { id: readableId(here.replacedBy) })}</Notice>
          )}
          <Doses says={content.says} claimed={claimed} />
        </>
      )}
      <Facts checked={checked} />
      <Findings findings={findings} open={open} onToggle={() => setOpen(!open)} />
    </div>
  )
}
