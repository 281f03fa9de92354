import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Instant } from '#contract/fields'
import { MODULE_MM, qrSquares } from '../../renderer/certificate/qr-path.ts'
import { Sheet } from '../../renderer/certificate/sheet.tsx'
import '../../renderer/text/language.ts'
import { SIGNED_TEXT, certificatePage, firstDose } from '../support/certificates.ts'

const PRINTED_AT = Instant.parse('2026-11-24T09:05:00.000+05:30')
const show = (some: Parameters<typeof certificatePage>[0] = {}): HTMLElement =>
  render(<Sheet page={certificatePage(some)} printedAt={PRINTED_AT} />).container

test('the page says everything in both languages, each marked with its own', () => {
  const page = show()
  const labels = [
    ['Provisional certificate', 'अनंतिम प्रमाणपत्र'],
    ['Year of birth', 'जन्म का वर्ष'],
    ['Next dose due', 'अगली खुराक कब'],
    ['18 Jan 2027 to 15 Mar 2027', '18 जनवरी 2027 से 15 मार्च 2027 तक'],
  ] as const
  for (const [english, hindi] of labels) {
    expect(within(page).getByText(english)).toHaveAttribute('lang', 'en')
    expect(within(page).getByText(hindi)).toHaveAttribute('lang', 'hi')
  }
})

test('the person is named in both scripts and the photo ID only by kind and end', () => {
  const page = show()
  const name = screen.getByRole('heading', { level: 2 })
  expect(name).toHaveTextContent('ज़रीना बानो')
  expect(name).toHaveTextContent('Zarina Bano')
  expect(page).toHaveTextContent('Aadhaar / आधार •••• 0124')
  expect(page.textContent).not.toMatch(/(?<!\d)\d{4} ?\d{4} ?\d{4}(?!\d)/)
})

test('a number that could not be read is said to be so', () => {
  const { person } = certificatePage()
  expect(show({ person: { ...person, masked: '' } })).toHaveTextContent('number not readable')
})

test('the doses are a table with heads for its columns and rows', () => {
  show({ title: 'final', next: null, doses: [firstDose, { ...firstDose, number: 2, day: '2027-02-01' }] })
  const table = screen.getByRole('table')
  expect(within(table).getAllByRole('columnheader')).toHaveLength(5)
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['1 of 2 / 2 में से 1', '2 of 2 / 2 में से 2'])
  expect(within(table).getByText('1 Feb 2027')).toBeVisible()
  expect(screen.queryByText('Next dose due')).toBeNull()
})

test('the code has its words for those who do not see it, and the page is worthless without it', () => {
  show()
  const code = screen.getByRole('img')
  expect(code).toHaveAccessibleName(/QR code with the signed content/)
  expect(code).toHaveStyle({ width: `${(qrSquares(SIGNED_TEXT).length * MODULE_MM).toFixed(4)}mm` })
  expect(
    screen.getByText(/Without a matching code this paper proves nothing. Compare the person with a photo ID/),
  ).toBeVisible()
})

test('the id stands in groups that can be read aloud', () => {
  expect(show()).toHaveTextContent('05HG 7J05 9M3G HYGA #K')
})

test('without a signature there is no code but a box that says what to do', () => {
  show({ code: null })
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.getByText('Provisional, not yet signed')).toBeVisible()
  expect(screen.getByText('Exchange it at the centre.')).toBeVisible()
})

test('only the second and later copies are marked as duplicates, with their number and hour', () => {
  expect(show()).not.toHaveTextContent('DUPLICATE')
  const page = show({ copy: 3 })
  expect(page).toHaveTextContent('DUPLICATE / प्रतिलिपिCopy 3, 24 Nov 2026 09:05 IST / प्रति 3, 24 नवंबर 2026 09:05 IST')
})

test('practice is said in words and over the whole page', () => {
  expect(show()).not.toHaveTextContent('PRACTICE')
  const page = show({ practice: true })
  expect(page).toHaveTextContent('Not a certificate; nobody was vaccinated.')
  expect(page.querySelector('.practice-ground')).toHaveTextContent('PRACTICE')
})

test('in Urdu what is said in Urdu goes from right to left, and figures and ids stay as they are', () => {
  const page = show({ language: 'ur' })
  const label = within(page).getByText('پیدائش کا سال')
  expect(label).toHaveAttribute('lang', 'ur')
  expect(label).toHaveAttribute('dir', 'rtl')
  expect(within(page).getByText('05HG 7J05 9M3G HYGA #K').closest('[dir]')).toBeNull()
})

test('where the language is English nothing is said twice', () => {
  const page = show({ language: 'en' })
  expect(page).toHaveTextContent('Year of birth')
  expect(page.querySelectorAll(':not([lang="en"])[lang]')).toHaveLength(0)
  expect(page.textContent).not.toContain(' / ')
})

test('a slip says the same as a sheet, without a table', () => {
  const words = (element: HTMLElement): Set<string> =>
    new Set([...element.querySelectorAll('[lang="en"]')].map(({ textContent }) => textContent))
  const whole = show({ replaces: 'URN:UVCI:01:IN:RKFMFB2B6WKFPA8G#H', standing: 'replaced' })
  const slip = show({ size: 'slip', replaces: 'URN:UVCI:01:IN:RKFMFB2B6WKFPA8G#H', standing: 'replaced' })
  expect(within(slip).getByRole('img')).toHaveStyle({ width: `${(qrSquares(SIGNED_TEXT).length * 0.5).toFixed(4)}mm` })
  expect([...words(whole)].filter((said) => !words(slip).has(said))).toEqual(['Doses given'])
  expect(within(slip).queryByRole('table')).toBeNull()
  expect(within(slip).getByRole('heading', { level: 3, name: /Dose/ })).toBeVisible()
})

test('the page says whom to ring, until when its code holds, and what it takes the place of', () => {
  const page = show({ replaces: 'URN:UVCI:01:IN:RKFMFB2B6WKFPA8G#H' })
  expect(page).toHaveTextContent('Helpline / हेल्पलाइन 1075')
  expect(page).toHaveTextContent('20 Nov 2036')
  expect(page).toHaveTextContent('RKFM FB2B 6WKF PA8G #H')
})
