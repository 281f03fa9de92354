import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { OutputOf } from '#contract/calls'
import { DoseId, FacilitationId, Hash, LocalDate, Mobile, PersonId, StaffId } from '#contract/fields'
import type { ConflictView, FacilitationView, LevelLine, TrustKeyView } from '#contract/identity-views'
import type { StaffView } from '#contract/views'
import { Identity } from '../../renderer/screens/identity/identity.tsx'
import { readKeyFile } from '../../renderer/screens/identity/read-key-file.ts'
import { screensFor } from '../../renderer/screens/index.ts'
import { speak } from '../../renderer/text/language.ts'
import { NOW, asha, covaxin, covishield, wagholi } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

const id = (end: number): string => `01970000-0000-7000-a000-${String(end).padStart(12, '0')}`
const day = (text: string): LocalDate => LocalDate.parse(text)

type Side = ConflictView['sides'][number]

/** `number` makes the ids of the person and of the dose. */
const side = (number: number, some: Partial<Side> = {}, name = 'Sunita Jadhav'): Side => ({
  person: {
    id: PersonId.parse(id(number)),
    name,
    nativeName: null,
    birth: { kind: 'year', year: 1974 },
    gender: 'female',
    mobileEnd: '8841',
    referenceId: null,
    step: 'vaccinated',
    sync: 'waiting',
  },
  doseId: DoseId.parse(id(number + 500)),
  product: 'Covishield',
  lot: '4121Z006',
  day: day('2026-11-12'),
  centre: 'PHC Wagholi',
  vaccinator: 'Meena Kulkarni',
  ...some,
})

const sunita: ConflictView = {
  reason: 'DUPLICATE_DOSE_SUSPECT',
  number: 1,
  because: 'same-document',
  sides: [side(1), side(2, { day: day('2026-11-14'), lot: '4121Z009', vaccinator: '' }, 'Suneeta Jadhav')],
}
const abdul: ConflictView = {
  reason: 'DUPLICATE_DOSE_SUSPECT',
  number: 2,
  because: 'one-record',
  sides: [side(3, {}, 'Abdul Khan'), side(4, { product: 'Covaxin' }, 'Abdul Khan')],
}

const key = (name: string, from: string, to: string, state: TrustKeyView['state'] = 'pinned'): TrustKeyView => ({
  name,
  fingerprint: Hash.parse(Buffer.from(name).toString('hex').padEnd(64, '0')),
  validFrom: day(from),
  validTo: day(to),
  state,
  importedBy: state === 'missing' ? null : 'Asha Patil',
})
const key2021 = key('UIDAI offline 2021', '2021-02-26', '2024-02-27')
const key2024 = key('UIDAI offline 2024', '2024-02-21', '2026-02-16', 'missing')
const key2026 = key('UIDAI offline 2026', '2026-02-03', '2029-02-03')
const testKey = key('DS PRACTICE 01', '2024-01-01', '2029-01-01', 'test')
const missing = (one: TrustKeyView): TrustKeyView => ({ ...one, state: 'missing', importedBy: null })
const sound = (...keys: TrustKeyView[]): OutputOf<'trust.keys'> => ({ keys, state: 'sound' })

const leave = (some: Partial<FacilitationView> = {}): FacilitationView => ({
  id: FacilitationId.parse(id(900)),
  facilitator: 'Savita More',
  mobile: Mobile.parse('9822118841'),
  orderNumber: 'DHO/PUN/118',
  authorisedBy: 'Anil Gokhale',
  authorised: 40,
  used: 12,
  until: null,
  state: 'open',
  ...some,
})

const line = (name: string, levels: Partial<LevelLine>): LevelLine => ({
  officer: StaffId.parse(id(name.length)),
  name,
  A0: 0,
  A1: 0,
  A2: 0,
  A3: 0,
  A4: 0,
  ...levels,
})

const officer: StaffView = { ...asha, roles: ['district-officer'] }

