import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Instant } from '#contract/fields'
import { MODULE_MM, qrSquares } from '../../renderer/certificate/qr-path.ts'
import { Sheet } from '../../renderer/certificate/sheet.tsx'
import '../../renderer/text/language.ts'
import { SIGNED_TEXT, certificatePage, firstDose } from './certificate-page.ts'

const PRINTED_AT = Instant.parse('2026-11-24T09:05:00.000+05:30')
const show = (some: Parameters<typeof certificatePage>[0] = {}): HTMLElement =>
  render(<Sheet page={certificatePage(some)} printedAt={PRINTED_AT} />).container

test('the page says everything in both languages, each marked with its own', () => {
  const page = show()
  const labels = [
    ['Provisional certificate', 'अनंतिम प्रमाणपत्र'],
    ['Year of birth', 'जन्म का वर्ष'],
    ['Next dose due', 'अगली खुराक कब'],
    ['18 Jan 2027 to 15 Mar 2027', '18 जन॰ 2027 से 15 मार्च 2027 तक'],
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
  ).toEqual(['1 of 22 में से 1', '2 of 22 में से 2'])
  expect(within(table).getByText('1 Feb 2027')).toBeVisible()
  expect(screen.queryByText('Next dose due')).toBeNull()
})

test('the code has its words for those who do not see it, and the page is worthless without it', () => {
  show()
  const code = screen.getByRole('img')
  expect(code).toHaveAccessibleName(/QR code with the signed content/)
  expect(code).toHaveStyle({ width: `${(qrSquares(SIGNED_TEXT).length * MODULE_MM).toFixed(4)}mm` })
  expect(screen.getByText(/worthless without a matching code. Compare the person with a photo ID/)).toBeVisible()
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
  expect(page).toHaveTextContent('DUPLICATE / प्रतिलिपिCopy 3 / प्रति 3')
  expect(page).toHaveTextContent('24 Nov 2026, 09:05')
})

test('practice is said in words and over the whole page', () => {
  expect(show()).not.toHaveTextContent('PRACTICE')
  const page = show({ practice: true })
  expect(page).toHaveTextContent('Not a certificate; nobody was vaccinated.')
  expect(page.querySelector('.practice-ground')).toHaveTextContent('PRACTICE')
})
