/**
 * The verification by what was scanned. One rule: the register decides what speaks against it; what can be foreseen is
 * said before anything is sent.
 */
import { useState } from 'react'
import type { PhotoJudgement, SeenDifference } from '#contract/identity'
import type { AadhaarReading, PassportReading } from '#contract/identity-views'
import type { RefusalOf } from '../../client/ask.ts'
import { foreseenAgainst } from './reasons-against.ts'
import type { StepProps } from './step-props.ts'
import { useComparison } from './use-comparison.ts'
import type { Compared } from './use-comparison.ts'
import { useDecision } from './use-decision.ts'
import type { Decision, ShownDocument } from './use-decision.ts'

export type PhotoId = AadhaarReading | PassportReading

export interface ScanVerifyPlan extends Pick<StepProps, 'person' | 'session'> {
  readonly reading: PhotoId
  readonly onVerified: (decision: 'agrees' | 'differs') => void
}

export interface ScanVerify extends Pick<Decision, 'against' | 'why' | 'alike' | 'busy'> {
  readonly compared: Compared
  readonly refused: RefusalOf<'identity.verify' | 'identity.compare'> | null
  readonly agree: (photo: PhotoJudgement) => Promise<void>
  readonly differ: (differences: readonly SeenDifference[], words: string) => Promise<void>
  readonly toInCharge: () => Promise<void>
}

export function useScanVerify({ person, session, reading, onVerified }: ScanVerifyPlan): ScanVerify {
  const [photo, setPhoto] = useState<PhotoJudgement>('not-compared')
  const compared = useComparison(reading.scanId, person.line.id)
  const foreseen = compared.state === 'compared' ? foreseenAgainst(reading, compared.comparison) : []
  const decision = useDecision({ person, session, foreseen, onDecided: onVerified, again: () => void agree(photo) })
  const shown: ShownDocument = {
    document: reading.kind,
    number: null,
    unreadableBecause: null,
    scanId: reading.scanId,
  }
  return {
    ...decision,
    compared,
    refused: compared.state === 'refused' ? compared.refused : decision.refused,
    agree,
    differ: (differences, words) => decision.differ(shown, differences, words),
    toInCharge: () => decision.toInCharge(shown),
  }

  async function agree(judged: PhotoJudgement): Promise<void> {
    setPhoto(judged)
    await decision.agree(shown, judged)
  }
}