/** Everything calm unless told otherwise. */
const open = (answers: Answers = {}): OpenPage =>
  openPage(<Identity />, {
    'staff.me': () => done(asha),
    'setup.state': () => done({ centre: wagholi, now: NOW }),
    'sessions.products': () => done([covishield, covaxin]),
    'people.conflicts': () => done([]),
    'trust.keys': () => done(sound(key2021, key2026)),
    'facilitation.list': () => done([]),
    'identity.levels': () => done([]),
    ...answers,
  })

const part = (name: RegExp): HTMLElement => screen.getByRole('button', { name })
const cellsOf = (row: HTMLElement): (string | null)[] => [...row.children].map(({ textContent }) => textContent)

test('only those who answer for it have the page, at a centre and at the district', () => {
  const has = (kind: 'centre' | 'district', role: 'in-charge' | 'verifier' | 'district-officer'): boolean =>
    screensFor(kind, [role]).some(({ name }) => name === 'identity')
  expect([has('centre', 'in-charge'), has('district', 'district-officer'), has('centre', 'verifier')]).toEqual([
    true,
    true,
    false,
  ])
})

test('what needs an in-charge in a minute is seen without opening anything', async () => {
  open({
    'people.conflicts': () => done([sunita, abdul]),
    'trust.keys': () => done(sound(key2021, missing(key2026))),
    'facilitation.list': () => done([leave({ used: 38 }), leave({ id: FacilitationId.parse(id(901)) })]),
    'identity.levels': () => done([line('Ravi Kulkarni', { A1: 31, A3: 17 })]),
  })
  await waitFor(() => expect(part(/^Same dose twice/)).toHaveTextContent('2 to be decided'))
  expect(part(/^Keys of UIDAI/)).toHaveTextContent('1 of 2 today’s is missing')
  expect(part(/^People without an ID/)).toHaveTextContent('30 left, 1 order ends')
  expect(part(/^How surely verified/)).toHaveTextContent('35 % signed, ask 1 officer')
})

test('when nothing is wrong the page is calm, and says what each part is for', async () => {
  const { user } = open()
  expect(await screen.findByText('No dose stands twice')).toBeVisible()
  expect(screen.getByText(/nothing is ever deleted/)).toBeVisible()
  expect(part(/^Same dose twice/)).toHaveTextContent('0 nothing to settle')
  expect(part(/^Keys of UIDAI/)).toHaveTextContent('2 of 2 good to 3 Feb 2029')
  await user.keyboard('{Alt>}p{/Alt}')
  expect(screen.getByText('No order is entered')).toBeVisible()
  await user.keyboard('{Alt>}v{/Alt}')
  expect(screen.getByText('Nobody has been verified yet')).toBeVisible()
  expect(part(/^How surely verified/)).toHaveAttribute('aria-current', 'true')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what could not be asked is said part by part, and is not shown as calm', async () => {
  const away = () => refuse('register-down' as const)
  const { user } = open({
    'people.conflicts': away,
    'trust.keys': away,
    'facilitation.list': away,
    'identity.levels': away,
  })
  for (const letter of ['t', 'k', 'p', 'v']) {
    await user.keyboard(`{Alt>}${letter}{/Alt}`)
    expect(await screen.findByRole('alert')).toHaveTextContent('The register is starting again')
  }
  await waitFor(() => expect(screen.getAllByText('not known')).toHaveLength(4))
})

test('two doses stand side by side, with why they are one person’s and what differs', async () => {
  open({ 'people.conflicts': () => done([sunita]) })
  expect(await screen.findByText('The same document was shown for both records.')).toBeVisible()
  const table = screen.getByRole('table', { name: 'Sunita Jadhav, dose 1' })
  expect(within(table).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
    ['Name', 'Sunita Jadhav', 'Suneeta Jadhav', 'differs'],
    ['Born, gender', '1974 · Female', '1974 · Female', 'the same'],
    ['Centre', 'PHC Wagholi', 'PHC Wagholi', 'the same'],
    ['Given on', '12 Nov 2026', '14 Nov 2026', 'differs'],
    ['Vaccine', 'Covishield', 'Covishield', 'the same'],
    ['Batch', '4121Z006', '4121Z009', 'differs'],
    ['Vaccinator', 'Meena Kulkarni', 'not known', ''],
  ])
  expect(screen.queryByRole('navigation', { name: 'To be decided' })).toBeNull()
})

