/**
 * What people do at the laptop, in the real window: the keys they press and the fields they fill. One rule: by label
 * and by key, as they would; nothing goes past the screens.
 */
import { expect, type Locator, type Page } from '@playwright/test'

export interface Place {
  readonly kind: 'A vaccination centre' | 'A district office'
  readonly mode: 'Practice' | 'Real'
  readonly code: string
  readonly name: string
  readonly founder: string
  readonly pin: string
}

export const CENTRE: Place = {
  kind: 'A vaccination centre',
  mode: 'Practice',
  code: 'MH-PUN-0412',
  name: 'PHC Wagholi',
  founder: 'Asha Patil',
  pin: '4711',
}

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })

type Look = (name: string) => Promise<void>
const noLook: Look = () => Promise.resolve()

/** First start up to the question of enrolment. `look` is called with each step on the screen. */
export async function foundPlace(page: Page, place: Place = CENTRE, look: Look = noLook): Promise<void> {
  const next = async (name: string): Promise<void> => {
    await look(name)
    await page.getByRole('button', { name: /^Next/ }).click()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which language shall Teeka speak?')
  await next('language')
  await page.getByRole('radio', { name: place.kind }).check()
  await next('kind')
  await page.getByRole('radio', { name: place.mode }).check()
  await next('mode')
  await field(page, 'Code').fill(place.code)
  await page.getByLabel(/^Name of the/).fill(place.name)
  await field(page, 'District').fill('Pune')
  await page.getByLabel('State or union territory').selectOption({ label: 'Maharashtra' })
  await next('place')
  await next('printer')
  await field(page, 'Name').fill(place.founder)
  await field(page, 'PIN').fill(place.pin)
  await field(page, 'The same PIN again').fill(place.pin)
  await next('founder')
  await look('read-back')
  await page.getByRole('button', { name: /^Found this register/ }).click()
  // A practice register is ready at once; a real one is asked to enrol, now or later.
  const ready = { Practice: 'Open a session', Real: 'Enrol this laptop' }[place.mode]
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(place.kind === 'A district office' ? /./ : ready)
}

export const goTo = (page: Page, screen: 'Desk' | 'Session' | 'Staff' | 'Sending' | 'Settings'): Promise<void> =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click()

/** On the page Sending. */
export async function enrol(page: Page, server: string, code: string): Promise<void> {
  await field(page, 'Address of the server').fill(server)
  await field(page, 'One-time code').fill(code)
  await page.getByRole('button', { name: /^Enrol(?! later)/ }).click()
}

export async function signIn(page: Page, name: string, pin: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is at the desk?')
  await page.getByRole('option', { name: new RegExp(name) }).click()
  await page.getByRole('textbox', { name: /^PIN of/ }).fill(pin)
  await page.getByRole('button', { name: /^Sign in/ }).click()
  await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeHidden()
}

export async function handOver(page: Page): Promise<void> {
  await page.keyboard.press('F9')
}

export async function addStaff(page: Page, name: string, role: RegExp, pin: string): Promise<void> {
  await field(page, 'Name').fill(name)
  await page.getByRole('checkbox', { name: role }).check()
  await field(page, 'PIN').fill(pin)
  await field(page, 'The same PIN again').fill(pin)
  await page.getByRole('button', { name: /^Add to the staff/ }).click()
  await expect(page.getByText(`${name} can sign in now.`)).toBeVisible()
}

export async function openSession(page: Page, product: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(product) }).check()
  await page.getByRole('button', { name: /^Open the session/ }).click()
}

export async function openVial(page: Page, lot: string, expiry: string): Promise<void> {
  await field(page, 'Lot').fill(lot)
  await field(page, 'Expiry date').fill(expiry)
  await page.getByRole('button', { name: /^Open this vial/ }).click()
}

export async function importList(page: Page, name: string, csv: string): Promise<void> {
  const buffer = Buffer.from(csv, 'utf8')
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
}
