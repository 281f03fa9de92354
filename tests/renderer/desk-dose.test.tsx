import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse } from '#contract/answer'
import type { PersonView } from '#contract/views'
import { StaffId } from '#contract/fields'
import { asha, ravi, sunita } from '../support/people-at-work.ts'
import { openDesk } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { aDose, person, session, tooEarly, verifiedBy, vial } from './desk-world.ts'

type More = Parameters<typeof openDesk> extends [unknown, ...infer R] ? R : never

const verified = (number: number, more: Partial<PersonView> = {}): PersonView =>
  person(
    number,
    { name: 'Rahim Khan', nativeName: 'रहीम ख़ान', step: 'verified' },
    { verification: verifiedBy(ravi), ...more },
  )

async function inHand(view: PersonView, ...more: More): Promise<OpenDesk> {
  const desk = openDesk([view], ...more)
  await desk.user.type(await screen.findByRole('combobox'), 'rahim{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'रहीम ख़ान' })
  return desk
}
const pin = (): Promise<HTMLElement> => screen.findByLabelText(/^PIN of Sunita Jadhav/)

test('due: why, the read-back, and the PIN has the focus; Enter records and says so with the second', async () => {
  const view = verified(31)
  const { user, inputsOf } = await inHand(view)
  expect(await pin()).toHaveFocus()
  expect(screen.getByText('Dose 1 of 2 is due')).toBeVisible()
  expect(screen.getByText('By Letter of 21 March 2022 (india-covid 1).')).toBeVisible()
  const readBack = within(screen.getByRole('region', { name: 'Read it to the person' }))
  for (const words of [
    'रहीम ख़ान',
    'Rahim Khan',
    '1974, Female',
    '98 22 11 88 41',
    '1 of 2',
    'Covishield',
    '4121Z006',
  ]) {
    expect(readBack.getByText(words)).toBeVisible()
  }
  await user.keyboard('1234{Enter}')
  expect(await screen.findByText('Dose 1 of 2 is recorded, confirmed 10:42:17')).toBeVisible()
  expect(inputsOf('doses.record')).toEqual([
    {
      id: expect.any(String),
      personId: view.line.id,
      sessionId: session.id,
      vialId: vial.id,
      vaccinator: sunita.id,
      pin: '1234',
      exception: null,
      effort: { keys: expect.any(Number), seconds: expect.any(Number) },
      late: null,
    },
  ])
  expect(screen.getByRole('button', { name: /Everything is right/ })).toHaveFocus()
})

test('a dose that the rule leaves to the district is asked for its order before it is tried', async () => {
  const view = verified(41)
  const { user, inputsOf } = await inHand({ ...view, due: view.due && { ...view.due, byDistrict: true } })
  expect(await screen.findByText(/only under an order of the district officer/)).toBeVisible()
  expect(screen.getByText(/may be given under a written order/)).toBeVisible()
  expect(screen.queryByText(/may be given (today|since|from)/)).toBeNull()
  expect(screen.getByLabelText(/^Reason/)).toHaveFocus()
  await user.keyboard('Leaves to study on Monday{Enter}')
  expect(screen.getByLabelText(/Order of the district officer/)).toHaveFocus()
  await user.keyboard('DIO Pune 217{Enter}')
  expect(inputsOf('doses.record')).toEqual([])
})

test('nothing is called recorded before the register has answered, and a second Enter is no second dose', async () => {
  let let_go: () => void = () => undefined
  const { user, inputsOf } = await inHand(verified(32), (_, usual) => ({
    'doses.record': async (input) => {
      await new Promise<void>((resolve) => (let_go = resolve))
      return (await usual['doses.record']?.(input)) ?? refuse('bug')
    },
  }))
  await pin()
  await user.keyboard('1234{Enter}{Enter}{Enter}')
  expect(screen.getByRole('button', { name: /Being recorded/ })).toHaveAttribute('aria-busy', 'true')
  expect(screen.queryByText(/is recorded/)).toBeNull()
  let_go()
  expect(await screen.findByText(/is recorded, confirmed/)).toBeVisible()
  expect(inputsOf('doses.record')).toHaveLength(1)
})

test('a lost answer: everything typed stays, Enter sends the same dose again, it is counted once', async () => {
  let tries = 0
  const { user, inputsOf, world } = await inHand(verified(33), (_, usual) => ({
    'doses.record': async (input) => {
      tries += 1
      const answer = await usual['doses.record']?.(input)
      return tries < 3 ? refuse('register-down') : (answer ?? refuse('bug'))
    },
  }))
  // The register keeps the dose at the first try; only its word does not come back.
  world.tell = () => undefined
  await pin()
  await user.keyboard('1234{Enter}')
  expect(await screen.findByText(/Nothing confirmed is lost. Press Enter once more/)).toBeVisible()
  expect(await pin()).toHaveValue('1234')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(inputsOf('doses.record')).toHaveLength(2))
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/is recorded, confirmed/)).toBeVisible()
  const sent = inputsOf('doses.record').map(({ id }) => id)
  expect(new Set(sent).size).toBe(1)
  expect([...world.people.values()].flatMap(({ doses }) => doses)).toHaveLength(1)
})

