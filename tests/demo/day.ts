/** The day that the demo plays. */
import { expect, type Page } from '@playwright/test'
import {
  addStaff,
  CENTRE,
  enrol,
  foundPlace,
  goTo,
  handOver,
  importList,
  nextPerson,
  openSession,
  openVial,
  recordDose,
  registerWalkIn,
  savePdf,
  signIn,
  takeInHand,
  verifyIdentity,
} from '../support/hands.ts'
import type { DemoServer } from './national-server.ts'
import { dayList, type DemoPerson, people } from './people.ts'

type Look = (name: string) => Promise<void>

const VERIFIER = { name: 'Ravi Deshmukh', pin: '2580' }
const VACCINATOR = { name: 'Meena Kulkarni', pin: '1357' }
const DOSES_A_VIAL = 10

export async function playDay(page: Page, server: DemoServer, look: Look): Promise<void> {
  await foundPlace(page, CENTRE, (name) => look(`first-start-${name}`))
  await staffUp(page, look)
  await enrolAndLoseTheLine(page, server, look)
  await openTheDay(page, look)
  await handOver(page)
  await look('sign-in')
  await signIn(page, VERIFIER.name, VERIFIER.pin)
  await look('desk')
  for (const [index, person] of people.entries()) {
    if (index === DOSES_A_VIAL) await anotherVial(page, look)
    await vaccinate(page, person, look)
  }
  await tooEarly(page, look)
  await sendTheDay(page, server, look)
}

async function staffUp(page: Page, look: Look): Promise<void> {
  await goTo(page, 'Staff')
  await addStaff(page, VERIFIER.name, /^Verifier/, VERIFIER.pin)
  await addStaff(page, VACCINATOR.name, /^Vaccinator/, VACCINATOR.pin)
  await look('staff')
}

/** The certificate arrives, and from then on there is no network until the evening. */
async function enrolAndLoseTheLine(page: Page, server: DemoServer, look: Look): Promise<void> {
  await goTo(page, 'Sending')
  await look('enrolment')
  const code = await server.invite(CENTRE.code)
  server.line.cutAfterAnswer()
  await enrol(page, server.line.url, code)
  await expect(page.getByRole('heading', { name: 'Enrol this laptop' })).toBeHidden()
}

async function openTheDay(page: Page, look: Look): Promise<void> {
  await goTo(page, 'Session')
  await look('open-session')
  await openSession(page, 'Covishield')
  await look('open-vial')
  await openVial(page, '4121Z001', '31 03 2028')
  await importList(page, 'list-of-the-day.csv', dayList())
  await expect(page.getByText('10 people added')).toBeVisible()
  await look('session-with-list')
}

async function vaccinate(page: Page, person: DemoPerson, look: Look): Promise<void> {
  if (person.came === 'walk-in') await registerWalkIn(page, person, look)
  else await takeInHand(page, person.name.toLowerCase(), look)
  await verifyIdentity(page, person.document, person.number, look)
  await recordDose(page, VACCINATOR.name, VACCINATOR.pin, look)
  await savePdf(page, look)
  await nextPerson(page)
}

async function anotherVial(page: Page, look: Look): Promise<void> {
  await goTo(page, 'Session')
  await page.keyboard.press('F5')
  await openVial(page, '4121Z001', '31 03 2028')
  await expect(page.getByRole('row', { name: /^2 4121Z001/ })).toBeVisible()
  await look('second-vial')
  await goTo(page, 'Desk')
}

/** Somebody of the morning comes again: the rules stop calmly and say from when. */
async function tooEarly(page: Page, look: Look): Promise<void> {
  await takeInHand(page, 'sunita ramesh')
  await look('history')
  await page.keyboard.press('Escape')
}

async function sendTheDay(page: Page, server: DemoServer, look: Look): Promise<void> {
  await goTo(page, 'Sending')
  await look('waiting-without-a-line')
  server.line.mend()
  await page.getByRole('button', { name: /^Send now/ }).click()
  await expect(page.getByText('The line is open')).toBeVisible()
  await expect(page.getByText('nothing', { exact: true })).toBeVisible()
  await look('confirmed')
  await goTo(page, 'Desk')
  await takeInHand(page, 'sunita ramesh')
  await look('confirmed-record')
}
