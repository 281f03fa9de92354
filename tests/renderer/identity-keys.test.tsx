import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { readKeyFile } from '../../renderer/screens/identity/read-key-file.ts'
import { key, key2021, key2024, key2026, missing, open, part, sound, testKey } from './identity-world.tsx'

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