test('the id is the same when the person was put away in between', async () => {
  let tries = 0
  const { user, inputsOf } = await inHand(verified(34), (_, usual) => ({
    'doses.record': (input) => {
      tries += 1
      return tries === 1 ? refuse('register-down') : (usual['doses.record']?.(input) ?? refuse('bug'))
    },
  }))
  await pin()
  await user.keyboard('1234{Enter}')
  await screen.findByText(/Press Enter once more/)
  await user.keyboard('{Escape}')
  await user.type(await screen.findByRole('combobox'), 'rahim{Enter}')
  expect(await pin()).toHaveValue('')
  await user.keyboard('1234{Enter}')
  await screen.findByText(/is recorded/)
  const [first, second] = inputsOf('doses.record')
  expect(second?.id).toBe(first?.id)
})

test('the next person gets another id', async () => {
  const other = person(36, { name: 'Meera Nair', step: 'verified' }, { verification: verifiedBy(ravi) })
  const { user, inputsOf } = openDesk([verified(35), other])
  for (const name of ['rahim', 'meera']) {
    await user.type(await screen.findByRole('combobox'), `${name}{Enter}`)
    await pin()
    await user.keyboard('1234{Enter}')
    await screen.findByText(/is recorded/)
    await user.keyboard('{Escape}')
  }
  const [first, second] = inputsOf('doses.record')
  expect(first?.id).not.toBe(second?.id)
})

test('a wrong PIN is emptied and has the focus; the rest stays', async () => {
  const { user } = await inHand(verified(37), () => ({ 'doses.record': () => refuse('wrong-pin') }))
  await pin()
  await user.keyboard('9999{Enter}')
  expect(await screen.findByText('This PIN is not right. Try again.')).toBeVisible()
  expect(await pin()).toHaveValue('')
  expect(await pin()).toHaveFocus()
})

test('not due is a calm stop: from when, why, and Enter goes on to who goes home without a dose', async () => {
  const { user, inputsOf } = await inHand(verified(38, { doses: [aDose()], due: tooEarly }))
  expect(await screen.findByText('Earliest 18 Jan 2027')).toBeVisible()
  expect(
    screen.getByText(
      'The dose before was given on 23 Nov 2026. 56 days must lie between, so it is due from 18 Jan 2027.',
    ),
  ).toBeVisible()
  expect(screen.getByRole('button', { name: /Do not vaccinate today/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: 'Goes home without a dose' })).toBeVisible()
  expect(inputsOf('doses.record')).toEqual([])
})

