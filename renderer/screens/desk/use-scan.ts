/**
 * The one box: whatever was scanned, dropped or pasted is read by the register and goes where it belongs. One rule:
 * what is of no use says so above the work, and whatever is in hand stays in hand.
 */
import { useEffect, useRef, useState } from 'react'
import { unreachable } from '#contract/answer'
import type { SessionId } from '#contract/fields'
import type { Reading } from '#contract/identity-views'
import { ask } from '../../client/ask.ts'
import type { RefusalOf } from '../../client/ask.ts'
import type { Capture, NothingWhy } from '../../scan/capture.ts'
import { base64Of } from './base64.ts'
import { beneath } from './hand.ts'
import type { Hand, Hands } from './hand.ts'
import { namesSomebody } from './scanned-text.ts'

/** Something that leads nowhere; it goes away with the next act. */
export type ScanNotice =
  | Extract<Reading, { readonly kind: 'refused' | 'certificate-refused' | 'other' }>
  | { readonly kind: 'nothing'; readonly why: NothingWhy }
  | { readonly kind: 'call'; readonly refused: RefusalOf<'identity.read'> }

export type Verdict = 'enough' | 'go-on'

export interface ScanPlan {
  readonly sessionId: SessionId
  readonly hands: Hands
  /** Whether the person in hand wants a document now. */
  readonly wantsDocument: () => boolean
  readonly find: (text: string) => Promise<void>
}

export interface Scan {
  readonly notice: ScanNotice | null
  readonly busy: boolean
  /** `enough` where it led somewhere. */
  readonly read: (text: string) => Promise<Verdict>
  readonly take: (capture: Capture) => void
  /** A file was opened with its share code. */
  readonly show: (reading: Reading) => Verdict
  readonly dismiss: () => void
}

export function useScan({ sessionId, hands, wantsDocument, find }: ScanPlan): Scan {
  const [noted, setNoted] = useState<{ readonly notice: ScanNotice; readonly beside: Hand } | null>(null)
  const [busy, setBusy] = useState(false)
  const turn = useRef(0)
  // What the hands hold when the answer comes, not when it was asked for.
  const now = useRef({ hands, wantsDocument, find })
  useEffect(() => {
    now.current = { hands, wantsDocument, find }
  })

  const setNotice = (notice: ScanNotice | null): void =>
    setNoted(notice === null ? null : { notice, beside: beneath(now.current.hands.hand) })

  const read = async (text: string): Promise<Verdict> => {
    const mine = (turn.current += 1)
    setNotice(null)
    if (namesSomebody(text)) {
      setBusy(false)
      void now.current.find(text)
      return 'enough'
    }
    setBusy(true)
    const answer = await ask('identity.read', { text })
    if (turn.current !== mine) return 'go-on'
    setBusy(false)
    if (answer.ok) return show(answer.value)
    setNotice({ kind: 'call', refused: answer })
    return 'go-on'
  }
  const show = (reading: Reading): Verdict => {
    setNotice(null)
    switch (reading.kind) {
      case 'search':
        void now.current.find(reading.text)
        return 'enough'
      case 'appointment':
        return showBooking(reading)
      case 'aadhaar':
      case 'passport':
        if (now.current.wantsDocument()) now.current.hands.addScan(reading)
        else now.current.hands.show(reading)
        return 'enough'
      case 'certificate':
        if (beneath(now.current.hands.hand).kind === 'person') now.current.hands.addScan(reading)
        else now.current.hands.show(reading)
        return 'enough'
      case 'refused':
      case 'certificate-refused':
      case 'other':
        setNotice(reading)
        return 'go-on'
      default:
        return unreachable(reading)
    }
  }
  const showBooking = ({ person, referenceId, code }: Extract<Reading, { readonly kind: 'appointment' }>): Verdict => {
    if (person === null) now.current.hands.register({ kind: 'booking', referenceId })
    else {
      // What is on the slip need not be typed from it; what does not agree is asked for in its turn.
      if (code !== null)
        void ask('appointments.check', { personId: person.id, sessionId, said: { kind: 'code', code } })
      now.current.hands.take(person.id)
    }
    return 'enough'
  }
  const take = (capture: Capture): void => {
    switch (capture.kind) {
      case 'code':
        void read(capture.text)
        return
      case 'json':
        setNotice({ kind: 'nothing', why: 'not-a-picture' })
        return
      case 'zip':
        setNotice(null)
        now.current.hands.askCode(base64Of(capture.bytes))
        return
      case 'nothing':
        setNotice(capture)
        return
      default:
        unreachable(capture)
    }
  }
  // With something else in hand it has been read.
  const notice = noted !== null && noted.beside === beneath(hands.hand) ? noted.notice : null
  return { notice, busy, read, take, show, dismiss: () => setNotice(null) }
}
