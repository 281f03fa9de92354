/** Certificates as the register answers them, and the screen that shows them. Nobody on them exists. */
import { screen } from '@testing-library/react'
import { done } from '#contract/answer'
import { CheckedCertificate } from '#contract/certificate-check'
import { Check } from '../../renderer/screens/check/check.tsx'
import { Going } from '../../renderer/screens/go.ts'
import { NOW, asha, session12 } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

type Raw = (typeof CheckedCertificate)['_input']

const dose = {
  number: 1,
  of: 2,
  product: 'Covishield',
  vaccine: 'XM68M6',
  lot: '4121Z006',
  day: '2026-11-23',
  nextDue: '2027-02-15',
  country: 'IN',
} as const

export const says: Extract<Raw['content'], { says: unknown }>['says'] = {
  certificateId: 'URN:UVCI:01:IN:05HG7J059M3GHYGA#K',
  about: 'vaccination',
  mode: 'real',
  names: ['Zarina Bano', 'ज़रीना बानो'],
  birth: '1974',
  age: null,
  gender: 'female',
  document: { kind: 'aadhaar', lastFour: '0124' },
  doses: [dose],
  issuer: ['PHC Wagholi', 'Pune', 'Maharashtra'],
  country: 'IN',
  vaccinator: 'Sunita Jadhav',
  replaces: null,
}

export const foreignSays: typeof says = {
  ...says,
  certificateId: 'URN:UVCI:01:AT:10807843F94AEE0EE5093FBC254BD813#B',
  names: ['Gabriele Musterfrau'],
  birth: '1998-02',
  gender: null,
  document: null,
  doses: [{ ...dose, product: 'Comirnaty', lot: null, day: '2021-06-11', nextDue: null, country: 'AT' }],
  issuer: ['Ministry of Health, Austria'],
  country: 'AT',
  vaccinator: null,
}

export const certificate = (some: Partial<Raw> = {}): CheckedCertificate =>
  CheckedCertificate.parse({
    standing: { is: 'valid', compareWith: 'photo-id' },
    findings: [
      { check: 'prefix', ok: true, why: null },
      { check: 'signature', ok: true, why: null },
    ],
    origin: 'national',
    content: { is: 'proven', says },
    signer: { kid: '0123456789abcdef', name: 'MH-PUN-0412 laptop 1' },
    period: { issuedAt: NOW, expiresAt: '2027-11-23T09:30:00.000+05:30' },
    revocationsAsOf: NOW,
    here: null,
    ...some,
  })

export const bad = (
  standing: Extract<Raw['standing'], { check: unknown }>,
  some: Partial<Raw> = {},
): CheckedCertificate =>
  certificate({
    standing,
    findings: [{ check: standing.check, ok: false, why: standing.why }],
    content: { is: 'none' },
    origin: 'unknown',
    signer: null,
    period: null,
    ...some,
  })

export interface OpenCheck extends OpenPage {
  /** Where the screen sent on to. */
  readonly went: string[]
}

export function openCheck(answers: Answers = {}): OpenCheck {
  const went: string[] = []
  const page = openPage(
    <Going value={(to) => went.push(to)}>
      <Check />
    </Going>,
    {
      'staff.me': () => done(asha),
      'sessions.current': () => done(session12),
      'revocations.state': () =>
        done({ asOf: null, daysOld: null, count: 0, devices: 0, takenAt: null, carriedBy: null }),
      'certificates.signers': () => done({ countries: [], lists: [] }),
      'certificates.check': () => done(certificate()),
      ...answers,
    },
  )
  return { ...page, went }
}

export const paste = async ({ user }: OpenPage, text = 'HC1:CODE'): Promise<void> => {
  await user.click(await screen.findByRole('textbox', { name: 'Code of the certificate' }))
  await user.paste(text)
}