test('given all the same: reason, in-charge, both PINs, in the order of Enter', async () => {
  const { user, inputsOf } = await inHand(verified(39, { doses: [aDose()], due: tooEarly }))
  await screen.findByText('Earliest 18 Jan 2027')
  await user.keyboard('{F4}')
  expect(await screen.findByLabelText(/^Reason/)).toHaveFocus()
  expect(screen.getByText(/too early after the dose before/)).toBeVisible()
  await user.keyboard('{Enter}')
  expect(screen.getByText('Say why, with 5 letters or more.')).toBeVisible()
  await user.keyboard('given by mistake at the second table{Enter}')
  expect(screen.getByLabelText(/^In-charge/)).toHaveFocus()
  expect(screen.getByLabelText(/^In-charge/)).toHaveDisplayValue(asha.name)
  await user.keyboard('{Enter}1111{Enter}')
  expect(await pin()).toHaveFocus()
  await user.keyboard('1234{Enter}')
  await screen.findByText(/is recorded, confirmed/)
  expect(inputsOf('doses.record')).toMatchObject([
    {
      pin: '1234',
      exception: { reason: 'given by mistake at the second table', approval: { approver: asha.id, pin: '1111' } },
    },
  ])
})

test('it was not given after all: F4 leads back to the stop', async () => {
  const { user } = await inHand(verified(40, { doses: [aDose()], due: tooEarly }))
  await screen.findByText('Earliest 18 Jan 2027')
  await user.keyboard('{F4}')
  await screen.findByLabelText(/^Reason/)
  await user.keyboard('{F4}')
  expect(await screen.findByText('Earliest 18 Jan 2027')).toBeVisible()
})

test('what only the register sees asks for the approval too, and the dose keeps its id and its PIN', async () => {
  let tries = 0
  const { user, inputsOf } = await inHand(verified(41), (_, usual) => ({
    'doses.record': (input) => {
      tries += 1
      return tries === 1
        ? refuse('needs-approval', { flags: ['lot-expired'] })
        : (usual['doses.record']?.(input) ?? refuse('bug'))
    },
  }))
  await pin()
  await user.keyboard('1234{Enter}')
  expect(await screen.findByLabelText(/^Reason/)).toHaveFocus()
  expect(screen.getByText(/the lot has expired/)).toBeVisible()
  await user.keyboard('label was read wrongly{Enter}{Enter}1111{Enter}')
  expect(await pin()).toHaveValue('1234')
  await user.keyboard('{Enter}')
  await screen.findByText(/is recorded/)
  const [first, second] = inputsOf('doses.record')
  expect(second?.id).toBe(first?.id)
})

test('who verified is not proposed as vaccinator, and chosen all the same needs the approval', async () => {
  const both = { ...ravi, roles: ['verifier', 'vaccinator'] as const }
  const { user } = await inHand(verified(42), undefined, {
    staff: [asha, { ...both, roles: [...both.roles] }, sunita],
  })
  expect(await pin()).toHaveFocus()
  await user.selectOptions(screen.getByLabelText(/^Vaccinator/), ravi.name)
  expect(await screen.findByText(/the same person verified and vaccinated/)).toBeVisible()
  await user.selectOptions(screen.getByLabelText(/^Vaccinator/), sunita.name)
  expect(screen.queryByText(/the same person verified and vaccinated/)).toBeNull()
})

test('with several vaccinators one is chosen once and holds for the next person', async () => {
  const two = { ...sunita, id: StaffId.parse('01970000-0000-7000-8000-000000000004'), name: 'Meena Gokhale' }
  const other = person(44, { name: 'Meera Nair', step: 'verified' }, { verification: verifiedBy(ravi) })
  const { user, inputsOf } = openDesk([verified(43), other], undefined, { staff: [asha, ravi, sunita, two] })
  await user.type(await screen.findByRole('combobox'), 'rahim{Enter}')
  const vaccinator = await screen.findByLabelText(/^Vaccinator/)
  await user.selectOptions(vaccinator, 'Meena Gokhale')
  await user.type(await screen.findByLabelText(/^PIN of Meena Gokhale/), '4321{Enter}')
  await screen.findByText(/is recorded/)
  await user.keyboard('{Escape}')
  await user.type(await screen.findByRole('combobox'), 'meera{Enter}')
  expect(await screen.findByLabelText(/^PIN of Meena Gokhale/)).toHaveFocus()
  expect(inputsOf('doses.record')).toMatchObject([{ vaccinator: two.id }])
})

