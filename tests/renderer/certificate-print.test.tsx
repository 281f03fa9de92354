import { beforeEach, expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { AnswerOf } from '#contract/calls'
import { certificatePage } from './certificate-page.ts'
import { addressOf, clearPage, mark, print } from './print-world.ts'

const certificateId = 'URN:UVCI:01:IN:05HG7J059M3GHYGA#K'

beforeEach(clearPage)

const printIt = (answer: AnswerOf<'certificates.page'>) =>
  print(addressOf({ kind: 'certificate', certificateId }), { 'certificates.page': () => answer })

test('the page asks for the certificate of its address, names itself by it, and is ready when laid out', async () => {
  const asked = await printIt(done(certificatePage()))
  expect(asked.filter(({ name }) => name === 'certificates.page')).toEqual([
    { name: 'certificates.page', input: { certificateId, language: null, size: 'a4' } },
  ])
  expect(mark['ready']).toBe('true')
  expect(mark['failed']).toBeUndefined()
  expect(document.title).toBe('Vaccination certificate 05HG 7J05 9M3G HYGA #K')
  expect(document.body).toHaveTextContent('Zarina Bano')
})

test('the title, which printers list and log, names nobody', async () => {
  await printIt(done(certificatePage()))
  expect(document.title).not.toMatch(/Zarina|ज़रीना/)
})

test('a refusal is marked with its code, and nothing is printed', async () => {
  await printIt(refuse('certificate-unknown'))
  expect(mark['failed']).toBe('certificate-unknown')
  expect(mark['ready']).toBeUndefined()
  expect(document.getElementById('root')).toBeEmptyDOMElement()
})

test('a page of another shape than the contract is a bug and is not printed', async () => {
  const broken = { ...certificatePage(), copy: 0 }
  await printIt(done(broken))
  expect(mark['failed']).toBe('bug')
  expect(mark['ready']).toBeUndefined()
})
