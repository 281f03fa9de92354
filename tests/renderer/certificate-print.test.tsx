import { beforeEach, expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { AnswerOf } from '#contract/calls'
import { certificatePage } from '../support/certificates.ts'
import { clearPage, openEmpty, print, printAll } from './print-world.ts'

const certificateId = 'URN:UVCI:01:IN:05HG7J059M3GHYGA#K'

beforeEach(clearPage)

const printIt = (answer: AnswerOf<'certificates.page'>) =>
  print({ kind: 'certificate', certificateId }, { 'certificates.page': () => answer })

test('the page asks for the certificate that it is told, names itself by it, and is ready when laid out', async () => {
  const { asked, said } = await printIt(done(certificatePage()))
  expect(asked.filter(({ name }) => name === 'certificates.page')).toEqual([
    { name: 'certificates.page', input: { certificateId, copy: null, language: null, size: 'a4' } },
  ])
  expect(said).toBe('ready')
  expect(document.title).toBe('Vaccination certificate 05HG 7J05 9M3G HYGA #K')
  expect(document.body).toHaveTextContent('Zarina Bano')
})

test('the title, which printers list and log, names nobody', async () => {
  await printIt(done(certificatePage()))
  expect(document.title).not.toMatch(/Zarina|ज़रीना/)
})

test('a refusal is said with its code, and nothing is printed', async () => {
  expect(await printIt(refuse('certificate-unknown'))).toMatchObject({ said: 'certificate-unknown' })
  expect(document.getElementById('root')).toBeEmptyDOMElement()
})

test('a page of another shape than the contract is a bug and is not printed', async () => {
  const broken = { ...certificatePage(), copy: 0 }
  expect(await printIt(done(broken))).toMatchObject({ said: 'bug' })
  expect(document.getElementById('root')).toBeEmptyDOMElement()
})

test('many stand in one document, each of its own, and what was printed is gone before the next', async () => {
  const ids = ['URN:UVCI:01:IN:05HG7J059M3GHYGA#K', 'URN:UVCI:01:IN:05HG7J059M3GHYGB#M']
  const { said, press } = await printAll(
    ids.map((id) => ({ kind: 'certificate', certificateId: id })),
    { 'certificates.page': ({ certificateId: id }) => done({ ...certificatePage(), id }) },
  )
  expect(said).toBe('ready')
  expect(document.querySelectorAll('.sheet')).toHaveLength(2)
  expect(document.title).toContain('HYGA')
  expect(await press.add([{ kind: 'certificate', certificateId }])).toBe('ready')
  expect(document.querySelectorAll('.sheet')).toHaveLength(3)
  press.clear()
  expect(document.getElementById('root')).toBeEmptyDOMElement()
  expect(document.title).toBe('')
})

test('one that cannot be shown keeps all that were asked with it off the page', async () => {
  const pages = [1, 2].map((end) => ({ kind: 'certificate', certificateId: `${certificateId}${end}` }))
  const answers = {
    'certificates.page': ({ certificateId: id }: { readonly certificateId: string }) =>
      id.endsWith('1') ? done(certificatePage()) : refuse('certificate-unknown'),
  }
  expect(await printAll(pages, answers)).toMatchObject({ said: 'certificate-unknown' })
  expect(document.getElementById('root')).toBeEmptyDOMElement()
})

test('a certificate of nobody is set before the first one, in the centre’s language, and nothing of it is left', async () => {
  const { press } = openEmpty({ 'certificates.language': () => done({ proposed: 'mr', chosen: 'ta' }) })
  const root = document.getElementById('root') ?? document.body
  const shown: string[] = []
  new MutationObserver(() => shown.push(root.textContent)).observe(root, { childList: true, subtree: true })
  await press.rehearse()
  expect(shown[0]).toMatch(/\p{Script=Tamil}/u)
  expect(root).toBeEmptyDOMElement()
  expect(document.title).toBe('')
})

test('with nobody signed in there is nothing to make ready for', async () => {
  const { press } = openEmpty({ 'certificates.language': () => refuse('not-signed-in') })
  await press.rehearse()
  expect(document.getElementById('root')).toBeEmptyDOMElement()
})
