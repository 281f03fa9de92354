import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { AadhaarReading } from '#contract/identity-views'
import type { PersonView } from '#contract/views'
import { asha } from '../support/people-at-work.ts'
import { PICTURE, drawPictures, openDesk, scan } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { AADHAAR_QR, aMatch, anAadhaar, comparedWith } from './desk-scans.ts'
import { person, verifiedBy } from './desk-world.ts'

type More = Parameters<typeof openDesk> extends [unknown, ...infer R] ? R : never
const button = (words: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name: words })
const noAnswers: More[0] = () => ({})

/** Somebody is in hand, and their card was scanned. */
async function scanned(
  held: PersonView,
  reading: AadhaarReading,
  answers: More[0] = noAnswers,
  some: More[1] = {},
): Promise<OpenDesk> {
  const desk = openDesk([held], answers, { readings: new Map([[AADHAAR_QR, reading]]), ...some })
  await desk.user.type(await screen.findByRole('combobox'), `${held.line.name}{Enter}`)
  await screen.findByRole('heading', { name: /Does the photo ID agree/ })
  scan(AADHAAR_QR)
  await screen.findByRole('heading', { name: /Is this the person on the/ })
  return desk
}
const sunita = (number: number): PersonView => person(number, { name: 'Sunita Jadhav' })

test('the document and the record stand side by side, each line with its word', async () => {
  const compared = comparedWith(anAadhaar(), sunita(71))
  await scanned(sunita(71), anAadhaar(), () => ({
    'identity.compare': () => done({ ...compared, mobile: 'agree' }),
  }))
  const table = within(screen.getByRole('table', { name: 'The document and the record' }))
  await table.findAllByText('agrees')
  const rows = table.getAllByRole('row').slice(1)
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^NameSunita Jadhav Sunita Jadhav .*agrees$/),
    expect.stringMatching(/^Born19741974.*agrees$/),
    expect.stringMatching(/^GenderFemaleFemale.*agrees$/),
    expect.stringMatching(/^Mobile…884198 22 11 88 41.*agrees$/),
  ])
})

test('with the picture in view Enter says that it is the same person; that is recorded as compared', async () => {
  drawPictures()
  const { user, inputsOf } = await scanned(sunita(72), anAadhaar({ photo: PICTURE }))
  expect(await screen.findByRole('img', { name: /picture|photo/i })).toBeVisible()
  expect(await screen.findByRole('heading', { name: 'Is this the person on the picture?' })).toBeVisible()
  await button(/^Same person, it agrees/)
  await user.keyboard('{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(inputsOf('identity.verify')).toMatchObject([{ photo: 'same', decision: 'agrees', differences: [] }])
  expect(screen.getByText('signed record and picture compared')).toBeVisible()
})

test('a picture that is not clear enough is said to be so by Alt P', async () => {
  drawPictures()
  const { user, inputsOf } = await scanned(sunita(73), anAadhaar({ photo: PICTURE }))
  await button(/^Same person, it agrees/)
  await user.keyboard('{Alt>}p{/Alt}')
  await screen.findByLabelText(/^PIN of/)
  expect(inputsOf('identity.verify')).toMatchObject([{ photo: 'not-compared', decision: 'agrees' }])
})

test('what differs is told by digits and a few words, and Enter records it for the in-charge', async () => {
  const { user, inputsOf } = await scanned(sunita(74), anAadhaar())
  await button(/^Card and person agree/)
  await user.keyboard('{F4}')
  expect(screen.getByRole('checkbox', { name: 'Name' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByText('Choose what differs, or say it in a few words.')).toBeVisible()
  screen.getByRole('checkbox', { name: 'Name' }).focus()
  await user.keyboard('45')
  expect(screen.getByRole('checkbox', { name: 'Picture' })).toBeChecked()
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/did not agree. Ravi Kulkarni recorded it/)).toBeVisible()
  expect(inputsOf('identity.verify')).toMatchObject([
    { decision: 'differs', differences: ['photo', 'print'], photo: 'other', note: 'Picture, Printed card' },
  ])
})

test('a name that differs is the in-charge’s: Enter sends it there with what was found', async () => {
  const { user, inputsOf } = await scanned(person(75, { name: 'Sunita Jadhav' }), anAadhaar({ name: 'Rekha Jadhav' }))
  expect(await screen.findByText(/The name on the document is not the name in the register/)).toBeVisible()
  expect(screen.getByText(/this word differs/, { selector: '.desk-compare td:nth-child(2) *' })).toBeInTheDocument()
  expect(await button(/^To the in-charge/)).toHaveFocus()
  expect(screen.queryByRole('button', { name: /^Card and person agree/ })).toBeNull()
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/did not agree/)).toBeVisible()
  expect(inputsOf('identity.verify')).toMatchObject([
    { decision: 'differs', differences: ['name'], note: 'the name differs' },
  ])
})

