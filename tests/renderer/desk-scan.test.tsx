import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { Reading } from '#contract/identity-views'
import { ReferenceId } from '#contract/fields'
import { textFor } from '../../renderer/text/use-text.ts'
import { sentencesOf } from '../../renderer/screens/desk/scan-notice.tsx'
import { ravi, sunita } from '../support/people-at-work.ts'
import { openDesk, scan } from './desk-open.tsx'
import { AADHAAR_QR, PASSPORT_LINES, aMatch, aPassport, anAadhaar } from './desk-scans.ts'
import { person, verifiedBy } from './desk-world.ts'

const PAYMENT = 'upi://pay?pa=chai@bank&pn=Tea'
const name = (words: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name: words })
const box = (): Promise<HTMLElement> => screen.findByRole('combobox', { name: 'Find a person' })
const button = (words: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name: words })
const reads = (text: string, reading: Reading): { readonly readings: ReadonlyMap<string, Reading> } => ({
  readings: new Map([[text, reading]]),
})

test('in practice a card under a test key does not pass for UIDAI’s', async () => {
  openDesk([], () => ({}), reads(AADHAAR_QR, anAadhaar({ signedBy: 'test-key' })))
  await screen.findByText('Ready for the next person')
  scan(AADHAAR_QR)
  expect(await screen.findByText('Signed by a test key, made 8 Mar 2024: for practice only')).toBeVisible()
})

test('a card scanned with nobody in hand: Enter registers without typing, Enter again says that it agrees', async () => {
  const { user, inputsOf, world } = openDesk([], () => ({}), reads(AADHAAR_QR, anAadhaar()))
  await screen.findByText('Ready for the next person')
  scan(AADHAAR_QR)
  expect(await name('Sunita Jadhav')).toBeVisible()
  expect(inputsOf('identity.read')).toEqual([{ text: AADHAAR_QR }])
  expect(screen.getByText('Signed by UIDAI, made 8 Mar 2024')).toBeVisible()
  expect(screen.getByText('Aadhaar ••••••••0124')).toBeVisible()
  expect(screen.getByText('D/O Ramesh Jadhav')).toBeVisible()
  expect(screen.getByText('Nobody here is like this.')).toBeVisible()
  expect(await button(/^Register Sunita Jadhav/)).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await button(/^Card and person agree/)).toHaveFocus()
  expect(inputsOf('people.register')).toEqual([
    {
      id: expect.any(String),
      sessionId: world.session.id,
      name: 'Sunita Jadhav',
      nativeName: null,
      birth: { kind: 'year', year: 1974 },
      gender: 'female',
      mobile: null,
      referenceId: null,
      scanId: anAadhaar().scanId,
      apart: null,
    },
  ])
  await user.keyboard('{Enter}')
  expect(await screen.findByLabelText(/^PIN of Sunita Jadhav/)).toHaveFocus()
  expect(inputsOf('identity.verify')).toMatchObject([
    {
      document: 'aadhaar',
      number: null,
      unreadableBecause: null,
      scanId: anAadhaar().scanId,
      photo: 'not-compared',
      decision: 'agrees',
      note: null,
    },
  ])
})

test('a child keeps the whole date of birth', async () => {
  const born = { kind: 'day', day: '2014-02-09' } as const
  const { user, inputsOf } = openDesk([], () => ({}), reads(AADHAAR_QR, anAadhaar({ birth: born as never })))
  await screen.findByText('Ready for the next person')
  scan(AADHAAR_QR)
  await button(/^Register Sunita Jadhav/)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(inputsOf('people.register')).toMatchObject([{ birth: born }]))
})

