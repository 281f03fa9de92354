import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { AnswerOf } from '#contract/calls'
import type { CheckedCertificate } from '#contract/certificate-check'
import { CertificateCheck, CheckReason } from '#contract/certificate-check'
import { PersonId } from '#contract/fields'
import { draftBy, draftOwner, forgetDraft } from '../../renderer/ui/use-draft.ts'
import { foundWords, whyWords } from '../../renderer/screens/check/found-words.ts'
import { nextStepOf } from '../../renderer/screens/check/judgement.ts'
import { textFor } from '../../renderer/text/use-text.ts'
import { bad, certificate, foreignSays, openCheck, paste, says } from './check-world.tsx'
import { scan } from './desk-open.tsx'

const word = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name })
beforeEach(() => forgetDraft('desk-hand'))

test('a good one says so in a word and asks at once for the photo ID, with what to compare beside it', async () => {
  const page = openCheck()
  await paste(page)
  expect(await word('Valid')).toBeVisible()
  expect(screen.getByText(/Compare it with a photo ID now/)).toBeVisible()
  const who = screen.getByRole('region', { name: 'Compare with a photo ID: name, birth, gender' })
  for (const said of ['Zarina Bano', 'ज़रीना बानो', '1974', 'Female', 'Aadhaar, ends in 0124'])
    expect(within(who).getByText(said)).toBeVisible()
  const [, row] = within(screen.getByRole('table', { name: 'Doses on the certificate' })).getAllByRole('row')
  expect([...(row?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    '1 of 2',
    '23 Nov 2026',
    'Covishield',
    '4121Z006',
    '15 Feb 2027',
    'India',
  ])
  expect(screen.getByText('PHC Wagholi, Pune, Maharashtra, India')).toBeVisible()
  expect(page.inputsOf('certificates.check')).toEqual([{ text: 'HC1:CODE' }])
})

test.each([
  [
    { is: 'valid-by-old-list', listDays: 9, compareWith: 'photo-id' },
    'national',
    'Valid, but the revocation data is 9 days old',
  ],
  [{ is: 'valid-without-list', compareWith: 'photo-id' }, 'national', 'Valid, but no list of revocations is here'],
  [
    { is: 'valid-without-list', compareWith: 'photo-id' },
    'foreign',
    'Valid, revocations of other countries are not known here',
  ],
] as const)('a good word is never without its reserve: %j', async (standing, origin, words) => {
  const page = openCheck({ 'certificates.check': () => done(certificate({ standing, origin })) })
  await paste(page)
  expect(await word(words)).toBeVisible()
  expect(screen.getByRole('region', { name: /^Compare with a photo ID/ })).toBeVisible()
})

test('of what counts no longer the content is shown, and nobody is asked to compare it', async () => {
  const revoked = bad({ is: 'revoked', check: 'not-revoked', why: 'revoked' }, { content: { is: 'proven', says } })
  const page = openCheck({ 'certificates.check': () => done(revoked) })
  await paste(page)
  expect(await word('Revoked')).toBeVisible()
  expect(screen.getByText(/^Do not accept it. Ask for the certificate that took its place/)).toBeVisible()
  expect(screen.getByRole('region', { name: 'What it says, signed' })).toBeVisible()
  expect(screen.queryByText(/^Compare with/)).toBeNull()
})

test('what nobody known has signed is called unproven before it is read', async () => {
  const claimed = bad(
    { is: 'signer-unknown', check: 'signer-known', why: 'signer-unknown' },
    { content: { is: 'claimed', says: foreignSays }, origin: 'foreign' },
  )
  const page = openCheck({ 'certificates.check': () => done(claimed) })
  await paste(page)
  expect(await word('Signed, signer unknown')).toBeVisible()
  const who = screen.getByRole('region', { name: 'Unproven: what it claims' })
  expect(within(who).getByText('Gabriele Musterfrau')).toBeVisible()
  expect(within(who).getByText('Feb 1998')).toBeVisible()
  expect(within(who).getByText('not said')).toBeVisible()
  expect(screen.getByRole('table', { name: 'Doses that it claims' })).toBeVisible()
  expect(screen.getByText(/in-charge can bring in the signers/)).toBeVisible()
})

test('a credential that Co-WIN gave out is a claim, with the age that is all it says of the birth', async () => {
  const claimed = bad(
    { is: 'signer-unknown', check: 'signer-known', why: 'signer-unknown' },
    { content: { is: 'claimed', says: { ...says, birth: '', age: 27 } }, origin: 'cowin' },
  )
  const page = openCheck({ 'certificates.check': () => done(claimed) })
  const text = '{"type":["VerifiableCredential"]}'
  const file = new File([text], 'certificate.json', { type: 'application/json' })
  await screen.findByRole('textbox')
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [file], items: [] } })
  expect(await word('Signed, signer unknown')).toBeVisible()
  expect(page.inputsOf('certificates.check')).toEqual([{ text }])
  expect(screen.getByText(/^A credential as Co-WIN gave them. Its key is not known here/)).toBeVisible()
  expect(screen.getByText(/No list of signers can prove it/)).toBeVisible()
  const who = screen.getByRole('region', { name: 'Unproven: what it claims' })
  expect(within(who).getByText('Age at the dose')).toBeVisible()
  expect(within(who).getByText('27 years')).toBeVisible()
  expect(screen.queryByRole('button', { name: /Lists of signers/ })).toBeNull()
})

