import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { CaseView } from '#contract/aefi'
import type { AefiFacts } from '#contract/aefi-fields'
import { AefiId, DoseId, Instant, LotNumber, PersonId } from '#contract/fields'
import { NO_FACTS, standing } from '#domain/aefi/standing'
import { CasePage } from '../../renderer/screens/observation/case-page.tsx'
import { forgetDraft } from '../../renderer/ui/use-draft.ts'
import { covishield } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

const at = (time: string): Instant => Instant.parse(`2026-11-23T${time}:07.000+05:30`)
const id = (end: number): string => `01970000-0000-7000-a000-${String(end).padStart(12, '0')}`
const CASE = AefiId.parse(id(1))

const facts: AefiFacts = {
  ...NO_FACTS,
  onset: at('09:21'),
  severity: 'severe',
  criteria: [],
  signs: ['seizure'],
}
const view: CaseView = {
  id: CASE,
  number: 'IND(CO-AEFI)/MH/PUN/2026/0412-BQT-1',
  districtNumber: null,
  name: 'Sunita Jadhav',
  nativeName: null,
  centre: 'PHC Wagholi',
  product: covishield.code,
  productName: covishield.name,
  lot: LotNumber.parse('4121Z001'),
  onset: at('09:21'),
  reportedAt: at('09:21'),
  severity: 'severe',
  criteria: [],
  signs: ['seizure'],
  outcome: null,
  state: 'open',
  notify: { by: at('09:21'), doneAt: null },
  investigate: { by: Instant.parse('2099-12-03T09:21:00.000+05:30'), doneAt: null },
  person: { id: PersonId.parse(id(2)), age: 52, gender: 'female', mobile: null, token: 47 },
  dose: {
    id: DoseId.parse(id(3)),
    number: 1,
    at: at('09:14'),
    vialOpenedAt: null,
    vaccinator: 'Meena Kulkarni',
    session: 12,
    place: 'PHC Wagholi',
    district: 'Pune',
    state: 'Maharashtra',
  },
  reporter: 'Ravi Deshmukh',
  facts,
  usualPlaceType: null,
  acknowledged: true,
  history: [{ id: id(1), at: at('09:21'), by: 'Ravi Deshmukh', facts, sync: 'waiting' }],
  sync: 'waiting',
}

function open(answers: Answers = {}): OpenPage {
  forgetDraft(`aefi-${CASE}`)
  return openPage(<CasePage caseId={CASE} onClose={() => undefined} />, {
    'aefi.case': () => done(view),
    'aefi.followUp': ({ facts: said }) => done({ ...view, facts: standing(view.facts, said as AefiFacts) }),
    ...answers,
  })
}

test('the form is there with what is known, and says nothing that was not said', async () => {
  const { user, inputsOf } = open()
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('0412-BQT-1')
  expect(screen.getByText('provisional until the district gives a number')).toBeVisible()
  expect(screen.getByLabelText(/^Onset, time/)).toHaveValue('09:21')
  expect(screen.getByText(/overdue since/)).toBeVisible()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Nothing was changed, so nothing was saved.')).toBeVisible()
  expect(inputsOf('aefi.followUp')).toEqual([])
})

test('a part says only what was filled in, whatever the order', async () => {
  const { user, inputsOf } = open()
  await user.type(await screen.findByLabelText(/^Treatment given/), 'Oxygen')
  await user.selectOptions(screen.getByLabelText(/^Outcome/), 'Recovering')
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Saved.')).toBeVisible()
  expect(inputsOf('aefi.followUp').map((input) => input.facts)).toEqual([
    { ...NO_FACTS, treatment: 'Oxygen', outcome: 'recovering' },
  ])
})

test('what belongs together is filled in whole, and serious has its reason, said at the field', async () => {
  const { user, inputsOf } = open()
  await user.type(await screen.findByLabelText(/^Told to/), 'District Immunisation Officer')
  await user.selectOptions(screen.getByLabelText(/^Severity/), 'Serious')
  await user.keyboard('{Enter}')
  expect(await screen.findAllByText('Fill in all of it, or none.')).not.toHaveLength(0)
  expect(screen.getAllByText('Choose at least one reason why it is serious.')).not.toHaveLength(0)
  expect(inputsOf('aefi.followUp')).toEqual([])
})

test('a refusal says why, and what was typed stays', async () => {
  const { user } = open({ 'aefi.followUp': () => refuse('onset-before-dose') })
  const time = await screen.findByLabelText(/^Onset, time/)
  await user.clear(time)
  await user.type(time, '0800{Enter}')
  expect(await screen.findByText(/The signs cannot begin before the dose/)).toBeVisible()
  expect(time).toHaveValue('0800')
})
