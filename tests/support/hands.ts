/**
 * What people do at the laptop, in the real window: the keys they press and the fields they fill. One rule: by label
 * and by key, as they would; nothing goes past the screens.
 */
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'

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

export const goTo = (
  page: Page,
  screen: 'Desk' | 'Session' | 'Stock' | 'Staff' | 'Sending' | 'Settings' | 'Identity' | 'Observation' | 'Certificates',
): Promise<void> => page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click()

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

/** From the list of names to the practice register beside the real one; the key is pressed when it stands there. */
export async function goToPractice(page: Page): Promise<void> {
  await throughPracticeDoor(page, /^Practice/, 'Go to the practice register?')
  await expect(page.getByText('PRACTICE: nothing here counts')).toBeVisible({ timeout: 30_000 })
}

export async function leavePractice(page: Page): Promise<void> {
  await throughPracticeDoor(page, /^Leave practice/, 'Back to the real register?')
  await expect(page.getByText('This is the real register again')).toBeVisible({ timeout: 30_000 })
}

async function throughPracticeDoor(page: Page, door: RegExp, question: string): Promise<void> {
  await expect(page.getByRole('button', { name: door })).toBeVisible()
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('dialog', { name: question })).toBeVisible()
  await page.keyboard.press('Enter')
}

export async function addStaff(page: Page, name: string, role: RegExp, pin: string): Promise<void> {
  await field(page, 'Name').fill(name)
  await page.getByRole('checkbox', { name: role }).check()
  await field(page, 'PIN').fill(pin)
  await field(page, 'The same PIN again').fill(pin)
  await page.getByRole('button', { name: /^Add to the staff/ }).click()
  await expect(page.getByText(`${name} can sign in now.`)).toBeVisible()
}

export async function openSession(page: Page, product: string, places = '100'): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(product) }).check()
  await field(page, 'Places').fill(places)
  await page.getByRole('button', { name: /^Open the session/ }).click()
}

export async function openVial(page: Page, lot: string, expiry: string): Promise<void> {
  await field(page, 'Lot').fill(lot)
  await field(page, 'Expiry date').fill(expiry)
  await page.getByRole('button', { name: /^Open this vial/ }).click()
}

/** The lot stands there already, from the vial before or from the shelf. */
export async function openNextVial(page: Page, look: Look = noLook): Promise<void> {
  await expect(field(page, 'Lot')).toHaveValue(/./)
  await look('next-vial')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Open this vial/ })).toBeHidden()
}

export interface Delivery {
  readonly product: string
  readonly lot: string
  readonly expiry: string
  readonly vials: number
}

/** On the page Stock. */
export async function receiveVials(page: Page, given: Delivery, look: Look = noLook): Promise<void> {
  await page.keyboard.press('Enter')
  const product = page.getByRole('combobox', { name: 'Vaccine', exact: true })
  const code = await product.locator('option', { hasText: given.product }).first().getAttribute('value')
  await product.selectOption(code ?? '')
  await field(page, 'Lot').fill(given.lot)
  await page.getByRole('textbox', { name: /^Expiry date/ }).fill(given.expiry)
  await field(page, 'Number of vials').fill(String(given.vials))
  await field(page, 'Cold-chain point').fill('CCP Wagholi')
  await look('receive-vials')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/on the shelf\.$/)).toBeVisible()
}

/** On the page Stock: all that is left of the one lot. */
export async function giveBackVials(page: Page, look: Look = noLook): Promise<void> {
  await page.keyboard.press('Alt+b')
  const to = field(page, 'Cold-chain point')
  await expect(to).toHaveValue(/./)
  await to.focus()
  await look('give-back')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/given back\.$/)).toBeVisible()
}

export async function importList(page: Page, name: string, csv: string): Promise<void> {
  const buffer = Buffer.from(csv, 'utf8')
  await page.getByRole('button', { name: 'List of the day' }).setInputFiles({ name, mimeType: 'text/csv', buffer })
}

export interface Caller {
  readonly name: string
  readonly nativeName: string
  readonly birth: string
  readonly gender: 'Female' | 'Male' | 'Other'
  readonly mobile: string
}

/** At the desk: F3, field by field with Enter, the last one saves. */
export async function registerWalkIn(page: Page, caller: Caller, look: Look = noLook): Promise<void> {
  await page.keyboard.press('F3')
  await field(page, 'Name').fill(caller.name)
  await field(page, 'Name in own script (optional)').fill(caller.nativeName)
  await field(page, 'Born').fill(caller.birth)
  await page.getByRole('radio', { name: caller.gender, exact: true }).check()
  await field(page, 'Mobile (optional)').fill(caller.mobile)
  await look('walk-in')
  await page.getByRole('button', { name: /^Register\b(?! a walk-in| ")/ }).click()
}

/** At the desk: what is typed, then the first of those found. */
export async function takeInHand(page: Page, typed: string, look: Look = noLook): Promise<void> {
  const box = page.getByRole('search').getByRole('combobox')
  await expect(box).toBeVisible()
  await page.keyboard.press('F2')
  await expect(box).toBeFocused()
  await page.keyboard.type(typed)
  await expect(page.getByRole('option').first()).toBeVisible()
  await look('search')
  await page.keyboard.press('Enter')
}

/** The document is looked at, its number typed, the decision taken. */
export async function verifyIdentity(page: Page, document: string, number: string, look: Look = noLook): Promise<void> {
  const common = page.getByRole('radio', { name: document, exact: true })
  await expect(page.getByRole('radiogroup', { name: 'Document' })).toBeVisible()
  if ((await common.count()) > 0) await common.check()
  else {
    await page.getByRole('radio', { name: 'Other', exact: true }).check()
    await page.getByLabel('Other document').selectOption({ label: document })
  }
  await field(page, 'Number on the document').fill(number)
  await page.keyboard.press('Tab')
  await look('identity')
  await page.getByRole('button', { name: /^Document seen and it agrees/ }).click()
}

/** What is asked before the dose: nothing of it applies. */
export async function noneApplies(page: Page, look: Look = noLook): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Ask before the dose' })).toBeVisible()
  await look('asked')
  await page.keyboard.press('Enter')
}

/** Nothing of what is asked applies; the vaccinator's own PIN, and what is recorded turned to the person. */
export async function recordDose(page: Page, vaccinator: string, pin: string, look: Look = noLook): Promise<void> {
  await noneApplies(page, look)
  await field(page, `PIN of ${vaccinator}`).fill(pin)
  await look('dose')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/is recorded, confirmed \d\d:\d\d:\d\d/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Everything is right/ })).toBeFocused()
  await look('read-back-dose')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Print the certificate/ })).toBeVisible()
}

