import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse } from '#contract/answer'
import { openDesk } from './desk-open.tsx'
import { person } from './desk-world.ts'

const field = (label: RegExp): Promise<HTMLElement> => screen.findByLabelText(label)

test('nobody fits: F3 takes the typed name along, Enter goes from field to field and registers on the last', async () => {
  const { user, inputsOf, world } = openDesk([])
  await user.type(await field(/^Find a person/), 'Zarina Bano')
  expect(await screen.findByText('Nobody in this register fits.')).toBeVisible()
  await user.keyboard('{F3}')
  expect(await field(/^Name Alt|^Name(?! in)/)).toHaveValue('Zarina Bano')
  expect(await field(/^Name in own script/)).toHaveFocus()
  await user.keyboard('ज़रीना बानो{Enter}')
  expect(await field(/^Born/)).toHaveFocus()
  await user.keyboard('23 11 1974{Enter}')
  expect(screen.getByText('23 Nov 1974, 52 years')).toBeVisible()
  expect(screen.getByRole('radio', { name: 'Female' })).toHaveFocus()
  await user.keyboard('f')
  expect(await field(/^Mobile/)).toHaveFocus()
  await user.keyboard('98221 18841{Enter}')
  expect(await field(/^Reference id/)).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'ज़रीना बानो' })).toBeVisible()
  expect(inputsOf('people.register')).toEqual([
    {
      id: expect.any(String),
      sessionId: world.session.id,
      name: 'Zarina Bano',
      nativeName: 'ज़रीना बानो'.normalize('NFC'),
      birth: { kind: 'day', day: '1974-11-23' },
      gender: 'female',
      mobile: '9822118841',
      referenceId: null,
      scanId: null,
      apart: null,
    },
  ])
})

test('what is wrong is said on leaving a field and never while typing', async () => {
  const { user } = openDesk([])
  await screen.findByText('Ready for the next person')
  await user.keyboard('{F3}')
  await user.type(await field(/^Mobile/), '12345')
  expect(screen.queryByText(/5 digits instead of 10/)).toBeNull()
  await user.tab()
  expect(await screen.findByText('Mobile: 5 digits instead of 10')).toBeVisible()
  await user.type(await field(/^Mobile/), '67890')
  await user.tab()
  expect(screen.getByText('Mobile: a mobile number begins with 6, 7, 8 or 9')).toBeVisible()
})

test('Enter stays at a field that is not in order', async () => {
  const { user } = openDesk([])
  await screen.findByText('Ready for the next person')
  await user.keyboard('{F3}')
  await user.type(await field(/^Born/), '31 2 1980{Enter}')
  expect(screen.getByText('Born: this day does not exist')).toBeVisible()
  expect(await field(/^Born/)).toHaveFocus()
})

test('a child needs the whole date, not the year alone', async () => {
  const { user } = openDesk([])
  await screen.findByText('Ready for the next person')
  await user.keyboard('{F3}')
  await user.type(await field(/^Born/), '2011')
  await user.tab()
  expect(screen.getByText(/^Born: the full date is needed/)).toBeVisible()
})

test('several problems stand in a summary on top, and each leads to its field', async () => {
  const { user, inputsOf } = openDesk([])
  await screen.findByText('Ready for the next person')
  await user.keyboard('{F3}')
  await user.click(await screen.findByRole('button', { name: /^Register/ }))
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveTextContent('Name: nothing is written')
  expect(summary).toHaveTextContent('Gender: nothing is written')
  await user.click(screen.getByRole('button', { name: 'Gender: nothing is written' }))
  expect(screen.getByRole('radio', { name: 'Female' })).toHaveFocus()
  expect(inputsOf('people.register')).toEqual([])
})

test('what was typed goes where it belongs: a mobile, a reference id, a name in Devanagari', async () => {
  const { user } = openDesk([])
  const search = await field(/^Find a person/)
  await user.type(search, '98221 18841{F3}')
  expect(await field(/^Mobile/)).toHaveValue('9822118841')
  await user.keyboard('{F2}28475610394857{F3}')
  expect(await field(/^Reference id/)).toHaveValue('28475610394857')
  await user.keyboard('{F2}ज़रीना{F3}')
  expect(await field(/^Name in own script/)).toHaveValue('ज़रीना')
})