test('what cannot be taken as it is goes into the form, with the cursor where something is missing', async () => {
  const child = anAadhaar({ birth: { kind: 'year', year: 2014 } })
  const { user, inputsOf } = openDesk([], () => ({}), reads(AADHAAR_QR, child))
  await screen.findByText('Ready for the next person')
  scan(AADHAAR_QR)
  await button(/^Register Sunita Jadhav/)
  await user.keyboard('{Enter}')
  expect(await screen.findByLabelText(/^Name(?! in)/)).toHaveValue('Sunita Jadhav')
  await user.clear(screen.getByLabelText(/^Born/))
  await user.type(screen.getByLabelText(/^Born/), '9 2 2014')
  await user.click(await button(/^Register(?! a)/))
  await waitFor(() =>
    expect(inputsOf('people.register')).toMatchObject([
      { birth: { kind: 'day', day: '2014-02-09' }, scanId: child.scanId },
    ]),
  )
})

test('one who is known by the same record is opened by Enter, and the scan goes along', async () => {
  const known = person(61, { name: 'Sunita Jadhav' })
  const reading = anAadhaar({ matches: [aMatch(known, { why: 'same-record' })] })
  const { user, inputsOf } = openDesk([known], () => ({}), reads(AADHAAR_QR, reading))
  await screen.findByText('Ready for the next person')
  scan(AADHAAR_QR)
  expect(await screen.findByText('the same signed record')).toBeVisible()
  expect(screen.getByRole('radio', { name: /Sunita Jadhav/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await button(/^Card and person agree/)).toHaveFocus()
  expect(inputsOf('people.register')).toEqual([])
  expect(inputsOf('identity.compare')).toEqual([{ scanId: reading.scanId, personId: known.line.id }])
})

test('of several a digit chooses, Enter opens', async () => {
  const [first, second] = [person(62, { name: 'Sunita Jadhav' }), person(63, { name: 'Sunita Jadav' })]
  const reading = anAadhaar({ matches: [aMatch(first), aMatch(second, { why: 'perhaps' })] })
  const { user } = openDesk([first, second], () => ({}), reads(AADHAAR_QR, reading))
  await screen.findByText('Ready for the next person')
  scan(AADHAAR_QR)
  await button(/^Open the record of Sunita Jadhav/)
  await user.keyboard('2')
  expect(await button(/^Open the record of Sunita Jadav/)).toBeVisible()
  await user.keyboard('{Enter}')
  expect(await name('Sunita Jadav')).toBeVisible()
})

test('with a person at the identity step the card is the evidence of that step', async () => {
  const held = person(64, { name: 'Sunita Jadhav' })
  const { user, inputsOf } = openDesk([held], () => ({}), reads(PASSPORT_LINES, aPassport()))
  await user.type(await box(), 'sunita{Enter}')
  await screen.findByRole('heading', { name: /Does the photo ID agree/ })
  scan(PASSPORT_LINES)
  expect(await button(/^Card and person agree/)).toHaveFocus()
  expect(screen.getByText('Passport of IND, read from its two lines; not signed')).toBeVisible()
  await user.keyboard('{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(inputsOf('identity.verify')).toMatchObject([{ document: 'passport', personId: held.line.id }])
})

test('with a person at the dose the next card is the next one in hand', async () => {
  const held = person(65, { name: 'Rahim Khan', step: 'verified' }, { verification: verifiedBy(ravi) })
  const { user } = openDesk([held], () => ({}), reads(AADHAAR_QR, anAadhaar()))
  await user.type(await box(), 'rahim{Enter}')
  await screen.findByLabelText(/^PIN of Sunita/)
  scan(AADHAAR_QR)
  expect(await button(/^Register Sunita Jadhav/)).toBeVisible()
})

test('a payment QR is said to be one, the person stays in hand, and Escape puts only the notice away', async () => {
  const held = person(66, { name: 'Sunita Jadhav' })
  const { user } = openDesk([held], () => ({}), reads(PAYMENT, { kind: 'other', what: 'payment' }))
  await user.type(await box(), 'sunita{Enter}')
  await screen.findByRole('heading', { name: /Does the photo ID agree/ })
  scan(PAYMENT)
  const sentence = 'This is a payment QR, not an Aadhaar QR. Scan the large code on the Aadhaar card.'
  expect(await screen.findByText(sentence)).toBeVisible()
  expect(await name('Sunita Jadhav')).toBeVisible()
  await user.keyboard('{Escape}')
  expect(screen.queryByText(sentence)).toBeNull()
  expect(await name('Sunita Jadhav')).toBeVisible()
})

test('a damaged card says what to do, and the next scan takes the sentence away', async () => {
  const readings = new Map<string, Reading>([
    [AADHAAR_QR, { kind: 'refused', reasons: ['QR_DAMAGED'] }],
    [PASSPORT_LINES, aPassport()],
  ])
  openDesk([], () => ({}), { readings })
  await screen.findByText('Ready for the next person')
  scan(AADHAAR_QR)
  expect(await screen.findByText(/The code was not issued like this by UIDAI/)).toBeVisible()
  scan(PASSPORT_LINES)
  expect(await button(/^Register Sunita Jadhav/)).toBeVisible()
  expect(screen.queryByText(/The code was not issued like this/)).toBeNull()
})

test('a booking opens the one who has it; of an unknown one the walk-in begins with its number', async () => {
  const booked = person(67, { name: 'Meera Nair', referenceId: '28475610394857' })
  const slip = (reference: string, known: boolean): Reading => ({
    kind: 'appointment',
    referenceId: ReferenceId.parse(reference),
    code: null,
    person: known ? booked.line : null,
  })
  const readings = new Map([
    ['TEEKA-APPOINTMENT;ref=28475610394857', slip('28475610394857', true)],
    ['TEEKA-APPOINTMENT;ref=11112222333344', slip('11112222333344', false)],
  ])
  openDesk([booked], () => ({}), { readings })
  await screen.findByText('Ready for the next person')
  scan('TEEKA-APPOINTMENT;ref=28475610394857')
  expect(await name('Meera Nair')).toBeVisible()
  scan('TEEKA-APPOINTMENT;ref=11112222333344')
  expect(await screen.findByText(/Nobody here has the booking 11112222333344/)).toBeVisible()
  expect(screen.getByLabelText(/^Reference id/)).toHaveValue('11112222333344')
})

test('a reference id by scanner opens its only person without asking what it is', async () => {
  const booked = person(68, { name: 'Meera Nair', referenceId: '28475610394857' })
  const { inputsOf } = openDesk([booked])
  await screen.findByText('Ready for the next person')
  scan('28475610394857')
  expect(await name('Meera Nair')).toBeVisible()
  expect(inputsOf('identity.read')).toEqual([])
})

test('a code that nobody knows is no search', async () => {
  const { inputsOf } = openDesk([])
  await screen.findByText('Ready for the next person')
  scan('AB#12;99x/7')
  expect(await screen.findByText(/This is no code that is known here/)).toBeVisible()
  expect(await box()).toHaveValue('')
  expect(inputsOf('people.search')).toEqual([])
})

test('a scan of something else leaves a half-typed walk-in as it was: Escape goes back to it', async () => {
  const { user } = openDesk([], () => ({}), reads(AADHAAR_QR, anAadhaar()))
  await screen.findByText('Ready for the next person')
  await user.keyboard('{F3}Zarina Bano{Enter}{Enter}1974')
  scan(AADHAAR_QR)
  await button(/^Register Sunita Jadhav/)
  await user.keyboard('{Escape}')
  expect(await screen.findByLabelText(/^Name(?! in)/)).toHaveValue('Zarina Bano')
  expect(screen.getByLabelText(/^Born/)).toHaveValue('1974')
})

test('a pasted code is scanned whole, a pasted name is searched for', async () => {
  const { user, inputsOf } = openDesk([], () => ({}), reads(PASSPORT_LINES, aPassport()))
  await user.click(await box())
  await user.paste('Zarina Bano')
  expect(await box()).toHaveValue('Zarina Bano')
  await user.paste(PASSPORT_LINES)
  expect(await button(/^Register Sunita Jadhav/)).toBeVisible()
  expect(inputsOf('identity.read')).toEqual([{ text: PASSPORT_LINES }])
})

test('a full Aadhaar number in the search box is not searched by', async () => {
  const { user, inputsOf } = openDesk([], () => ({
    'identity.read': () => done({ kind: 'other', what: 'aadhaar-number' }),
  }))
  await user.click(await box())
  await user.paste('999941057058')
  expect(await screen.findByText(/Nobody is searched by an Aadhaar number/)).toBeVisible()
  expect(await box()).toHaveValue('')
  expect(inputsOf('people.search')).toEqual([])
})

test('whoever may not verify is told so and can search', async () => {
  const { inputsOf } = openDesk([], () => ({ 'identity.read': () => refuse('not-allowed') }), { me: sunita })
  await screen.findByText('Ready for the next person')
  scan(AADHAAR_QR)
  expect(await screen.findByText(/Documents are scanned by the verifier or the in-charge/)).toBeVisible()
  expect(inputsOf('people.register')).toEqual([])
})

test('what was scanned is gone from the page when it is put away', async () => {
  const { user } = openDesk([], () => ({}), reads(AADHAAR_QR, anAadhaar()))
  await screen.findByText('Ready for the next person')
  scan(AADHAAR_QR)
  await button(/^Register Sunita Jadhav/)
  await user.keyboard('{Escape}')
  await screen.findByText('Ready for the next person')
  expect(document.body.innerHTML).not.toContain('Jadhav, ')
  expect(document.body.innerHTML).not.toContain('0124')
  expect(await box()).toHaveFocus()
})

test('F10 opens the camera over the work and closes it again; no key reaches what lies beneath', async () => {
  const held = person(69, { name: 'Sunita Jadhav' })
  const { user, inputsOf } = openDesk([held])
  await user.type(await box(), 'sunita{Enter}')
  await screen.findByRole('heading', { name: /Does the photo ID agree/ })
  await user.keyboard('{F10}')
  expect(await screen.findByRole('button', { name: /^Close the camera|^Close/ })).toBeVisible()
  expect(screen.queryByRole('heading', { name: /Does the photo ID agree/ })).toBeNull()
  await user.keyboard('{F4}{Enter}')
  expect(inputsOf('identity.verify')).toEqual([])
  await user.keyboard('{F10}')
  expect(await screen.findByRole('heading', { name: /Does the photo ID agree/ })).toBeVisible()
  expect(screen.queryByLabelText(/^What differs/)).toBeNull()
})

test('a card that is read while the camera lies over the work is registered by the next Enter', async () => {
  const { user, inputsOf } = openDesk([], () => ({}), reads(AADHAAR_QR, anAadhaar()))
  await user.click(await box())
  await user.keyboard('{F10}')
  await screen.findByRole('button', { name: /^Close the camera|^Close/ })
  scan(AADHAAR_QR)
  await button(/^Register Sunita Jadhav/)
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(await button(/^Register Sunita Jadhav/)).toHaveFocus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(inputsOf('people.register')).toHaveLength(1))
})

test('whatever it was has its sentence, in both languages', () => {
  const all = [
    'payment',
    'digilocker',
    'web-link',
    'contact',
    'wifi',
    'driving-licence-or-rc',
    'barcode',
    'cowin-certificate',
    'damaged-aadhaar',
    'aadhaar-number',
    'not-an-mrz',
    'wrong-check-digit',
    'text',
  ]
  for (const language of ['en', 'hi'] as const) {
    const text = textFor(language)
    const sentences = all.map((what) => sentencesOf({ kind: 'other', what }, text)[0])
    expect(new Set(sentences).size).toBe(all.length)
    expect(sentencesOf({ kind: 'other', what: 'never heard of' }, text)).toEqual([sentences.at(-1)])
    expect(sentencesOf({ kind: 'certificate-refused', check: 'signature' }, text)[0]).toContain('signature')
    expect(sentencesOf({ kind: 'certificate-refused', check: 'no-root' }, text)[0]).not.toContain('no-root')
  }
})