test('without a vial that can be used, one is opened right there', async () => {
  const empty = { ...vial, given: 10 }
  const { user } = await inHand(verified(45), undefined, { session: { ...session, vials: [empty] } })
  expect(await screen.findByRole('heading', { name: 'No vial can be used now' })).toBeVisible()
  expect(screen.getByLabelText(/^Lot/)).toHaveFocus()
  await user.keyboard('{F4}')
  expect(await screen.findByLabelText(/^Vial/)).toHaveFocus()
})

test('a history that is late is a note and no stop', async () => {
  const late = {
    ...tooEarly,
    state: 'due' as const,
    reasons: [{ why: 'past-window', details: { latest: '2026-11-01', maxGap: 112, last: '2026-07-12' } }],
  }
  await inHand(verified(46, { doses: [aDose({ at: aDose().at })], due: late }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The window ended on 1 Nov 2026.')
  expect(screen.getByRole('button', { name: 'Record dose 2 of 2' })).toBeVisible()
})

test('in a session of another day the dose waits, and Enter calls the next person', async () => {
  const { user } = await inHand(verified(47), undefined, { session: { ...session, today: false } })
  expect(await screen.findByText(/doses are recorded on the day itself/)).toBeVisible()
  expect(screen.queryByLabelText(/^PIN of/)).toBeNull()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Ready for the next person')).toBeVisible()
})

test('the vaccinator has no keyboard: Enter alone records, the seal comes in a round, and so for the next person', async () => {
  const view = verified(61)
  const desk = await inHand(view)
  await pin()
  await desk.user.keyboard('{Alt>}l{/Alt}')
  expect(screen.queryByLabelText(/^PIN of/)).toBeNull()
  expect(screen.getByText('Sunita Jadhav puts the seal under it in the next round.')).toBeVisible()
  expect(screen.getByRole('button', { name: /^Record dose 1 of 2/ })).toHaveFocus()
  await desk.user.keyboard('{Enter}')
  expect(await screen.findByText(/is recorded, confirmed/)).toBeVisible()
  expect(desk.inputsOf('doses.record')).toMatchObject([{ personId: view.line.id, pin: null, late: null }])
  cleanup()
  const next = await inHand(verified(62))
  await next.user.keyboard('{Alt>}l{/Alt}')
  expect(await pin()).toBeVisible()
})

test('given earlier: its own time and why it comes only now, asked before the PIN and said in words', async () => {
  const { user, inputsOf } = await inHand(verified(63))
  await pin()
  await user.keyboard('{Alt>}g{/Alt}')
  const time = screen.getByLabelText(/^Given at/)
  expect(time).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByText('Type when it was given, such as 10:45.')).toBeVisible()
  expect(time).toHaveFocus()
  await user.keyboard('9:05{Enter}the laptop was being charged{Enter}1234{Enter}')
  expect(await screen.findByText(/is recorded, confirmed/)).toBeVisible()
  expect(inputsOf('doses.record')).toMatchObject([
    {
      pin: '1234',
      late: { at: `${session.date}T09:05:00.000+05:30`, because: 'the laptop was being charged', sheet: null },
    },
  ])
})

test('an in-charge who is not here approves later: the reason is written now, their PIN is not asked', async () => {
  const { user, inputsOf } = await inHand(verified(54, { due: tooEarly }))
  await user.keyboard('{F4}')
  await user.keyboard('{Alt>}w{/Alt}')
  expect(screen.queryByLabelText(/^PIN of the in-charge/)).toBeNull()
  await user.type(await screen.findByLabelText(/^Reason/), 'Was given at once')
  await user.type(await pin(), '1234{Enter}')
  await waitFor(() =>
    expect(inputsOf('doses.record')).toMatchObject([
      { pin: '1234', exception: { reason: 'Was given at once', approval: null } },
    ]),
  )
})