test('a reference id that somebody has is refused with the way to that person', async () => {
  const meera = person(4, { name: 'Meera Nair', referenceId: '28475610394857' })
  const { user } = openDesk([meera], () => ({
    'people.register': () => refuse('reference-taken', { person: meera.line.id }),
  }))
  await user.type(await field(/^Find a person/), 'M Nair{F3}')
  await user.type(await field(/^Born/), '1980')
  await user.click(screen.getByRole('radio', { name: 'Female' }))
  await user.type(await field(/^Reference id/), '28475610394857{Enter}')
  expect(await screen.findByText(/Another person has this reference id/)).toBeVisible()
  expect(await field(/^Reference id/)).toHaveValue('28475610394857')
  await user.keyboard('{Alt>}o{/Alt}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Meera Nair' })).toBeVisible()
})

test('a full session is said in words, nothing typed is lost, and one key takes the person in all the same', async () => {
  const { user, inputsOf } = openDesk([], (_, usual) => ({
    'people.register': (input) =>
      input.abovePlaces === true
        ? (usual['people.register']?.(input) ?? refuse('bug'))
        : refuse('session-full', { number: 12, places: 100 }),
  }))
  await screen.findByText('Ready for the next person')
  await user.keyboard('{F3}')
  await user.type(await field(/^Name(?! in)/), 'Zarina Bano')
  await user.type(await field(/^Born/), '1974')
  await user.click(screen.getByRole('radio', { name: 'Female' }))
  await user.click(screen.getByRole('button', { name: /^Register(?! a)/ }))
  expect(await screen.findByText(/Session 12 has 100 places and all are taken/)).toBeVisible()
  expect(await field(/^Name(?! in)/)).toHaveValue('Zarina Bano')
  await user.keyboard('{F4}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Zarina Bano' })).toBeVisible()
  expect(inputsOf('people.register').map(({ abovePlaces }) => abovePlaces)).toEqual([undefined, true])
})

test('people of about the same name are shown before somebody is registered twice', async () => {
  const { user } = openDesk([person(4, { name: 'Zarina Bano' })])
  await screen.findByText('Ready for the next person')
  await user.keyboard('{F3}Zarina{Enter}')
  expect(await screen.findByRole('heading', { name: 'Perhaps here already' })).toBeVisible()
  await user.click(screen.getAllByRole('button', { name: /Zarina Bano/ }).at(-1) ?? document.body)
  expect(await screen.findByRole('heading', { level: 1, name: 'Zarina Bano' })).toBeVisible()
})

test('the form is still half filled after another person was looked at, and the retry is the same registration', async () => {
  const khan = person(3, { name: 'Rahim Khan' })
  let tries = 0
  const { user, inputsOf } = openDesk([khan], (_, usual) => ({
    'people.register': (input) => {
      tries += 1
      return tries === 1 ? refuse('register-down') : (usual['people.register']?.(input) ?? refuse('bug'))
    },
  }))
  await screen.findByText('Ready for the next person')
  await user.keyboard('{F3}Zarina Bano{Enter}{Enter}1974{Enter}f')
  await user.keyboard('{F2}rahim{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'Rahim Khan' })
  await user.keyboard('{F2}{F3}')
  expect(await field(/^Born/)).toHaveValue('1974')
  await user.click(screen.getByRole('button', { name: /^Register/ }))
  expect(await screen.findByText(/register is starting again/)).toBeVisible()
  expect(await field(/^Born/)).toHaveValue('1974')
  await user.click(screen.getByRole('button', { name: /^Register/ }))
  await screen.findByRole('heading', { level: 1, name: 'Zarina Bano' })
  const [first, second] = inputsOf('people.register')
  expect(second).toEqual(first)
})
