import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { done, refuse } from '#contract/answer'
import { DoseId, Instant, PersonId } from '#contract/fields'
import type { BoardLine } from '#contract/observation'
import { Observation } from '../../renderer/screens/observation/observation.tsx'
import { covishield, session12, wagholi } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

const START = Date.parse('2026-11-23T10:00:00.000+05:30')
const id = (end: number): string => `01970000-0000-7000-b000-${String(end).padStart(12, '0')}`
const instant = (at: number): Instant => Instant.parse(new Date(at).toISOString())

/** A line of the board of whom the time is over in so many minutes. */
const line = (number: number, name: string, minutes: number): BoardLine => ({
  doseId: DoseId.parse(id(number)),
  personId: PersonId.parse(id(number + 100)),
  sessionId: session12.id,
  token: number,
  name,
  nativeName: null,
  product: covishield.code,
  productName: covishield.name,
  doseAt: instant(START + (minutes - 30) * 60_000),
  until: instant(START + minutes * 60_000),
})

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

function open(lines: readonly BoardLine[], answers: Answers = {}): OpenPage {
  let there = [...lines]
  const page = openPage(<Observation />, {
    'setup.state': () => done({ centre: wagholi, now: instant(START) }),
    'aefi.list': () => done({ cases: [], open: 0, clusters: [] }),
    'observation.board': () => done({ minutes: 30, lines: there }),
    'observation.end': ({ doseIds }) => {
      there = there.filter(({ doseId }) => !doseIds.includes(doseId))
      page.announce({ kind: 'changed', topics: ['people'] })
      return done({ ended: doseIds.length })
    },
    ...answers,
  })
  return page
}