/** Saved where the stand-in for the system's dialog says; then the next person. */
export async function savePdf(page: Page, look: Look = noLook): Promise<void> {
  await page.keyboard.press('Alt+s')
  await expect(page.getByText(/^.*Saved as /)).toBeVisible()
  await look('certificate')
}

export async function nextPerson(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Next person/ }).click()
  await expect(page.getByRole('heading', { name: 'Ready for the next person' })).toBeVisible()
}

/** Stands in for the person at the system's dialogs: files are saved as `file`, folders are `folder`. */
export const answerDialogs = (app: ElectronApplication, answers: { file?: string; folder?: string }): Promise<void> =>
  app.evaluate(({ dialog }, { file = '', folder = '' }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
  }, answers)

export const RAVI = { name: 'Ravi Deshmukh', pin: '2580' }
export const MEENA = { name: 'Meena Kulkarni', pin: '1357' }

/** Staff, session and vial are there, and the verifier stands at the desk. */
export async function openTheDesk(page: Page): Promise<void> {
  await goTo(page, 'Staff')
  await addStaff(page, RAVI.name, /^Verifier/, RAVI.pin)
  await addStaff(page, MEENA.name, /^Vaccinator/, MEENA.pin)
  await goTo(page, 'Session')
  await openSession(page, 'Covishield')
  await openVial(page, '4121Z001', '31 03 2028')
  await expect(page.getByRole('row', { name: /^1 4121Z001/ })).toBeVisible()
  await handOver(page)
  await signIn(page, RAVI.name, RAVI.pin)
}

export const SUNITA: Caller = {
  name: 'Sunita Ramesh Jadhav',
  nativeName: 'सुनीता रमेश जाधव',
  birth: '1974',
  gender: 'Female',
  mobile: '9000000001',
}

/**
 * A scanner that types like a keyboard: keys by Chromium's own input, stamped three milliseconds apart whatever the
 * machine makes of it, and the Enter that ends them.
 */
export async function scanByWedge(page: Page, text: string): Promise<void> {
  const input = await page.context().newCDPSession(page)
  const start = Date.now() / 1000
  const keys = [...text, 'Enter'].map((key, place) =>
    // All are on their way before the first is answered: a pause in the middle would be the end of a scan.
    input.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key,
      timestamp: start + place * 0.003,
      ...(key === 'Enter' ? { text: '\r', code: 'Enter', windowsVirtualKeyCode: 13 } : { text: key }),
    }),
  )
  await Promise.all(keys)
  await input.detach()
}

/** A picture, a PDF or a packed file, chosen at the desk while nobody is in hand. */
export async function chooseFile(page: Page, file: string): Promise<void> {
  await page.getByLabel('Choose a picture or PDF').setInputFiles(file)
}

/** The offline e-KYC file is in; the person says the code that they chose. */
export async function typeShareCode(page: Page, code: string): Promise<void> {
  await field(page, 'Share code').fill(code)
  await page.keyboard.press('Enter')
}

/** Somebody was scanned whom nobody here is like: no typing. */
export async function registerScanned(page: Page, name: string, look: Look = noLook): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await look('scanned')
  await page.getByRole('button', { name: `Register ${name}` }).click()
}

/** What was scanned stands beside the record, and the one at the desk is the one on the picture. */
export async function agreeScanned(page: Page, look: Look = noLook): Promise<void> {
  const agree = page.getByRole('button', { name: /^(?:Same person, it agrees|Card and person agree)/ })
  await expect(agree).toBeVisible()
  await look('scan-step')
  await agree.click()
}

/** The pair that stands there is two people, for the reason with this digit. */
export async function tellApart(page: Page, digit: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Is this one person or two?' })).toBeVisible()
  await page.keyboard.press('F4')
  await page.keyboard.press(digit)
  await page.keyboard.press('Enter')
}

/** On the page Identity: a key is chosen as a file. */
export async function bringInKey(page: Page, pem: string): Promise<void> {
  const file = { name: 'key.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(pem) }
  await page.keyboard.press('Alt+k')
  await page.getByLabel('File of a key').setInputFiles(file)
  await expect(page.getByText('Test key').first()).toBeVisible()
}
