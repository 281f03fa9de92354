/** What a laptop's log says about certificates, with codes that its own key signed, as the national server sees it. */
import { z } from 'zod'
import { RevocationsAnswer } from '#contract/national'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import type { Json } from '#proof/canonical-json'
import { makeEvent } from '#proof/event-chain'
import { signCertificate } from '#proof/hcert'
import { joinRevocationList, readRevocationList, type SignedRevocations } from '#proof/revocation-list'
import { gunzipSync } from 'node:zlib'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { DAY, instant, type Leaf, logOf, NOW, SOMEONE, someoneIsStaff, SOMEONES_KEY } from '../proof/trust.ts'
import type { TestNational } from '../support/national.ts'
import { ask, batchOf, type Heard, send } from './device.ts'

export interface Certificate {
  readonly code: string
  readonly mark: string
}

/** Signed at the given moment, or so the laptop says. */
export function signedBy(device: Leaf, issuedAt = NOW, expiresAt = NOW + 100 * DAY): Certificate {
  const signed = signCertificate({ record: aRecord(), ...device, issuedAt, expiresAt })
  if (!signed.ok) throw new Error(signed.code)
  return { code: signed.value.text, mark: signed.value.rHash }
}

export const issued = ({ code, mark }: Certificate, n = 1): [string, Json] => [
  'certificate-issued.1',
  {
    certificateId: `URN:UVCI:01:IN:${n}`,
    personId: '0193575c-3a00-7000-8000-0000000000a1',
    doseIds: ['0193575c-3a00-7000-8000-0000000000d1'],
    title: 'final',
    signed: { code, mark },
    record: null,
    replaces: null,
  },
]
export const signedLater = ({ code, mark }: Certificate): [string, Json] => [
  'certificate-signed.1',
  { certificateId: 'URN:UVCI:01:IN:1', signed: { code, mark } },
]
export const revoked = (mark: string | null): [string, Json] => [
  'certificate-revoked.1',
  { certificateId: 'URN:UVCI:01:IN:1', mark, because: 'by-in-charge', reason: 'The paper was stolen' },
]

/** A device's log that grows, and what was not sent of it yet. */
export class LogOfDevice {
  readonly device: Leaf
  readonly events: LoggedEvent[] = []
  #sent = 0

  constructor(device: Leaf) {
    this.device = device
    this.add(['staff-added.1', someoneIsStaff])
  }

  add(...bodies: readonly [string, Json][]): void {
    for (const [type, body] of bodies) {
      const seq = this.events.length + 1
      const prev = this.events.at(-1)?.hash ?? FIRST_PREV
      const at = instant(NOW)
      const place = { log: logOf(this.device), seq, prev, by: SOMEONE, at, notedAt: at }
      this.events.push(makeEvent({ ...place, type, body, sealKey: SOMEONES_KEY }))
    }
  }

  async send(national: TestNational): Promise<Heard> {
    const heard = await send(national, batchOf(this.device, this.events, this.#sent + 1))
    if (heard.status === 200) this.#sent = this.events.length
    return heard
  }
}

/** The list as anyone gets it who asks, verified. */
export async function publishedList(national: TestNational, now = NOW): Promise<SignedRevocations> {
  const { said } = await ask(national, '/v1/revocations')
  const { gzip, signature } = RevocationsAnswer.extend({ gzip: z.string() }).parse(said)
  const text = joinRevocationList(gunzipSync(Buffer.from(gzip, 'base64')).toString('utf8'), signature)
  const { findings, list } = readRevocationList(text, national.national.authority.root, now)
  if (list === undefined) throw new Error(JSON.stringify(findings.filter(({ ok }) => !ok)))
  return list
}
