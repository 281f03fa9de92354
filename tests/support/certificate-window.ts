/**
 * The page that is printed, in the app's own hidden window, with somebody else at the other end of its wire: for
 * certificates that no single day would bring together. Nobody on them exists.
 */
import type { Page } from '@playwright/test'
import type { CertificatePage } from '#contract/certificates'
import type { Laptop } from './app.ts'
import { settings } from './settings.ts'

interface PressOfPage {
  clear(): void
  add(pages: unknown): Promise<string>
}

export interface CertificateWindow {
  /** Sets this one alone; fails where the page says anything but `ready`. */
  show(certificate: CertificatePage): Promise<void>
  /** As the shell prints it. */
  pdf(): Promise<Buffer>
  readonly page: Page
}

export async function openCertificateWindow({ app }: Laptop): Promise<CertificateWindow> {
  const opened = app.waitForEvent('window')
  await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: { sandbox: true } })
    await window.loadURL('app://teeka/print.html')
  })
  const page = await opened
  await page.waitForFunction(() => 'teekaPress' in window)
  return {
    page,
    show: async (certificate) => {
      const said = await page.evaluate(
        async ({ certificate: value, answers }) => {
          const call = (name: string): unknown =>
            Promise.resolve({ ok: true, value: name === 'certificates.page' ? value : answers[name] })
          Object.defineProperty(window, 'teeka', { value: { call }, configurable: true })
          const { teekaPress: press } = window as unknown as { teekaPress: PressOfPage }
          press.clear()
          const { id: certificateId, language, size } = value
          return press.add([{ kind: 'certificate', certificateId, language, size }])
        },
        { certificate, answers },
      )
      if (said !== 'ready') throw new Error(`the page said ${said}`)
    },
    pdf: async () => {
      const base64 = await app.evaluate(async ({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().includes('print.html'),
        )
        const pdf = await window?.webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        })
        return pdf?.toString('base64') ?? ''
      })
      return Buffer.from(base64, 'base64')
    },
  }
}

const answers: Readonly<Record<string, unknown>> = {
  'papers.letterhead': {
    centre: { code: 'MH-PUN-0412', name: 'PHC Wagholi', district: 'Pune', state: 'Maharashtra' },
    practice: false,
    printedAt: '2026-11-24T09:05:00.000+05:30',
    printedBy: 'Asha Patil',
  },
  'settings.get': settings,
}
