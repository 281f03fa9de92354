/** The lists of the centres' days on the national server: who publishes, who reads. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Leaf, NOW } from '../proof/trust.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { ask, askSigned, enrolDevice, mustBeUnbroken, operator, postJson } from './device.ts'

let national: TestNational
let device: Leaf
beforeAll(async () => {
  national = await openTestNational({ now: () => NOW })
  device = await enrolDevice(national)
}, 120_000)
afterAll(async () => {
  await national.close()
  mustBeUnbroken(national)
})

const PATH = '/v1/lists?date=2026-11-25'
const publish = (body: object, by = operator(national)) => postJson(national, '/v1/lists', body, by)
const list = { code: 'MH-PUN-0412', date: '2026-11-25', text: 'Name,Born,Gender\nKavita More,1980,F' }
const read = (who: Leaf, path = PATH) => askSigned(national, who, { method: 'GET', path })

test('a centre without a list is told so', async () => {
  expect(await read(device)).toMatchObject({ status: 404, said: { code: 'no-list' } })
})

test('only the operator publishes, and only what is a list of a day', async () => {
  expect(await publish(list, 'Bearer guessed')).toMatchObject({ status: 401 })
  expect(await publish({ ...list, date: '2026-11-31' })).toMatchObject({ status: 400 })
  expect(await publish({ ...list, code: 'nowhere' })).toMatchObject({ status: 400 })
  expect(await publish({ ...list, text: 'Name' })).toMatchObject({ status: 400 })
  expect(await publish(list)).toMatchObject({ status: 200 })
})

test('the centre\u2019s own device reads it, and no other', async () => {
  expect(await read(device)).toMatchObject({ status: 200, said: { unchanged: false } })
  const other = await enrolDevice(national, { code: 'MH-PUN-0999' })
  const office = await enrolDevice(national, { code: 'MH-PUN', kind: 'district' })
  expect(await read(other)).toMatchObject({ status: 404, said: { code: 'no-list' } })
  expect(await read(office)).toMatchObject({ status: 404, said: { code: 'no-list' } })
  expect(await ask(national, PATH)).toMatchObject({ status: 401 })
  expect(await ask(national, PATH, { headers: { authorization: operator(national) } })).toMatchObject({ status: 401 })
})

test('who has it already gets one word, also when the same is published again', async () => {
  const { sha256Hex } = await import('#proof/hash')
  await publish(list)
  const have = `${PATH}&have=${sha256Hex(list.text)}`
  expect(await read(device, have)).toEqual({ status: 200, said: { unchanged: true } })
  await publish({ ...list, text: `${list.text}\nAnil Shinde,1961,M` })
  expect(await read(device, have)).toMatchObject({ said: { unchanged: false } })
})

test.each(['/v1/lists', '/v1/lists?date=soon', '/v1/lists?date=2026-02-30'])('%s asks for no day', async (path) => {
  expect(await read(device, path)).toMatchObject({ status: 400 })
})
