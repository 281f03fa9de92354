/** How certificates are printed: their language, which is the centre's, and their paper, which is the printer's. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done } from '#contract/answer'
import type { OutputOf } from '#contract/calls'
import { CertificateLanguageChoice } from '../../renderer/screens/settings/certificate-language.tsx'
import { PaperChoice } from '../../renderer/screens/settings/paper-choice.tsx'
import { SlipPrinterChoice } from '../../renderer/screens/settings/printer-choice.tsx'
import { settings } from '../support/settings.ts'
import { openPage } from '../support/wire.tsx'

type Languages = OutputOf<'certificates.language'>

const openLanguage = (before: Languages) => {
  let languages = before
  return openPage(<CertificateLanguageChoice />, {
    'certificates.language': () => done(languages),
    'certificates.chooseLanguage': ({ language }) => {
      languages = { ...languages, chosen: language }
      return done(languages)
    },
  })
}
const choice = () => screen.findByRole('combobox', { name: /Language of certificates/ })

test('the state’s language stands there by name until another is taken, and nothing is noted while one only looks', async () => {
  const { user, inputsOf } = openLanguage({ proposed: 'mr', chosen: null })
  expect(await choice()).toHaveDisplayValue('As the state proposes: मराठी (Marathi)')
  expect(screen.queryByRole('button')).toBeNull()
  await user.keyboard('{Alt>}g{/Alt}')
  expect(await choice()).toHaveFocus()
  await user.selectOptions(await choice(), 'اردو (Urdu)')
  await user.selectOptions(await choice(), 'ᱥᱟᱱᱛᱟᱲᱤ (Santali)')
  expect(inputsOf('certificates.chooseLanguage')).toEqual([])
  await user.keyboard('{Alt>}u{/Alt}')
  expect(inputsOf('certificates.chooseLanguage')).toEqual([{ language: 'sat' }])
})

test('back to the state’s is a choice too', async () => {
  const { user, inputsOf } = openLanguage({ proposed: 'mr', chosen: 'en' })
  expect(await choice()).toHaveDisplayValue('English')
  await user.selectOptions(await choice(), 'As the state proposes: मराठी (Marathi)')
  await user.click(screen.getByRole('button', { name: /Use this language/ }))
  expect(inputsOf('certificates.chooseLanguage')).toEqual([{ language: null }])
})

test('paper is chosen for the printer that is chosen; other printers keep theirs', async () => {
  const { user, inputsOf } = openPage(<PaperChoice />, {
    'settings.get': () => done({ ...settings, printer: 'Receipts', certificateSizes: { Office: 'a5' } }),
  })
  expect(await screen.findByRole('radio', { name: 'A4 sheets' })).toBeChecked()
  await user.click(screen.getByRole('radio', { name: '80 mm roll' }))
  expect(inputsOf('settings.set')).toEqual([{ certificateSizes: { Office: 'a5', Receipts: 'slip' } }])
})

const printer = (name: string) => ({ name, label: name, isDefault: false })

test('slips have a printer of their own where there are two', async () => {
  const { user, inputsOf } = openPage(<SlipPrinterChoice />, {
    'printers.list': () => done(['Office', 'Receipts'].map(printer)),
    'settings.get': () => done({ ...settings, printer: 'Office' }),
  })
  expect(await screen.findByRole('radio', { name: 'The same printer' })).toBeChecked()
  await user.click(screen.getByRole('radio', { name: 'Receipts' }))
  expect(inputsOf('settings.set')).toEqual([{ slipPrinter: 'Receipts' }])
})

test('with one printer nobody is asked which', async () => {
  const { inputsOf } = openPage(
    <>
      <SlipPrinterChoice />
      <PaperChoice />
    </>,
    { 'printers.list': () => done([printer('Office')]) },
  )
  await screen.findByRole('radio', { name: 'A4 sheets' })
  expect(inputsOf('printers.list')).toHaveLength(1)
  expect(screen.queryByRole('radio', { name: 'The same printer' })).toBeNull()
})