const rows = (): (string | null)[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

describe('the board', () => {
  test('has those who may leave on top, and the minutes of the others; with time they may leave too', async () => {
    open([line(1, 'Sunita', -2), line(2, 'Rekha', 3)])
    await screen.findByText('may leave')
    expect(rows()).toEqual([expect.stringContaining('may leave'), expect.stringContaining('3 min')])
    act(() => void vi.advanceTimersByTime(3 * 60_000))
    expect(screen.getAllByText('may leave')).toHaveLength(2)
  })

  test('never gives anybody more than the half hour, though the page looks at its clock late', async () => {
    open([line(1, 'Sunita', 30.05)])
    await screen.findByText(/Sunita/)
    expect(rows()).toEqual([expect.stringContaining('30 min')])
  })

  test('shows nobody who was let go, though the board itself hears of it later', async () => {
    const { user } = open([line(1, 'Sunita', -2), line(2, 'Rekha', 3)], {
      'observation.end': ({ doseIds }) => done({ ended: doseIds.length }),
    })
    await screen.findByRole('button', { name: /^Sunita leaves/ })
    await user.keyboard('{Enter}')
    expect(rows()).toEqual([expect.stringContaining('Rekha')])
    expect(await screen.findByText('Sunita has left: recorded.')).toBeVisible()
    expect(rows()).toEqual([expect.stringContaining('Rekha')])
  })

  test('has them back who were not recorded', async () => {
    const { user } = open([line(1, 'Sunita', -2), line(2, 'Rekha', 3)], {
      'observation.end': () => refuse('register-down'),
    })
    await screen.findByRole('button', { name: /^Sunita leaves/ })
    await user.keyboard('{Enter}')
    await waitFor(() => expect(rows()).toHaveLength(2))
    expect(screen.queryByText(/has left/)).toBeNull()
  })

  test('records an exit of their own for each of two who are let go one right after the other', async () => {
    const { user, inputsOf } = open([line(1, 'Sunita', -2), line(2, 'Rekha', -1), line(3, 'Mary', -1)])
    await screen.findByRole('button', { name: /^Sunita leaves/ })
    await user.keyboard('21')
    expect(await screen.findByText('Sunita has left: recorded.')).toBeVisible()
    expect(inputsOf('observation.end').map(({ doseIds }) => doseIds)).toEqual([[id(2)], [id(1)]])
  })

  test('lets the first one go by Enter, all by one key, and says so', async () => {
    const { user, inputsOf } = open([line(1, 'Sunita', -2), line(2, 'Rekha', -1), line(3, 'Mary', -1)])
    await screen.findByRole('button', { name: /^Sunita leaves/ })
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Sunita has left: recorded.')).toBeVisible()
    await user.keyboard('{Alt>}a{/Alt}')
    expect(await screen.findByText('2 exits recorded.')).toBeVisible()
    expect(inputsOf('observation.end')).toEqual([
      { doseIds: [id(1)], how: 'well', reason: null, at: null },
      { doseIds: [id(2), id(3)], how: 'well', reason: null, at: null },
    ])
    expect(screen.getByText('Nobody is under observation')).toBeVisible()
  })

  test('asks one digit of whom goes before the time, and Escape asks nothing more', async () => {
    const { user, inputsOf } = open([line(1, 'Sunita', 12)])
    await screen.findByText('12 min')
    await user.keyboard('1')
    expect(await screen.findByRole('heading', { name: 'Why does Sunita leave before the time?' })).toBeVisible()
    await user.keyboard('{Escape}')
    expect(screen.getByText('12 min')).toBeVisible()
    await user.keyboard('1')
    await user.keyboard('2')
    expect(await screen.findByText('Sunita has left: recorded.')).toBeVisible()
    expect(inputsOf('observation.end')).toEqual([
      { doseIds: [id(1)], how: 'left-early', reason: 'called-away', at: null },
    ])
  })

  test('asks when somebody left whose time was over long ago, with the time it ended filled in', async () => {
    const { user, inputsOf } = open([line(1, 'Sunita', -95)])
    await screen.findByRole('button', { name: /^Sunita leaves/ })
    await user.keyboard('{Enter}')
    const field = await screen.findByRole('textbox', { name: 'Left at' })
    expect(field).toHaveValue('08:25')
    await user.clear(field)
    await user.type(field, '8.4x{Enter}')
    expect(screen.getByText('Write hours and minutes, such as 10:45.')).toBeVisible()
    await user.clear(field)
    await user.type(field, '0840{Enter}')
    expect(await screen.findByText('Sunita has left: recorded.')).toBeVisible()
    expect(inputsOf('observation.end')[0]?.at).toBe('2026-11-23T08:40:00.000+05:30')
  })

  test('says why the register refused, and keeps them on the board', async () => {
    const { user } = open([line(1, 'Sunita', -2)], {
      'observation.end': () => refuse('observation-not-over', { minutes: 2 }),
    })
    await screen.findByRole('button', { name: /^Sunita leaves/ })
    await user.keyboard('{Enter}')
    expect(await screen.findByText(/The time is not over yet: 2 more minutes/)).toBeVisible()
    expect(rows()).toHaveLength(1)
  })

  test('reports a reaction by a digit for whom and a digit for what', async () => {
    const { user, inputsOf } = open([line(1, 'Sunita', 12), line(2, 'Rekha', 20)], {
      'aefi.report': () => refuse('onset-before-dose'),
    })
    await screen.findByText('12 min')
    await user.keyboard('{F8}')
    await screen.findByRole('heading', { name: 'Whom did it happen to?' })
    await user.keyboard('2')
    const choices = within(await screen.findByRole('radiogroup', { name: 'What happened to Rekha?' }))
    expect(choices.getAllByRole('radio')).toHaveLength(9)
    await user.keyboard('9')
    expect(await screen.findByText(/The signs cannot begin before the dose/)).toBeVisible()
    expect(inputsOf('aefi.report')).toMatchObject([
      { doseId: id(2), severity: 'serious', criteria: ['life-threatening'], signs: ['anaphylaxis'], onset: null },
    ])
  })
})
