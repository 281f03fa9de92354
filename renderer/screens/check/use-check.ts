/**
 * One certificate after the other to the register. One rule: what was shown is gone with the next scan, with Escape and
 * with the screen; an answer that comes late is nobody's any more.
 */
import { useEffect, useRef, useState } from 'react'
import { unreachable } from '#contract/answer'
import { type CheckedCertificate, LONGEST_SHOWN } from '#contract/certificate-check'
import { ask } from '../../client/ask.ts'
import type { RefusalOf } from '../../client/ask.ts'
import type { Capture, NothingWhy } from '../../scan/capture.ts'
import type { Verdict } from '../../scan/use-reading.ts'

export type Shown =
  | { readonly kind: 'certificate'; readonly checked: CheckedCertificate }
  | { readonly kind: 'nothing'; readonly why: NothingWhy }
  | { readonly kind: 'refused'; readonly refused: RefusalOf<'certificates.check'> }

export interface Check {
  readonly shown: Shown | null
  readonly busy: boolean
  /** `go-on` for what is another kind of code: a card that lies beside the certificate. */
  readonly check: (text: string) => Promise<Verdict>
  readonly take: (capture: Capture) => void
  readonly clear: () => void
}

export function useCheck(): Check {
  const [shown, setShown] = useState<Shown | null>(null)
  const [busy, setBusy] = useState(false)
  const turn = useRef(0)
  const show = (next: Shown | null): void => {
    turn.current += 1
    setBusy(false)
    setShown(next)
  }
  const leave = useRef(() => show(null))
  // Also when the desk is locked: then the screen is hidden and not taken away.
  useEffect(() => leave.current, [])

  const check = async (text: string): Promise<Verdict> => {
    show(null)
    const mine = turn.current
    setBusy(true)
    const answer = await ask('certificates.check', { text: text.slice(0, LONGEST_SHOWN) })
    if (turn.current !== mine) return 'go-on'
    if (!answer.ok) {
      show({ kind: 'refused', refused: answer })
      return 'enough'
    }
    show({ kind: 'certificate', checked: answer.value })
    return isOtherCode(answer.value) ? 'go-on' : 'enough'
  }
  const take = (capture: Capture): void => {
    switch (capture.kind) {
      case 'code':
      case 'json':
        void check(capture.text)
        return
      case 'zip':
        show({ kind: 'nothing', why: 'not-a-picture' })
        return
      case 'nothing':
        show(capture)
        return
      default:
        unreachable(capture)
    }
  }
  return { shown, busy, check, take, clear: () => show(null) }
}

const isOtherCode = ({ standing }: CheckedCertificate): boolean =>
  standing.is === 'unreadable' && standing.why === 'not-a-certificate'
