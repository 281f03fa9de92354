import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { Hash, Instant, LocalDate } from '#contract/fields'
import { indiaCovid } from '#domain/schedule/packs'
import { Policy } from '../../renderer/screens/policy/policy.tsx'
import { forgetDraft } from '../../renderer/ui/use-draft.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

const inForce = {
  name: 'india-covid 2',
  source: 'built-in' as const,
  text: JSON.stringify(indiaCovid),
  adoptedAt: null,
  adoptedBy: null,
  site: 'government' as const,
}
const state = { centre: null, now: Instant.parse('2026-11-23T10:40:00.000+05:30') }

async function open(answers: Answers = {}): Promise<OpenPage> {
  forgetDraft('policy-day')
  const page = openPage(<Policy />, {
    'policy.inForce': () => done(inForce),
    'setup.state': () => done(state),
    ...answers,
  })
  await screen.findByRole('heading', { name: 'india-covid 2 is in force' })
  return page
}

const file = (text: string): File => new File([text], 'pack.json', { type: 'application/json' })

test('what applied on a day is looked up by typing it', async () => {
  const { user } = await open()
  const day = screen.getByLabelText(/^What applied on/)
  expect(day).toHaveFocus()
  await user.clear(day)
  await user.type(day, '10 05 2021')
  const rows = screen.getAllByRole('row').filter((row) => within(row).queryByText('applies') !== null)
  const words = rows.map((row) => within(row).getByRole('rowheader').textContent ?? '')
  expect(words.some((one) => one.includes('Covishield interval of 4 to 8 weeks'))).toBe(true)
  expect(words.some((one) => one.includes('Covishield interval of 12 to 16 weeks'))).toBe(false)
})

test('a pack is read, its changes stand in words, and Enter adopts the very text that was read', async () => {
  const pack = {
    name: 'india-covid 3',
    issued: LocalDate.parse('2026-11-20'),
    hash: Hash.parse('ab'.repeat(32)),
    state: 'newer' as const,
    inForce: 'india-covid 2',
    changes: [
      {
        part: 'rows' as const,
        rule: 'covaxin-2',
        change: 'changed' as const,
        fields: [{ field: 'minGapDays', before: '28', after: '21' }],
      },
    ],
  }
  const { user, inputsOf } = await open({
    'policy.read': () => done(pack),
    'policy.adopt': () => done({ ...inForce, name: 'india-covid 3', source: 'adopted' as const }),
  })
  await user.upload(screen.getByLabelText('File of a signed pack'), file('the signed text'))
  expect(await screen.findByText('shortest gap in days: 28 → 21')).toBeVisible()
  expect(screen.getByText('1 rule differs')).toBeVisible()
  expect(inputsOf('policy.adopt')).toEqual([])
  await user.click(screen.getByRole('button', { name: /^Adopt india-covid 3/ }))
  expect(await screen.findByText('india-covid 3 was adopted and is in force.')).toBeVisible()
  expect(inputsOf('policy.adopt')).toEqual([{ text: 'the signed text' }])
})

test('a pack that does not hold together names each fault and its rule', async () => {
  const { user } = await open({
    'policy.read': () => refuse('policy-faulty', { faults: ['same-day\tone\tother', 'gap-upside-down\tthird\t'] }),
  })
  await user.upload(screen.getByLabelText('File of a signed pack'), file('{}'))
  expect(await screen.findByText('one and other are in force on the same day.')).toBeVisible()
  expect(screen.getByText('third: its longest gap is below its shortest.')).toBeVisible()
})

test('with no line the server is not there, and the page says so', async () => {
  const { user } = await open({ 'policy.pull': () => refuse('server-unreachable') })
  await user.keyboard('{Alt>}n{/Alt}')
  expect(await screen.findByText(/The server did not answer/)).toBeVisible()
})