test('the in-charge takes it all the same, with a reason that goes along', async () => {
  const { user, inputsOf } = await scanned(sunita(76), anAadhaar({ name: 'Rekha Jadhav' }), noAnswers, { me: asha })
  expect(await screen.findByLabelText(/^Why is it taken all the same/)).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByText('Say why, in a few words.')).toBeVisible()
  expect(inputsOf('identity.verify')).toEqual([])
  await user.keyboard('married name on the card{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(inputsOf('identity.verify')).toMatchObject([{ decision: 'agrees', note: 'married name on the card' }])
})

test('what only the register knows goes to the in-charge too', async () => {
  const { user, inputsOf } = await scanned(sunita(77), anAadhaar(), (_, usual) => ({
    'identity.verify': (input) =>
      input.decision === 'agrees'
        ? refuse('needs-in-charge', { reasons: ['REPLAY_OTHER_PERSON'] })
        : (usual['identity.verify']?.(input) ?? refuse('bug')),
  }))
  await button(/^Card and person agree/)
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/This very record was taken here for another person/)).toBeVisible()
  await user.keyboard('{Enter}')
  await screen.findByText(/did not agree/)
  const [first, second] = inputsOf('identity.verify')
  expect(second).toMatchObject({ decision: 'differs', note: 'this very record was taken for another person here' })
  expect(second?.id).toBe(first?.id)
})

test('a card that is known as somebody else’s leads to that record, and the scan goes along', async () => {
  const other = person(79, { name: 'Rekha Jadhav' })
  const reading = anAadhaar({ matches: [aMatch(other, { why: 'same-document' })] })
  const { user, inputsOf, world } = await scanned(sunita(78), reading)
  world.people.set(other.line.id, other)
  expect(await screen.findByText('This Aadhaar was shown here for Rekha Jadhav')).toBeVisible()
  await user.keyboard('{Alt>}o{/Alt}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Rekha Jadhav' })).toBeVisible()
  await waitFor(() => expect(inputsOf('identity.compare').at(-1)).toMatchObject({ personId: other.line.id }))
})

test('a suspect record is the in-charge’s before anything is sent', async () => {
  const reading = anAadhaar({ state: 'suspect', reasons: ['SIG_TIME_SUSPECT'] })
  await scanned(sunita(80), reading)
  expect(await screen.findByText(/Signed by UIDAI, made 8 Mar 2024: to be looked at/)).toBeVisible()
  expect(await button(/^To the in-charge/)).toBeVisible()
})

test('what is no longer held is to be scanned again, or typed', async () => {
  const { user } = await scanned(sunita(81), anAadhaar(), () => ({ 'identity.verify': () => refuse('scan-gone') }))
  await button(/^Card and person agree/)
  await user.keyboard('{Enter}')
  expect(await screen.findByText('What was scanned is no longer held. Scan it once more.')).toBeVisible()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: /Does the photo ID agree/ })).toBeVisible()
})

test('Escape goes back to the number, and only then has put away its key', async () => {
  const { user } = await scanned(sunita(82), anAadhaar())
  await button(/^Card and person agree/)
  expect(await button(/^Put away$/)).not.toHaveAttribute('aria-keyshortcuts')
  await user.keyboard('{Escape}')
  expect(await screen.findByLabelText(/^Number on the document/)).toBeVisible()
  expect(await button(/^Put away/)).toHaveAttribute('aria-keyshortcuts', 'Esc')
  await user.keyboard('{Escape}')
  expect(await screen.findByText('Ready for the next person')).toBeVisible()
})

test('a new scan takes the place of the old one', async () => {
  const newer = anAadhaar({ scanId: aMatch(sunita(1)).person.id as never, name: 'Sunita J. Jadhav' })
  let next = anAadhaar()
  const { inputsOf } = await scanned(sunita(83), anAadhaar(), () => ({ 'identity.read': () => done(next) }))
  await button(/^Card and person agree/)
  next = newer
  scan(AADHAAR_QR)
  await waitFor(() => expect(inputsOf('identity.compare')).toHaveLength(2))
  expect(inputsOf('identity.compare').at(-1)).toMatchObject({ scanId: newer.scanId })
})

test('somebody referred is checked again as soon as a card is scanned', async () => {
  const held = person(84, { name: 'Sunita Jadhav', step: 'referred' }, { verification: verifiedBy(asha, 'differs') })
  const readings = new Map([[AADHAAR_QR, anAadhaar()]])
  const { user } = openDesk([held], noAnswers, { readings, me: asha })
  await user.type(await screen.findByRole('combobox'), 'sunita{Enter}')
  await screen.findByText(/did not agree/)
  scan(AADHAAR_QR)
  expect(await button(/^Card and person agree/)).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await screen.findByLabelText(/^PIN of/)).toBeVisible()
})
