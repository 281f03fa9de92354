/**
 * Asking UIDAI about the person in hand. One rule: the number waits for this one question and is forgotten with it; a
 * yes is decided on like anything that was scanned, and a no is asked about by nobody later.
 */
import { useState } from 'react'
import type { InputOf } from '#contract/calls'
import { ask } from '../../client/ask.ts'
import type { RefusalOf } from '../../client/ask.ts'
import { useText } from '../../text/use-text.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import type { FieldState } from '../../ui/use-form.ts'
import type { StepProps } from './step-props.ts'
import { useDecision } from './use-decision.ts'
import type { Decision, ShownDocument } from './use-decision.ts'
import { useDocumentNumber } from './use-document-number.ts'
import type { DocumentNumber } from './use-document-number.ts'

type Factor = InputOf<'online.ask'>['factor']

export interface Online extends Pick<Decision, 'against' | 'why' | 'alike'> {
  readonly number: DocumentNumber
  readonly otp: FieldState
  /** Where the person's answer is awaited. */
  readonly at: 'number' | 'otp' | 'answered'
  readonly refused: RefusalOf<'online.ask' | 'online.askOtp' | 'identity.verify'> | null
  readonly busy: boolean
  readonly sendOtp: () => Promise<void>
  readonly askByOtp: () => Promise<void>
  /** By name, gender and birth: it says that they fit the number, not who stands here. */
  readonly askByData: () => Promise<void>
  /** The decision once more, where something spoke against it. */
  readonly decide: () => Promise<void>
}

export function useOnline({ person, session, onChanged }: Omit<StepProps, 'onNext'>): Online {
  const { say } = useText()
  const personId = person.line.id
  const number = useDocumentNumber('aadhaar', { on: session.date, birth: person.line.birth })
  const [txn, setTxn] = useState<string | null>(null)
  const [scanId, setScanId] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<RefusalOf<'online.ask' | 'online.askOtp'> | null>(null)
  const form = useForm({
    start: { otp: '' },
    checks: { otp: (otp) => (/^\d{4,8}$/.test(otp.trim()) ? null : say('desk.online.otpMissing')) },
  })
  const decision = useDecision({ person, session, foreseen: [], onDecided: onChanged, again: () => void decide() })

  const sendOtp = async (): Promise<void> => {
    if (!number.inOrder()) return focusField(number.field.id)
    setAsking(true)
    const sent = await ask('online.askOtp', { number: number.toSend() ?? '', consent: true, channel: 'both' })
    setAsking(false)
    setRefused(sent.ok ? null : sent)
    if (sent.ok) setTxn(sent.value.txn)
  }
  const question = async (factor: Factor): Promise<void> => {
    if (!number.inOrder()) return focusField(number.field.id)
    setAsking(true)
    const said = await ask('online.ask', { personId, number: number.toSend() ?? '', consent: true, factor })
    setAsking(false)
    setRefused(said.ok ? null : said)
    if (!said.ok) return form.set({ otp: '' })
    number.forget()
    setScanId(said.value.scanId)
    await decision.agree(shownBy(said.value.scanId), 'not-compared')
  }
  const decide = async (): Promise<void> => {
    if (scanId === null) return
    if (decision.against.length > 0 && decision.why === null) await decision.toInCharge(shownBy(scanId))
    else await decision.agree(shownBy(scanId), 'not-compared')
  }
  return {
    number,
    otp: form.field('otp'),
    at: scanId !== null ? 'answered' : txn !== null ? 'otp' : 'number',
    against: decision.against,
    why: decision.why,
    alike: decision.alike,
    refused: refused ?? decision.refused,
    busy: asking || decision.busy,
    sendOtp,
    askByOtp: async () => {
      if (txn !== null && form.ready()) await question({ kind: 'otp', txn, otp: form.values.otp.trim() })
    },
    askByData: () => question({ kind: 'demographic' }),
    decide,
  }
}

const shownBy = (scanId: string): ShownDocument => ({
  document: 'aadhaar',
  number: null,
  unreadableBecause: null,
  scanId,
})