test('practice is named where it is shown at a real centre, and on the certificate in practice itself', async () => {
  let checked = certificate({ standing: { is: 'practice' }, content: { is: 'none' } })
  const page = openCheck({ 'certificates.check': () => done(checked) })
  await paste(page)
  expect(await word('Practice')).toBeVisible()
  expect(screen.getByText('It counts for nothing here. Ask for the real certificate.')).toBeVisible()
  checked = certificate({ content: { is: 'proven', says: { ...says, mode: 'practice' } } })
  await paste(page)
  expect(await word('Valid')).toBeVisible()
  expect(screen.getByText('PRACTICE')).toBeVisible()
})

test('each reason for each check is said in words of its own, in both languages', () => {
  for (const language of ['en', 'hi'] as const) {
    const text = textFor(language)
    const said = CheckReason.options.map((why) => whyWords('prefix', why, text))
    expect(new Set(said).size).toBe(CheckReason.options.length)
    const names = CertificateCheck.options.map((check) => text.say(`check.findings.checks.${check}`))
    expect(new Set(names).size).toBe(CertificateCheck.options.length)
    expect(whyWords('issuer-signature', 'signature-does-not-hold', text)).not.toBe(
      whyWords('signature', 'signature-does-not-hold', text),
    )
  }
})

test('what to do next follows from what was found', () => {
  const next = (check: CertificateCheck, why: CheckReason, is: 'forged' | 'expired' | 'unreadable' | 'revoked') =>
    nextStepOf(bad({ is, check, why }))
  expect([
    next('not-expired', 'expired', 'expired'),
    next('signer-dates', 'expired', 'expired'),
    next('not-revoked', 'device-revoked', 'revoked'),
    next('issuer', 'other-issuer', 'forged'),
    next('signature', 'signature-does-not-hold', 'forged'),
    next('prefix', 'not-a-certificate', 'unreadable'),
    next('base45', 'not-base45', 'unreadable'),
    next('record', 'unknown-version', 'unreadable'),
  ]).toEqual(['ended', 'signerEnded', 'stolen', 'otherRoot', 'forged', 'otherCode', 'scanAgain', 'newerTeeka'])
  const unknown = { is: 'signer-unknown', check: 'signer-known', why: 'signer-unknown' } as const
  expect(nextStepOf(bad(unknown, { origin: 'foreign' }))).toBe('bringInSigners')
  expect(nextStepOf(bad(unknown))).toBe('enrol')
  expect(foundWords(bad(unknown), textFor('en'))).toMatch(/does not know the national root/)
})

test('the findings open by one key, each check with its word and, where it fails, its reason', async () => {
  const forged = bad(
    { is: 'forged', check: 'signature', why: 'signature-does-not-hold' },
    {
      findings: [
        { check: 'prefix', ok: true, why: null },
        { check: 'signature', ok: false, why: 'signature-does-not-hold' },
        { check: 'record', ok: false, why: 'not-reached' },
      ],
    },
  )
  const page = openCheck({ 'certificates.check': () => done(forged) })
  await paste(page)
  expect(await word('Forged')).toBeVisible()
  expect(screen.getByText('1 of 3 checks hold')).toBeVisible()
  await page.user.keyboard('{Alt>}f{/Alt}')
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toEqual([
    'The code is marked as a health certificateholds',
    expect.stringMatching(/^The signature holds: nothing was changeddoes not hold.*signed by somebody else\.$/),
    'What it says can be readnot looked at',
  ])
  await page.user.keyboard('{Alt>}f{/Alt}')
  expect(screen.queryByRole('listitem')).toBeNull()
})

