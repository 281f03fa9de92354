/** The day that the demo plays: that of the journey, with no line from the first person to the evening. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Laptop } from '../support/app.ts'
import { earlierCertificates } from '../support/day-earlier.ts'
import * as hands from '../support/hands.ts'
import { playDay } from '../support/the-day.ts'
import type { DemoServer } from './national-server.ts'

type Look = (name: string) => Promise<void>

export async function playDemo(laptop: Laptop, server: DemoServer, out: string, look: Look): Promise<void> {
  const { page, app } = laptop
  const earlier = await earlierCertificates(server.line.url, (code) => server.invite(code))
  await hands.foundPlace(page, hands.CENTRE, (name) => look(`first-start-${name}`))
  await hands.goTo(page, 'Sending')
  await look('enrolment')
  const code = await server.invite(hands.CENTRE.code)
  server.line.cutAfterAnswer()
  await hands.enrol(page, server.line.url, code)
  await expect(page.getByRole('heading', { name: 'Enrol this laptop' })).toBeHidden()
  const saveCertificate = async (): Promise<void> => {
    const first = join(out, 'certificate.pdf')
    await hands.answerDialogs(app, { file: existsSync(first) ? join(out, 'certificate-2.pdf') : first })
    await hands.savePdf(page)
  }
  await playDay({ page, earlier, look, saveCertificate })
  await savePapers(laptop, out, look)
  await sendTheDay(laptop, server, look)
}

/** The tally sheet is the session's page; the line list goes beside it. */
async function savePapers({ page, app }: Laptop, out: string, look: Look): Promise<void> {
  await hands.goTo(page, 'Session')
  await look('session-closed')
  for (const [file, paper, act] of [
    ['session-page.pdf', '2', 'Alt+s'],
    ['tally.csv', '2', 'Alt+c'],
    ['line-list.pdf', '3', 'Alt+s'],
    ['line-list.csv', '3', 'Alt+c'],
    ['line-list.xlsx', '3', 'Alt+x'],
  ] as const) {
    const path = join(out, file)
    await hands.answerDialogs(app, { file: path })
    await page.keyboard.press('Alt+p')
    await page.keyboard.press(paper)
    await page.keyboard.press(act)
    await expect(page.getByText(`Saved as ${path}`)).toBeVisible({ timeout: 30_000 })
  }
  const session = join(out, 'session-page')
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '110', `${session}.pdf`, session])
}

async function sendTheDay({ page }: Laptop, server: DemoServer, look: Look): Promise<void> {
  await hands.goTo(page, 'Sending')
  await look('waiting-without-a-line')
  server.line.mend()
  await page.getByRole('button', { name: /^Send now/ }).click()
  await expect(page.getByText('The line is open')).toBeVisible()
  await expect(page.getByText('nothing', { exact: true })).toBeVisible({ timeout: 60_000 })
  await look('confirmed')
  await hands.goTo(page, 'Desk')
  await hands.takeInHand(page, 'sunita ramesh')
  await look('confirmed-record')
}
