import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { FacilitationView } from '#contract/identity-views'
import { FacilitationId, Mobile } from '#contract/fields'
import { asha } from '../support/people-at-work.ts'
import { openDesk } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { anAadhaar } from './desk-scans.ts'
import { person } from './desk-world.ts'

type More = Parameters<typeof openDesk> extends [unknown, ...infer R] ? R : never

async function inHand(number: number, ...more: More): Promise<OpenDesk> {
  const desk = openDesk([person(number, { name: 'Sunita Jadhav' })], ...more)
  await desk.user.type(await screen.findByRole('combobox'), 'sunita{Enter}')
  await screen.findByRole('heading', { name: /Does the photo ID agree/ })
  return desk
}
const choose = async ({ user }: OpenDesk, label: string): Promise<void> => {
  await user.keyboard('6')
  await user.selectOptions(await screen.findByLabelText(/^Other document/), label)
  await user.keyboard('{Enter}')
}

test('a voter ID goes with its state, that of the centre unless another is chosen', async () => {
  const { user, inputsOf } = await inHand(111)
  await user.keyboard('3WKH1186253{Enter}')
  expect(await screen.findByLabelText(/^State of the voter ID/)).toHaveValue('Maharashtra')
  await user.selectOptions(screen.getByLabelText(/^State of the voter ID/), 'Gujarat')
  await user.keyboard('{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(inputsOf('identity.verify')).toMatchObject([{ document: 'epic', number: 'WKH1186253', state: 'Gujarat' }])
})

test('a document that is not on the list of today is taken, and says so', async () => {
  const desk = await inHand(112)
  await choose(desk, 'Service ID')
  expect(screen.getByText(/This document is not on the list of today/)).toBeVisible()
  await desk.user.keyboard('AB-1234{Enter}{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(desk.inputsOf('identity.verify')).toMatchObject([{ document: 'service-id' }])
})

const leave: FacilitationView = {
  id: FacilitationId.parse('01970000-0000-7000-b000-000000000009'),
  facilitator: 'Kamala Shinde',
  mobile: Mobile.parse('9822118840'),
  orderNumber: 'PUN/2026/14',
  authorisedBy: 'S. Deshpande',
  authorised: 20,
  used: 8,
  until: null,
  state: 'open',
}

test('without a document a facilitator vouches: the authorisation is chosen, no number is asked for', async () => {
  const desk = await inHand(113, () => ({
    'facilitation.list': () => done([{ ...leave, state: 'over', orderNumber: 'OLD/1' }, leave]),
  }))
  await choose(desk, 'No document, vouched for')
  const list = await screen.findByLabelText(/^Under which authorisation/)
  expect(list).toHaveFocus()
  expect(screen.queryByLabelText(/^Number on the document/)).toBeNull()
  expect(list).not.toHaveTextContent('OLD/1')
  await desk.user.keyboard('{Enter}')
  expect(screen.getByText('Choose the authorisation.')).toBeVisible()
  await desk.user.selectOptions(list, 'Kamala Shinde, order PUN/2026/14: 12 left')
  await desk.user.keyboard('{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(desk.inputsOf('identity.verify')).toMatchObject([
    { document: 'facilitated', number: null, unreadableBecause: null, facilitation: leave.id },
  ])
})

test('without an open authorisation it says who can bring one', async () => {
  const desk = await inHand(114)
  await choose(desk, 'No document, vouched for')
  expect(await screen.findByText(/No authorisation is open here/)).toBeVisible()
})

test('an authorisation that was used up meanwhile is refused in a sentence', async () => {
  const desk = await inHand(115, () => ({
    'facilitation.list': () => done([leave]),
    'identity.verify': () => refuse('facilitation-used-up', { authorised: 20 }),
  }))
  await choose(desk, 'No document, vouched for')
  await desk.user.selectOptions(await screen.findByLabelText(/^Under which authorisation/), leave.id)
  await desk.user.keyboard('{Enter}')
  expect(await screen.findByText(/This authorisation is used up: all 20 people/)).toBeVisible()
})

test('a child’s card: the guardian stands beside it, field by field with Enter', async () => {
  const desk = await inHand(116)
  const { user } = desk
  await choose(desk, 'Birth certificate or mother-and-child card')
  await user.keyboard('B-2014:27-90001{Enter}')
  expect(await screen.findByLabelText(/^Name of the guardian/)).toHaveFocus()
  await user.keyboard('Sunita Jadhav{Enter}')
  expect(screen.getByRole('radio', { name: 'Mother' })).toHaveFocus()
  await user.keyboard('1')
  expect(screen.getByLabelText(/^Document of the guardian/)).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByLabelText(/^Number on the guardian/)).toHaveFocus()
  await user.keyboard('999941057058{Enter}')
  expect(screen.getByLabelText(/^Which of their children/)).toHaveFocus()
  expect(document.body.innerHTML).not.toContain('999941057058')
  await user.clear(screen.getByLabelText(/^Which of their children/))
  await user.keyboard('2{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(desk.inputsOf('identity.verify')).toMatchObject([
    {
      document: 'child-card',
      number: 'B-2014:27-90001',
      guardian: {
        name: 'Sunita Jadhav',
        relation: 'mother',
        document: 'aadhaar',
        number: '999941057058',
        child: 2,
      },
    },
  ])
})