test('the next scan takes the place of the last at once, and an answer that comes late is dropped', async () => {
  const waiting: ((answer: AnswerOf<'certificates.check'>) => void)[] = []
  const page = openCheck({ 'certificates.check': () => new Promise((resolve) => waiting.push(resolve)) })
  await paste(page, 'HC1:FIRST')
  await waitFor(() => expect(waiting).toHaveLength(1))
  scan('HC1:SECOND CERTIFICATE OF ANOTHER PERSON')
  await waitFor(() => expect(waiting).toHaveLength(2))
  waiting[1]?.(done(bad({ is: 'forged', check: 'kid', why: 'other-certificate' })))
  expect(await word('Forged')).toBeVisible()
  waiting[0]?.(done(certificate()))
  // All that follows from the answer has happened by the next turn of the page.
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  expect(screen.queryByText('Zarina Bano')).toBeNull()
  scan('HC1:THIRD CERTIFICATE OF ANOTHER PERSON')
  await waitFor(() => expect(waiting).toHaveLength(3))
  expect(screen.queryByText('Forged')).toBeNull()
})

test('Escape clears it, and the box has the focus for the next one', async () => {
  const page = openCheck()
  await paste(page)
  expect(await word('Valid')).toBeVisible()
  await page.user.keyboard('{Escape}')
  expect(screen.queryByText('Zarina Bano')).toBeNull()
  expect(screen.getByText('Show the code of a certificate')).toBeVisible()
  expect(screen.getByRole('textbox')).toHaveFocus()
  await page.user.keyboard('HC1:TYPED{Enter}')
  expect(await word('Valid')).toBeVisible()
  expect(page.inputsOf('certificates.check').at(-1)).toEqual({ text: 'HC1:TYPED' })
})

test('one that was issued here opens its person at the desk by Enter, and says what took its place', async () => {
  const personId = PersonId.parse('01970000-0000-7000-a000-000000000007')
  const here: CheckedCertificate['here'] = { personId, replacedBy: 'URN:UVCI:01:IN:05HG7J059M3GHYGB#J', revoked: null }
  const page = openCheck({ 'certificates.check': () => done(certificate({ here })) })
  await paste(page)
  expect(await screen.findByText(/took its place since: ask for that one/)).toBeVisible()
  await screen.findByRole('button', { name: 'Open this person at the desk' })
  await page.user.keyboard('{Enter}')
  expect(page.went).toEqual(['desk'])
  expect(draftBy(draftOwner(), 'desk-hand')).toMatchObject({ kind: 'person', personId })
})

test.each([
  ['The paper was lost or stolen', /Revoked here by Asha Patil, 23 Nov 2026, 10:50: The paper was lost or stolen\./],
  [null, /Something on it was corrected here by Asha Patil, 23 Nov 2026, 10:50, which revoked it\./],
] as const)('who took it back here, and why, is said in place of the list’s bare word (%s)', async (reason, said) => {
  const revoked = { at: '2026-11-23T10:50:00+05:30', byName: 'Asha Patil', reason }
  const here = { personId: '01970000-0000-7000-a000-000000000007', replacedBy: null, revoked }
  const standing = { is: 'revoked', check: 'not-revoked', why: 'revoked' } as const
  const page = openCheck({ 'certificates.check': () => done(certificate({ here, standing })) })
  await paste(page)
  expect(await word('Revoked')).toBeVisible()
  expect(screen.getByText(said)).toBeVisible()
})

test('where no session is open there is no desk to open anybody at', async () => {
  const here = { personId: '01970000-0000-7000-a000-000000000007', replacedBy: null, revoked: null }
  const page = openCheck({
    'certificates.check': () => done(certificate({ here })),
    'sessions.current': () => done(null),
  })
  await paste(page)
  expect(await word('Valid')).toBeVisible()
  await waitFor(() => expect(page.inputsOf('sessions.current')).toHaveLength(1))
  expect(screen.queryByRole('button', { name: /at the desk/ })).toBeNull()
})

test('a register that is away is said, and nothing is shown as checked', async () => {
  const page = openCheck({ 'certificates.check': () => refuse('register-down' as const) })
  await paste(page)
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Stop: /)
  expect(screen.queryByText('Valid')).toBeNull()
})

test('before anything is scanned one sees what cannot be told here, and where a list comes from', async () => {
  const page = openCheck()
  expect(await screen.findByText('No list of revocations is here')).toBeVisible()
  expect(await screen.findByText('None is here')).toBeVisible()
  await page.user.keyboard('{Alt>}r{/Alt}')
  expect(page.went).toEqual(['sync'])
})