test('a digit decides, a few words say why, Enter records it, and the next pair is in hand', async () => {
  let left = [sunita, abdul]
  const { user, inputsOf, announce } = open({
    'people.conflicts': () => done(left),
    'people.settleConflict': () => {
      left = [abdul]
      return done(left)
    },
  })
  await screen.findByRole('article', { name: 'Sunita Jadhav, dose 1' })
  await user.keyboard('2')
  expect(screen.getByText(/One injection with two entries/)).toBeVisible()
  await user.keyboard('card shows one date{Enter}')
  expect(await screen.findByText(/dose 1: Written down twice. Recorded; both entries stay/)).toBeVisible()
  expect(inputsOf('people.settleConflict')).toEqual([
    { doses: [id(501), id(502)], decision: 'recorded-twice', reason: 'card shows one date' },
  ])
  announce({ kind: 'changed', topics: ['conflicts'] })
  await waitFor(() => expect(part(/^Same dose twice/)).toHaveTextContent('1 to be decided'))
  expect(screen.getByRole('article', { name: 'Abdul Khan, dose 2' })).toBeVisible()
  expect(screen.getByLabelText(/^How do you know/)).toHaveValue('')
  expect(screen.getByRole('radio', { name: 'Both were given' })).toHaveFocus()
})

test('arrow keys choose the pair, and what was begun on another one waits there', async () => {
  const { user } = open({ 'people.conflicts': () => done([sunita, abdul]) })
  await screen.findByRole('article', { name: 'Sunita Jadhav, dose 1' })
  await user.keyboard('1half')
  await user.click(screen.getByRole('radio', { name: 'Both were given' }))
  await user.tab({ shift: true })
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('article', { name: 'Abdul Khan, dose 2' })).toBeVisible()
  expect(screen.getByLabelText(/^How do you know/)).toHaveValue('')
  await user.keyboard('{ArrowUp}')
  expect(screen.getByLabelText(/^How do you know/)).toHaveValue('half')
  expect(screen.getByRole('radio', { name: 'Both were given' })).toBeChecked()
})

test('without a decision or a reason nothing is recorded, and what is missing is said at its place', async () => {
  const { user, inputsOf } = open({ 'people.conflicts': () => done([abdul]) })
  await screen.findByRole('article')
  await user.keyboard('{Enter}')
  expect(screen.getByText('Choose what it was.')).toBeVisible()
  await user.keyboard('1{Enter}')
  expect(screen.getByText('Say in a few words how you know.')).toBeVisible()
  expect(screen.queryByText('Choose what it was.')).toBeNull()
  expect(screen.getByLabelText(/^How do you know/)).toHaveFocus()
  expect(inputsOf('people.settleConflict')).toEqual([])
})

