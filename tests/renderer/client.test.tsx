import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { done, refuse } from '#contract/answer'
import { ask } from '../../renderer/client/ask.ts'
import { useAct } from '../../renderer/client/use-act.ts'
import { useAsk } from '../../renderer/client/use-ask.ts'
import { useDraft } from '../../renderer/ui/use-draft.ts'
import { asha, ravi, session12 } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'

function Names() {
  const { value, refused } = useAsk('staff.list', {})
  return (
    <p>
      {value?.map(({ name }) => name).join(', ') ?? 'nobody yet'} {refused?.code}
    </p>
  )
}

test('an announced change is asked for where it is shown, and nowhere else', async () => {
  let staff = [asha]
  const { announce, inputsOf } = openPage(<Names />, { 'staff.list': () => done(staff) })
  expect(await screen.findByText('Asha Patil')).toBeVisible()
  act(() => announce({ kind: 'changed', topics: ['people', 'sync'] }))
  staff = [asha, ravi]
  act(() => announce({ kind: 'changed', topics: ['staff'] }))
  expect(await screen.findByText('Asha Patil, Ravi Kulkarni')).toBeVisible()
  expect(inputsOf('staff.list')).toHaveLength(2)
})

test('while the register is away the last answer stays, and it is asked again when it is back', async () => {
  let away = false
  const { announce } = openPage(<Names />, { 'staff.list': () => (away ? refuse('register-down') : done([ravi])) })
  expect(await screen.findByText('Ravi Kulkarni')).toBeVisible()
  away = true
  act(() => announce({ kind: 'changed', topics: ['staff'] }))
  expect(await screen.findByText('Ravi Kulkarni register-down')).toBeVisible()
  away = false
  act(() => announce({ kind: 'register', state: 'ready' }))
  expect(await screen.findByText('Ravi Kulkarni')).toBeVisible()
})

test('pressed twice, an act is asked once', async () => {
  let answer: (() => void) | undefined
  function Send() {
    const { run, busy } = useAct('sync.now')
    return (
      <button type="button" onClick={() => void run({})}>
        {busy ? 'sending' : 'send'}
      </button>
    )
  }
  const { user, inputsOf } = openPage(<Send />, {
    'sync.now': () => new Promise((resolve) => (answer = () => resolve(refuse('not-enrolled')))),
  })
  await user.dblClick(await screen.findByRole('button'))
  expect(inputsOf('sync.now')).toHaveLength(1)
  expect(screen.getByRole('button')).toHaveTextContent('sending')
  answer?.()
  await vi.waitFor(() => expect(screen.getByRole('button')).toHaveTextContent(/^send$/))
})

test.each([
  ['nothing at all', undefined],
  ['a value of another form', done({ names: ['Asha'] })],
  ['a code that the call does not list', refuse('printer-refused')],
])('%s from the other side is a bug and never a value', async (_, raw) => {
  openPage(null, { 'staff.list': () => raw as never })
  expect(await ask('staff.list', {})).toMatchObject({ ok: false, code: 'bug' })
})

test('a refusal that the call lists comes with its details', async () => {
  openPage(null, { 'sessions.open': () => refuse('date-too-far', { last: '2026-11-30' }) })
  const input = { id: session12.id, date: '2026-12-24', product: 'covishield', capacity: 100 }
  expect(await ask('sessions.open', input)).toEqual(refuse('date-too-far', { last: '2026-11-30' }))
})

test('what is half typed is there again after a hand-over, and nowhere on the disk', async () => {
  function Note() {
    const [text, change] = useDraft('note', '')
    return <input aria-label="Note" value={text} onChange={({ target }) => change(() => target.value)} />
  }
  function Desk() {
    const { value: me } = useAsk('staff.me', {})
    return me === null ? <p>nobody</p> : <Note />
  }
  let me: typeof asha | null = asha
  const { user, announce } = openPage(<Desk />, { 'staff.me': () => done(me) })
  await user.type(await screen.findByLabelText('Note'), 'Sunita Ram')
  me = null
  act(() => announce({ kind: 'changed', topics: ['staff'] }))
  await screen.findByText('nobody')
  me = ravi
  act(() => announce({ kind: 'changed', topics: ['staff'] }))
  expect(await screen.findByLabelText('Note')).toHaveValue('Sunita Ram')
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
})
