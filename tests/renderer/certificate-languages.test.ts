import { describe, expect, test } from 'vitest'
import { CertificateLanguage } from '#contract/certificate-look'
import { Instant, LocalDate } from '#contract/fields'
import { languages } from '../../renderer/certificate/languages/index.ts'
import { languageNames } from '../../renderer/certificate/languages/names.ts'
import { en } from '../../renderer/certificate/languages/en.ts'
import { printedIn } from '../../renderer/certificate/printed.ts'

type Tree = { readonly [key: string]: string | Tree }
const leavesOf = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : leavesOf(value, `${before}${key}.`),
  )

const english = leavesOf(en)
const slotsOf = (sentence: string): string[] => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted()

/** The letters of each language's script, with the danda and the signs that scripts share. */
const letters: Readonly<Record<Exclude<CertificateLanguage, 'en'>, RegExp>> = {
  as: /[\u0980-\u09ff।]/u,
  bn: /[\u0980-\u09ff।]/u,
  brx: /[\u0900-\u097f]/u,
  doi: /[\u0900-\u097f]/u,
  gu: /[\u0a80-\u0aff]/u,
  hi: /[\u0900-\u097f]/u,
  kn: /[\u0c80-\u0cff]/u,
  kok: /[\u0900-\u097f]/u,
  ks: /[\u0600-\u06ff]/u,
  mai: /[\u0900-\u097f]/u,
  ml: /[\u0d00-\u0d7f]/u,
  mni: /[\uabc0-\uabff]/u,
  mr: /[\u0900-\u097f]/u,
  ne: /[\u0900-\u097f]/u,
  or: /[\u0b00-\u0b7f।]/u,
  pa: /[\u0a00-\u0a7f।]/u,
  sa: /[\u0900-\u097f]/u,
  sat: /[\u1c50-\u1c7f]/u,
  sd: /[\u0900-\u097f]/u,
  ta: /[\u0b80-\u0bff]/u,
  te: /[\u0c00-\u0c7f]/u,
  ur: /[\u0600-\u06ff]/u,
}

/** What stands in Latin letters in every language: names of systems and of documents. */
const LATIN = /\b(?:QR|HCERT|NPR|EPIC|PPO|UDID|ABHA)\b/gu
const SHARED = /[\s().,:;·’/\u200c\u200d-]/u
const strangersIn = (sentence: string, script: RegExp): string[] =>
  [...sentence.replaceAll(/\{\{\w+\}\}/g, '').replaceAll(LATIN, '')].filter(
    (letter) => !script.test(letter) && !SHARED.test(letter),
  )

const others = CertificateLanguage.options.filter((code) => code !== 'en')

test('there are the 22 languages of the Eighth Schedule, each under its own name in its own letters', () => {
  expect(others).toHaveLength(22)
  for (const code of others) expect([code, strangersIn(languageNames[code].own, letters[code])]).toEqual([code, []])
})

describe.each(others)('%s', (code) => {
  const words = leavesOf(languages[code].words)

  test('says what English says, every line, none empty, none left in English', () => {
    expect(words.map(([key]) => key)).toEqual(english.map(([key]) => key))
    const same = words.filter(([key, said]) => said.trim() === '' || said === Object.fromEntries(english)[key])
    expect(same).toEqual([])
  })
  test('fills the same places', () => {
    const wrong = words.filter(([key, said]) => {
      const wanted = slotsOf(Object.fromEntries(english)[key] ?? '')
      return slotsOf(said).join(' ') !== wanted.join(' ')
    })
    expect(wrong).toEqual([])
  })
  test('is written in its own script throughout, composed as Unicode composes it', () => {
    const foreign = words.flatMap(([key, said]) =>
      strangersIn(said, letters[code]).map((letter) => [key, said, letter]),
    )
    expect(foreign).toEqual([])
    expect(words.filter(([, said]) => said !== said.normalize('NFC'))).toEqual([])
  })
  test('names twelve months, all different', () => {
    const months = Object.values(languages[code].words.months)
    expect(new Set(months).size).toBe(12)
  })
})

test('only what is written from right to left goes from right to left', () => {
  const rtl = CertificateLanguage.options.filter((code) => printedIn(code).dir === 'rtl')
  expect(rtl).toEqual(['ks', 'ur'])
})

test('a day is day, month in words and year, in digits that are read everywhere', () => {
  const day = LocalDate.parse('2026-09-03')
  expect(printedIn('en').day(day)).toBe('3 Sep 2026')
  expect(printedIn('ta').day(day)).toBe('3 செப்டம்பர் 2026')
  expect(printedIn('sat').day(day)).toBe('3 ᱥᱮᱯᱴᱮᱢᱵᱟᱨ 2026')
})

test('a moment is told by the clock of India, whatever zone it was written in', () => {
  const at = Instant.parse('2026-11-23T20:13:00.000Z')
  expect(printedIn('en').moment(at)).toBe('24 Nov 2026 01:43 IST')
  expect(printedIn('en').dayOf(at)).toBe('24 Nov 2026')
  expect(printedIn('mr').moment(Instant.parse('2026-11-23T10:43:00.000+05:30'))).toBe('23 नोव्हेंबर 2026 10:43 IST')
})

test('the page calls a lot a lot, in English and in Hindi', () => {
  expect(JSON.stringify(en)).not.toMatch(/batch/i)
  expect(JSON.stringify(languages.hi.words)).not.toContain('बैच')
})