test('what somebody else has settled meanwhile is refused in words, and the list is asked again', async () => {
  const { user, inputsOf } = open({
    'people.conflicts': () => done([abdul]),
    'people.settleConflict': () => refuse('conflict-unknown'),
  })
  await screen.findByRole('article')
  const before = inputsOf('people.conflicts').length
  await user.keyboard('1asked her{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('This was settled already')
  expect(screen.getByLabelText(/^How do you know/)).toHaveValue('asked her')
  await waitFor(() => expect(inputsOf('people.conflicts').length).toBeGreaterThan(before))
})

test('each key has its state in words, the newest first, and a test key stands apart', async () => {
  const { user } = open({ 'trust.keys': () => done(sound(key2021, key2024, key2026, testKey)) })
  await user.keyboard('{Alt>}k{/Alt}')
  const table = await screen.findByRole('table', { name: 'Keys of UIDAI, by year' })
  const [real, tests] = within(table).getAllByRole('rowgroup').slice(1)
  const states = within(real as HTMLElement)
    .getAllByRole('row')
    .map((row) => [row.children[0]?.textContent, row.children[2]?.textContent])
  expect(states).toEqual([
    ['UIDAI offline 20263 Feb 2026 to 3 Feb 2029', ' Here, currentverifies what is made now'],
    ['UIDAI offline 202421 Feb 2024 to 16 Feb 2026', ' Missingits cards cannot be verified'],
    ['UIDAI offline 202126 Feb 2021 to 27 Feb 2024', ' Here, retiredstill verifies its own cards'],
  ])
  expect(tests).toHaveTextContent('TEST KEYS, none of UIDAI’s')
  expect(tests).toHaveTextContent('DS PRACTICE 01')
  expect(tests).toHaveTextContent('counts in practice only')
  expect(part(/^Keys of UIDAI/)).toHaveTextContent('2 of 3')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('the missing key of today is the first thing said, and bringing it in the one primary act', async () => {
  const { user } = open({ 'trust.keys': () => done(sound(key2021, missing(key2026))) })
  await user.keyboard('{Alt>}k{/Alt}')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Cards made since 3 Feb 2026 cannot be verified on this laptop. Bring in "UIDAI offline 2026".',
  )
  expect(screen.getByRole('button', { name: 'Bring in a key (PEM file)' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Enter',
  )
})

test('a key that ends without a successor, and a day that no known key covers, are looked at in time', async () => {
  const ending = key('UIDAI offline 2024', '2024-02-21', '2026-12-31')
  const first = open({ 'trust.keys': () => done(sound(ending)) })
  await first.user.keyboard('{Alt>}k{/Alt}')
  expect(await screen.findByRole('alert')).toHaveTextContent('The current key ends on 31 Dec 2026')
  let keys = sound(ending, key2026)
  const second = open({ 'trust.keys': () => done(keys) })
  await second.user.keyboard('{Alt>}k{/Alt}')
  await waitFor(() => expect(screen.getAllByText('UIDAI offline 2026')).toHaveLength(1))
  keys = sound(key2021)
  second.announce({ kind: 'changed', topics: ['trust'] })
  expect(await screen.findByText('No key for today is known to this version of Teeka')).toBeVisible()
})

test('keys that were changed on the disk are a stop with what to do, and none of them counts as used', async () => {
  const { user } = open({ 'trust.keys': () => done({ keys: [key2021, key2026], state: 'broken' }) })
  await user.keyboard('{Alt>}k{/Alt}')
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Stop: The keys on this laptop were changed/)
  expect(screen.getAllByText('Not used')).toHaveLength(2)
  expect(screen.queryByText('Here, current')).toBeNull()
  expect(part(/^Keys of UIDAI/)).toHaveTextContent('changed here')
})

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'

async function chooseFiles(...files: File[]): Promise<void> {
  fireEvent.change(await screen.findByLabelText('File of a key'), { target: { files } })
}

test('a key comes in from its file and is named; a test key is taken with a clear word', async () => {
  const { user, inputsOf } = open({
    'trust.import': ({ pem }) => done(pem === PEM ? key2026 : testKey),
  })
  await user.keyboard('{Alt>}k{/Alt}')
  await chooseFiles(new File([PEM], 'offline-2026.cer'), new File(['other'], 'practice.pem'))
  expect(await screen.findByText('Here now: UIDAI offline 2026')).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('DS PRACTICE 01 is none of UIDAI’s')
  expect(inputsOf('trust.import')).toEqual([{ pem: PEM }, { pem: 'other' }])
})

test('each refused file is named with why and what next, and keeps no other from being taken', async () => {
  const { user } = open({
    'trust.import': ({ pem }) => {
      if (pem === PEM) return done(key2026)
      return refuse(pem === 'unpinned' ? 'key-not-pinned' : pem === 'small' ? 'not-rsa-2048' : 'not-a-certificate')
    },
  })
  await user.keyboard('{Alt>}k{/Alt}')
  await chooseFiles(
    new File(['unpinned'], 'stranger.cer'),
    new File(['small'], 'small.cer'),
    new File(['a photo'], 'photo.cer'),
    new File(['x'.repeat(30_000)], 'film.cer'),
    new File([PEM], 'good.cer'),
  )
  expect(await screen.findByText('Here now: UIDAI offline 2026')).toBeVisible()
  const said = screen.getAllByRole('alert').map(({ textContent }) => textContent)
  expect(said).toEqual([
    expect.stringMatching(/^Stop: stranger.cer.*Tell the district/),
    expect.stringMatching(/^Stop: small.cer.*not of the kind/),
    expect.stringMatching(/^Stop: photo.cer.*not a certificate in PEM form/),
    expect.stringMatching(/^Stop: film.cer.*too large for a certificate/),
  ])
})

test('a certificate in DER is the same certificate, spelt as PEM', async () => {
  const der = Uint8Array.from({ length: 300 }, (_, place) => [0x30, 0x82, 0x01, 0x28][place] ?? place % 256)
  const pem = await readKeyFile(new File([der], 'offline.der'))
  const inside = /^-----BEGIN CERTIFICATE-----\n([\s\S]+)\n-----END CERTIFICATE-----\n$/.exec(pem ?? '')?.[1] ?? ''
  expect(Buffer.from(inside, 'base64').equals(der)).toBe(true)
  expect(inside.split('\n').every((row) => row.length <= 64)).toBe(true)
  expect(await readKeyFile(new File(['0 is no DER'], 'note.txt'))).toBe('0 is no DER')
})

test('an order shows how many it is still good for, and those that run out come first', async () => {
  const leaves = [
    leave(),
    leave({ id: FacilitationId.parse(id(901)), facilitator: 'Imran Shaikh', used: 0, until: day('2026-11-28') }),
    leave({ id: FacilitationId.parse(id(902)), facilitator: 'Lata Pawar', used: 37 }),
    leave({ id: FacilitationId.parse(id(903)), facilitator: 'Om Bhosale', used: 40, state: 'used-up' }),
    leave({ id: FacilitationId.parse(id(904)), facilitator: 'Gita Rao', until: day('2026-11-01'), state: 'over' }),
    leave({ id: FacilitationId.parse(id(905)), facilitator: 'Uma Shah', used: 0, authorised: 4 }),
  ]
  const { user } = open({ 'facilitation.list': () => done(leaves) })
  await user.keyboard('{Alt>}p{/Alt}')
  const table = await screen.findByRole('table', { name: 'Orders of the district' })
  expect(within(table).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
    ['Imran Shaikh98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '0 of 4040 left', '28 Nov 2026', ' ends soon'],
    ['Lata Pawar98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '37 of 403 left', 'none named', ' runs out'],
    ['Savita More98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '12 of 4028 left', 'none named', 'open'],
    ['Uma Shah98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '0 of 44 left', 'none named', 'open'],
    ['Om Bhosale98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '40 of 400 left', 'none named', 'used up'],
    ['Gita Rao98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '12 of 4028 left', '1 Nov 2026', 'over'],
  ])
})

const NUMBER = '999941057058'
const everythingShown = (): string =>
  document.body.innerHTML + [...document.querySelectorAll('input')].map(({ value }) => value).join(' ')

async function openForm(answers: Answers = {}): Promise<OpenPage> {
  const page = open(answers)
  await page.user.keyboard('{Alt>}p{/Alt}')
  await screen.findByRole('button', { name: 'Enter an order' })
  await page.user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Enter an order of the district' })
  return page
}

test('an order is entered by keys alone, field by field; of the number only its end stays in the page', async () => {
  const entered = leave({ used: 0 })
  const { user, inputsOf } = await openForm({ 'facilitation.authorise': () => done(entered) })
  expect(screen.getByLabelText(/^Name of the facilitator/)).toHaveFocus()
  await user.keyboard('Savita More{Enter}98221 18841{Enter}')
  expect(screen.getByLabelText(/^Document of the facilitator/)).toHaveFocus()
  await user.keyboard(`{Enter}${NUMBER}{Enter}`)
  expect(screen.getByText('Aadhaar ••••••••7058')).toBeVisible()
  expect(everythingShown()).not.toContain(NUMBER)
  expect(screen.getByLabelText(/^Number of the order/)).toHaveFocus()
  await user.keyboard('DHO/PUN/118{Enter}Anil Gokhale{Enter}40{Enter}')
  expect(inputsOf('facilitation.authorise')).toEqual([])
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Order DHO/PUN/118 is entered: 40 people, Savita More vouches.')).toBeVisible()
  expect(inputsOf('facilitation.authorise')).toEqual([
    {
      id: expect.any(String),
      facilitator: 'Savita More',
      mobile: '9822118841',
      document: 'aadhaar',
      number: NUMBER,
      orderNumber: 'DHO/PUN/118',
      authorisedBy: 'Anil Gokhale',
      doses: 40,
      until: null,
    },
  ])
  await user.keyboard('{Enter}')
  expect(screen.getByLabelText(/^Name of the facilitator/)).toHaveValue('')
})

test('an empty order says all that is missing, on top and at each field, in the order of the fields', async () => {
  const { user, inputsOf } = await openForm()
  await user.click(screen.getByRole('button', { name: 'Enter this order' }))
  const summary = screen.getByRole('alert')
  expect(
    within(summary)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Name of the facilitator: nothing is written',
    'Write the mobile number of the facilitator.',
    'Type the number of the facilitator’s document.',
    'Write the number of the order, 2 to 40 letters or digits.',
    'District officer who signed it: nothing is written',
    'Write for how many people, 1 to 2000.',
  ])
  expect(screen.getAllByText('Write for how many people, 1 to 2000.')).toHaveLength(2)
  expect(screen.getByLabelText(/^Name of the facilitator/)).toHaveFocus()
  expect(inputsOf('facilitation.authorise')).toEqual([])
})

test('what cannot be is said at its field: a wrong mobile, a number that is none, too many people, a day that is over', async () => {
  const { user } = await openForm()
  await user.type(screen.getByLabelText(/^Mobile/), '12345{Tab}')
  expect(screen.getByText(/^Mobile of the facilitator: 5 digits instead of 10/)).toBeVisible()
  await user.type(screen.getByLabelText(/^Number on it/), '999941057059{Tab}')
  expect(screen.getByText(/••••••••7059 cannot be taken/)).toBeVisible()
  expect(everythingShown()).not.toContain('999941057059')
  await user.type(screen.getByLabelText(/^For how many people/), '2001{Tab}')
  expect(screen.getByText('Write for how many people, 1 to 2000.')).toBeVisible()
  await user.type(screen.getByLabelText(/^Last day/), '22 11 2026{Tab}')
  expect(screen.getByText('This day is over. Read the order again.')).toBeVisible()
  await user.keyboard('{Escape}')
  expect(screen.getByText('No order is entered')).toBeVisible()
})

test('an order that the register refuses stays typed in, but for the number that it could not take', async () => {
  const { user } = await openForm({ 'facilitation.authorise': () => refuse('number-blocked') })
  await user.keyboard(`Savita More{Enter}9822118841{Enter}{Enter}${NUMBER}{Enter}`)
  await user.keyboard('DHO/PUN/118{Enter}Anil Gokhale{Enter}40{Enter}31 12 2026{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('This cannot be a number of this document')
  expect(screen.getByLabelText(/^Name of the facilitator/)).toHaveValue('Savita More')
  expect(screen.getByLabelText(/^Number on it/)).toHaveValue('')
  await user.keyboard('{Escape}')
})

test('at the district the orders are seen and not entered', async () => {
  const { user } = open({ 'staff.me': () => done(officer), 'facilitation.list': () => done([leave()]) })
  await user.keyboard('{Alt>}p{/Alt}')
  expect(await screen.findByText('The in-charge of the centre enters the order.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Enter an order' })).toBeNull()
})

test('each officer has a line; more than half of twenty or more without a signed record is a look', async () => {
  const lines = [
    line('Few', { A1: 19 }),
    line('Half', { A0: 2, A1: 8, A2: 4, A3: 5, A4: 1 }),
    line('Low one', { A0: 1, A1: 10, A3: 9 }),
    line('', { A3: 3 }),
  ]
  const { user } = open({ 'identity.levels': () => done(lines) })
  await user.keyboard('{Alt>}v{/Alt}')
  const table = await screen.findByRole('table', { name: 'Verified people by officer' })
  expect(within(table).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
    ['Low one', '', '1', '10', '0', '9', '0', '20', ' Look: 11 of 20 without a signed record'],
    ['Few', '', '0', '19', '0', '0', '0', '19', 'too few to tell'],
    ['Half', '', '2', '8', '4', '5', '1', '20', 'nothing stands out'],
    ['no longer on the staff list', '', '0', '0', '0', '3', '0', '3', 'too few to tell'],
  ])
  expect(within(table).getByRole('columnheader', { name: /A3/ })).toHaveTextContent(
    'signed record and picture compared',
  )
})

test('the page speaks Hindi throughout', async () => {
  await speak('hi')
  const { user } = open({
    'settings.get': () => done({ language: 'hi', printer: null, textSize: 100, theme: 'light' }),
    'people.conflicts': () => done([sunita, abdul]),
    'facilitation.list': () => done([leave()]),
    'identity.levels': () => done([line('Ravi', { A1: 30 })]),
  })
  expect(await screen.findByText(/कुछ भी कभी मिटाया नहीं जाता/)).toBeVisible()
  expect(screen.getByRole('radio', { name: 'दो बार लिखी गई' })).toBeVisible()
  await user.keyboard('{Alt>}k{/Alt}')
  expect(await screen.findByText('यहाँ है, चालू')).toBeVisible()
  await user.keyboard('{Alt>}p{/Alt}')
  expect(await screen.findByText('28 बाकी')).toBeVisible()
  await user.keyboard('{Alt>}v{/Alt}')
  expect(await screen.findByText(/30 में से 30 बिना हस्ताक्षरित रिकॉर्ड के/)).toBeVisible()
  await speak('en')
})

test('the connection to UIDAI is off, is brought in as a file, and is switched off by one act', async () => {
  let state: 'on' | 'off' = 'off'
  const { user, inputsOf, announce } = open({
    'online.state': () => done({ state }),
    'online.setUp': ({ configuration }) => {
      if (configuration === 'nonsense') return refuse('not-a-set-up')
      state = configuration === null ? 'off' : 'on'
      return done({ state })
    },
  })
  const told = (): void => act(() => announce({ kind: 'changed', topics: ['trust'] }))
  await user.keyboard('{Alt>}k{/Alt}')
  expect(await screen.findByText(/^Off. Nobody is asked/)).toBeVisible()
  const bring = (text: string): Promise<void> =>
    user.upload(screen.getByLabelText('File of the connection'), new File([text], 'online.json', { type: 'text/json' }))
  await bring('nonsense')
  expect(await screen.findByText(/This file is no connection to UIDAI/)).toBeVisible()
  await bring('{"kind":"direct"}')
  await waitFor(() => expect(inputsOf('online.setUp')).toHaveLength(2))
  told()
  expect(await screen.findByText(/^On. With a network/)).toBeVisible()
  await user.keyboard('{Alt>}x{/Alt}')
  await waitFor(() => expect(inputsOf('online.setUp').at(-1)).toEqual({ configuration: null }))
  told()
  expect(await screen.findByText(/^Off. Nobody is asked/)).toBeVisible()
})
