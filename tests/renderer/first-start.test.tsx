import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Mock } from 'vitest'
import { done, refuse } from '#contract/answer'
import { LogId } from '#contract/fields'
import { FirstStart } from '../../renderer/screens/first-start/first-start.tsx'
import { asha, wagholi } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

const willing: Answers = {
  'printers.list': () => done([{ name: 'HP', label: 'HP LaserJet 1020', isDefault: true }]),
  'setup.found': () => done({ log: LogId.parse(wagholi.log) }),
  'staff.me': () => done(null),
  'staff.signIn': () => done(asha),
}

function start(answers: Answers = willing): OpenPage & { settled: Mock<() => void> } {
  const settled = vi.fn<() => void>()
  return { ...openPage(<FirstStart onFounding={() => undefined} onSettled={() => settled()} />, answers), settled }
}

const heading = (): Promise<HTMLElement> => screen.findByText(/./, { selector: 'h1' })

/** Language, centre, and the given kind of register; then the place is asked. */
async function toPlace({ user }: OpenPage, mode: '1' | '2'): Promise<void> {
  expect(await heading()).toHaveTextContent('Which language shall Teeka speak?')
  await user.keyboard('{Enter}')
  expect(await heading()).toHaveTextContent('What is this laptop for?')
  await user.keyboard('{Enter}')
  expect(await heading()).toHaveTextContent('Real or practice?')
  await user.keyboard(`${mode}{Enter}`)
  expect(await heading()).toHaveTextContent('Which centre is this?')
}

async function toReadBack(page: OpenPage, mode: '1' | '2'): Promise<void> {
  const { user } = page
  await toPlace(page, mode)
  // The focus stands in the first field, so everything is typed without a mouse.
  await user.keyboard('mh-pun-0412{Tab}PHC Wagholi{Tab}Pune')
  await user.selectOptions(screen.getByLabelText('State or union territory'), 'Maharashtra')
  await user.keyboard('{Enter}')
  expect(await heading()).toHaveTextContent('Where shall certificates be printed?')
  await user.keyboard('{Enter}')
  expect(await heading()).toHaveTextContent('Who is in charge here?')
  await user.keyboard('Asha Patil{Tab}1357{Tab}1357{Enter}')
  expect(await heading()).toHaveTextContent('Is all of this right?')
}

test('a practice centre is founded with the keyboard alone, and its founder is signed in', async () => {
  const page = start()
  await toReadBack(page, '1')
  expect(screen.getByText('PRACTICE: nothing here counts')).toBeVisible()
  await page.user.keyboard('{Enter}')
  await vi.waitFor(() => expect(page.settled).toHaveBeenCalledTimes(1))
  const [founded] = page.inputsOf('setup.found')
  expect(founded).toEqual({
    kind: 'centre',
    mode: 'practice',
    code: 'MH-PUN-0412',
    name: 'PHC Wagholi',
    district: 'Pune',
    state: 'Maharashtra',
    language: 'en',
    founder: { id: founded?.founder.id, name: 'Asha Patil', pin: '1357' },
  })
  expect(page.inputsOf('staff.signIn')).toEqual([{ staffId: founded?.founder.id, pin: '1357' }])
})

test('a real centre is warned of, and asked to enrol, which can wait', async () => {
  const page = start()
  expect(await heading()).toHaveTextContent('Which language')
  await page.user.keyboard('{Enter}{Enter}2')
  expect(await screen.findByRole('alert')).toHaveTextContent('This register will count')
  await page.user.keyboard('{Escape}{Escape}')
  await toReadBack(page, '2')
  await page.user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: 'Enrol this laptop' })).toBeVisible()
  expect(screen.queryByText('PRACTICE: nothing here counts')).toBeNull()
  expect(page.settled).not.toHaveBeenCalled()
  await page.user.click(screen.getByRole('button', { name: 'Enrol later' }))
  expect(page.settled).toHaveBeenCalledTimes(1)
})

test('whether it counts must be chosen: nothing is preselected', async () => {
  const { user } = start()
  await heading()
  await user.keyboard('{Enter}{Enter}')
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  await user.keyboard('{Enter}')
  expect(await heading()).toHaveTextContent('Real or practice?')
  expect(screen.getByText('Choose one of the two.')).toBeVisible()
})

test('problems are said on leaving a field, not while typing and not for a field that was only passed', async () => {
  const page = start()
  await toPlace(page, '1')
  await page.user.keyboard('m')
  expect(screen.queryByText(/A code has 3 to 24/)).toBeNull()
  await page.user.tab()
  expect(screen.getByText(/A code has 3 to 24/)).toBeVisible()
  await page.user.tab()
  expect(screen.queryByText(/Write the name with/)).toBeNull()
})

test('Enter with several problems says them all on top, each leading to its field', async () => {
  const page = start()
  await toPlace(page, '1')
  await page.user.keyboard('{Enter}')
  const summary = screen.getByRole('alert')
  expect(
    within(summary)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Write the code from the list of sites.',
    'Write the name with 2 to 60 characters.',
    'Write the district with 2 to 40 characters.',
    'Choose the state.',
  ])
  expect(screen.getByLabelText('Code')).toHaveFocus()
  await page.user.click(within(summary).getByRole('button', { name: 'Choose the state.' }))
  expect(screen.getByLabelText('State or union territory')).toHaveFocus()
})

test('the PIN is digits only, and the second must be the first', async () => {
  const page = start()
  await toReadBack(page, '1')
  await page.user.click(screen.getByRole('button', { name: 'Change: In-charge' }))
  await page.user.clear(screen.getByLabelText('The same PIN again'))
  await page.user.type(screen.getByLabelText('The same PIN again'), 'a1b2')
  expect(screen.getByLabelText('The same PIN again')).toHaveValue('12')
  await page.user.keyboard('{Enter}')
  expect(screen.getByText('This is not the same PIN. Write it again.')).toBeVisible()
  expect(page.inputsOf('setup.found')).toEqual([])
})

test('a line corrected on the read-back leads back to the read-back', async () => {
  const page = start()
  await toReadBack(page, '1')
  await page.user.click(screen.getByRole('button', { name: 'Change: Name of the centre' }))
  await page.user.clear(screen.getByLabelText('Name of the centre'))
  await page.user.type(screen.getByLabelText('Name of the centre'), 'UHC Yerwada{Enter}')
  expect(await heading()).toHaveTextContent('Is all of this right?')
  expect(screen.getByText('UHC Yerwada', { selector: 'dd span' })).toBeVisible()
})

test('a refused founding says why, and asked again it is the same founding', async () => {
  let willingNow = false
  const page = start({
    ...willing,
    'setup.found': () => (willingNow ? done({ log: LogId.parse(wagholi.log) }) : refuse('register-down')),
  })
  await toReadBack(page, '1')
  await page.user.keyboard('{Enter}')
  expect(await screen.findByText(/The register is starting again/)).toBeVisible()
  willingNow = true
  await page.user.keyboard('{Enter}')
  await vi.waitFor(() => expect(page.settled).toHaveBeenCalled())
  const ids = page.inputsOf('setup.found').map(({ founder }) => founder.id)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})
