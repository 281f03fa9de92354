/** Why a dose stands out, in the words of who entered it, and what its vaccinator says. */
import type { DoseToApprove } from '#contract/seals'
import { useText } from '../../text/use-text.ts'
import { flagWords } from '../desk/due-words.ts'

export function WhatSpeaks({ dose }: { readonly dose: DoseToApprove }) {
  const text = useText()
  const { say, sayMoment } = text
  const { flags, reason, lateBecause, disputed, vaccinator, notedAt } = dose
  return (
    <span className="dose-more">
      {flags.length > 0 && <span className="dose-flags">{flags.map((flag) => flagWords(flag, text)).join('; ')}</span>}
      {reason !== null && <span>“{reason}”</span>}
      {lateBecause !== null && (
        <span>{say('seals.approvals.late', { because: lateBecause, at: sayMoment(notedAt) })}</span>
      )}
      {disputed !== null && (
        <span className="dose-flags">{say('seals.approvals.disputed', { name: vaccinator, reason: disputed })}</span>
      )}
      <span className="soft">{say('seals.approvals.givenBy', { name: vaccinator })}</span>
    </span>
  )
}