test('a typed number that is another’s goes to the in-charge; the in-charge takes it with a reason', async () => {
  const stops: More[0] = (_, usual) => ({
    'identity.verify': (input) =>
      input.decision === 'agrees' && input.note === null
        ? refuse('needs-in-charge', { reasons: ['TOKEN_CLASH'] })
        : (usual['identity.verify']?.(input) ?? refuse('bug')),
  })
  const desk = await inHand(117, stops, { me: asha })
  await desk.user.keyboard('4J8369854{Enter}{Enter}')
  expect(await screen.findByText(/This document was shown here for another person/)).toBeVisible()
  expect(await screen.findByLabelText(/^Why is it taken all the same/)).toHaveFocus()
  await desk.user.keyboard('typing error then{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(desk.inputsOf('identity.verify').at(-1)).toMatchObject({ decision: 'agrees', note: 'typing error then' })
})

test('another number is another try: what was found of the one before is forgotten', async () => {
  const desk = await inHand(119, (_, usual) => ({
    'identity.verify': (input) =>
      input.number === 'J8369854'
        ? refuse('needs-in-charge', { reasons: ['TOKEN_CLASH'] })
        : (usual['identity.verify']?.(input) ?? refuse('bug')),
  }))
  await desk.user.keyboard('4J8369854{Enter}{Enter}')
  expect(await screen.findByRole('button', { name: /^To the in-charge/ })).toBeVisible()
  await desk.user.keyboard('{Alt>}n{/Alt}')
  expect(screen.queryByText(/This document was shown here for another person/)).toBeNull()
  await desk.user.click(screen.getByLabelText(/^Number on the document/))
  await desk.user.keyboard('J8369855{Enter}{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(desk.inputsOf('identity.verify').at(-1)).toMatchObject({ number: 'J8369855', decision: 'agrees' })
})

test('an e-KYC file asks for its share code; a wrong one says how many tries are left', async () => {
  const codes: string[] = []
  const desk = openDesk([], () => ({
    'identity.readFile': ({ code }) => {
      codes.push(code)
      return code === 'ab12'
        ? done(anAadhaar({ source: 'ekyc' }))
        : refuse('share-code-wrong', { left: 5 - codes.length })
    },
  }))
  await screen.findByText('Ready for the next person')
  const zip = new File([new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])], 'offlineaadhaar.zip')
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [zip] } })
  expect(await screen.findByLabelText(/^Share code/)).toHaveFocus()
  await desk.user.keyboard('{Enter}')
  expect(screen.getByText('Type the share code, 4 characters.')).toBeVisible()
  await desk.user.keyboard('wrong{Enter}')
  expect(await screen.findByText(/This is not the share code of this file.*tries left: 4/)).toBeVisible()
  await waitFor(() => expect(screen.getByLabelText(/^Share code/)).toHaveFocus())
  expect(screen.getByLabelText(/^Share code/)).toHaveValue('')
  await desk.user.keyboard('ab12{Enter}')
  expect(await screen.findByRole('button', { name: /^Register Sunita Jadhav/ })).toHaveFocus()
  expect(codes).toEqual(['wrong', 'ab12'])
})

test('after five wrong codes the file is locked, and Enter goes back to what was in hand', async () => {
  const desk = await inHand(118, () => ({ 'identity.readFile': () => refuse('file-locked', { tries: 5 }) }))
  const zip = new File([new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])], 'offlineaadhaar.zip')
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [zip] } })
  await screen.findByLabelText(/^Share code/)
  await desk.user.keyboard('ab12{Enter}')
  expect(await screen.findByText(/Too many wrong share codes for this file/)).toBeVisible()
  await desk.user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Sunita Jadhav' })).toBeVisible()
})

test('a file that was changed after it was signed is said to be so, beside whoever was in hand', async () => {
  const desk = await inHand(120, () => ({
    'identity.readFile': () => done({ kind: 'refused', reasons: ['XML_ALTERED'] }),
  }))
  const zip = new File([new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])], 'offlineaadhaar.zip')
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [zip] } })
  await screen.findByLabelText(/^Share code/)
  await desk.user.keyboard('ab12{Enter}')
  expect(await screen.findByText(/The file was changed after UIDAI signed it/)).toBeVisible()
  expect(await screen.findByRole('heading', { level: 1, name: 'Sunita Jadhav' })).toBeVisible()
})
