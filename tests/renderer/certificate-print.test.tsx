import { beforeEach, expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { AnswerOf, InputOf } from '#contract/calls'
import { fillPrintPage } from '../../renderer/certificate/print-page.tsx'
import '../../renderer/text/language.ts'
import { certificatePage } from './certificate-page.ts'

const mark = document.documentElement.dataset
const NOW = Date.parse('2026-11-24T09:05:00.000+05:30')

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>'
  delete mark['ready']
  delete mark['failed']
})

async function print(address: string, answer: AnswerOf<'certificates.page'>): Promise<InputOf<'certificates.page'>[]> {
  const asked: InputOf<'certificates.page'>[] = []
  const call = (_: string, input: InputOf<'certificates.page'>): Promise<unknown> => {
    asked.push(input)
    return Promise.resolve(answer)
  }
  Object.defineProperty(window, 'teeka', { value: { call, onChange: () => () => undefined }, configurable: true })
  const root = document.getElementById('root')
  if (root === null) throw new Error('no root')
  await fillPrintPage(address, root, () => NOW)
  return asked
}

test('the page asks for the certificate of its address, names itself by it, and is ready when laid out', async () => {
  const asked = await print('?certificate=URN%3AUVCI%3A01%3AIN%3A05HG7J059M3GHYGA%23K', done(certificatePage()))
  expect(asked).toEqual([{ certificateId: 'URN:UVCI:01:IN:05HG7J059M3GHYGA#K' }])
  expect(mark['ready']).toBe('true')
  expect(mark['failed']).toBeUndefined()
  expect(document.title).toBe('Vaccination certificate 05HG 7J05 9M3G HYGA #K')
  expect(document.body).toHaveTextContent('Zarina Bano')
})

test('the title, which printers list and log, names nobody', async () => {
  await print('?certificate=URN%3AUVCI%3A01%3AIN%3A05HG7J059M3GHYGA%23K', done(certificatePage()))
  expect(document.title).not.toMatch(/Zarina|ज़रीना/)
})

test('a refusal is marked with its code, and nothing is printed', async () => {
  await print('?certificate=URN%3AUVCI%3A01%3AIN%3A05HG7J059M3GHYGA%23K', refuse('certificate-unknown'))
  expect(mark['failed']).toBe('certificate-unknown')
  expect(mark['ready']).toBeUndefined()
  expect(document.getElementById('root')).toBeEmptyDOMElement()
})

test('a page of another shape than the contract is a bug and is not printed', async () => {
  const broken = { ...certificatePage(), copy: 0 }
  await print('?certificate=URN%3AUVCI%3A01%3AIN%3A05HG7J059M3GHYGA%23K', done(broken))
  expect(mark['failed']).toBe('bug')
  expect(mark['ready']).toBeUndefined()
})
