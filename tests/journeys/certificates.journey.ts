/**
 * The certificate on paper, in every language and on every paper, as it comes out of the real window. The pictures lie
 * in `test-results/certificates` afterwards, to be looked at.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CertificateLanguage, CertificateSize } from '#contract/certificate-look'
import type { CertificatePage } from '#contract/certificates'
import { ask, expect, test } from '../support/app.ts'
import { openCertificateWindow } from '../support/certificate-window.ts'
import {
  certificatePage,
  fullestPage,
  fullestProvisional,
  languages,
  nativeNames,
  oneWordPage,
  SIGNED_TEXT,
} from '../support/certificates.ts'
import { must, vaccinateByCalls } from '../support/day-by-calls.ts'
import * as hands from '../support/hands.ts'
import { faultsOn } from '../support/page-geometry.ts'
import { codeOn, codeOnPicture, factsOf, fontsIn, structureOf, textOf } from '../support/papers.ts'

const PICTURES = join(import.meta.dirname, '../../test-results/certificates')
mkdirSync(PICTURES, { recursive: true })

const SHEETS = { a4: '594.96 x 841.92 pts (A4)', a5: '420 x 594.96 pts (A5)', slip: /^227\.04 x / } as const

test('a certificate of the register comes out in every language, tagged, titled, in our own letters', async ({
  laptop,
}) => {
  test.setTimeout(120_000)
  const { page, app, folder } = laptop
  const certificateId = await vaccinateByCalls(page)
  const { code } = await must(page, 'certificates.page', { certificateId })
  const file = join(folder, 'certificate.pdf')
  await hands.answerDialogs(app, { file })
  for (const language of languages) {
    const order = { kind: 'certificate', certificateId, language, size: 'a4' } as const
    expect(await ask(page, 'print.savePdf', { page: order, name: 'certificate' })).toMatchObject({ ok: true })
    expect(factsOf(file)).toMatchObject({
      Title: expect.stringMatching(/^Vaccination certificate [0-9A-Z ]{19} #.$/),
      Tagged: 'yes',
      Pages: '1',
      'Page size': SHEETS.a4,
    })
    for (const { name, embedded } of fontsIn(file)) {
      expect([language, name, embedded]).toEqual([
        language,
        expect.stringMatching(/^[A-Z]{6}\+Noto(?:Sans|Nastaliq)/),
        true,
      ])
    }
    expect(textOf(file)).toContain('Sunita Ramesh Jadhav')
  }
  expect(await codeOn(file)).toBe(code)
})

test('the usual certificate stands well in every language and on every paper, and its code is read off the picture', async ({
  laptop,
}) => {
  test.setTimeout(180_000)
  const window = await openCertificateWindow(laptop)
  const file = join(laptop.folder, 'page.pdf')
  const { person } = certificatePage()
  for (const [language, size] of usual()) {
    const nativeName = nativeNames[language]
    await window.show(certificatePage({ language, size, person: { ...person, nativeName } }))
    expect([language, size, await faultsOn(window.page)]).toEqual([language, size, []])
    writeFileSync(file, await window.pdf())
    expect([language, size, await codeOnPicture(file, join(PICTURES, `${language}-${size}`))]).toEqual([
      language,
      size,
      SIGNED_TEXT,
    ])
  }
})

/** Every language on A4, and some of each manner of writing on the smaller papers. */
const usual = (): [CertificateLanguage, CertificatePage['size']][] => [
  ...languages.map((language): [CertificateLanguage, 'a4'] => [language, 'a4']),
  ['en', 'a5'],
  ['ml', 'a5'],
  ['ur', 'a5'],
  ['hi', 'slip'],
  ['sat', 'slip'],
  ['ur', 'slip'],
]

test('the fullest page there can be is one page in every language on every paper, and nothing stands on anything', async ({
  laptop,
}) => {
  test.setTimeout(180_000)
  const window = await openCertificateWindow(laptop)
  const file = join(laptop.folder, 'page.pdf')
  for (const size of CertificateSize.options) {
    for (const language of languages) {
      for (const make of [fullestPage, fullestProvisional, oneWordPage]) {
        await window.show(make(language, size))
        expect([language, size, make.name, await faultsOn(window.page)]).toEqual([language, size, make.name, []])
      }
    }
    for (const language of ['ml', 'ur'] as const) {
      const full = fullestPage(language, size)
      await window.show(full)
      writeFileSync(file, await window.pdf())
      expect([language, factsOf(file)]).toMatchObject([language, { Pages: '1' }])
      expect(factsOf(file)['Page size']).toEqual(size === 'slip' ? expect.stringMatching(SHEETS.slip) : SHEETS[size])
      expect(await codeOnPicture(file, join(PICTURES, `${language}-${size}-fullest`))).toBe(full.code)
    }
  }
})

test('the PDF has its headings, its table with heads, its picture with words, and each language under its name', async ({
  laptop,
}) => {
  const window = await openCertificateWindow(laptop)
  const file = join(laptop.folder, 'page.pdf')
  for (const [language, tag] of [
    ['ur', 'ur'],
    ['mni', 'mni-Mtei'],
    ['sd', 'sd-Deva'],
  ] as const) {
    await window.show(certificatePage({ language }))
    writeFileSync(file, await window.pdf())
    const { tags, tongues } = structureOf(file)
    for (const wanted of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure']) expect(tags).toContain(wanted)
    expect(tongues).toEqual(expect.arrayContaining(['en', tag]))
  }
})
