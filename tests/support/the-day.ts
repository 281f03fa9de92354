/**
 * The day of a hundred people, as the journey plays it to see that it holds and the demo to show it. One rule: whatever
 * happens once in a day is done here by keyboard in the real window; of what happens a hundred times about forty are, and
 * the others go through by the same calls that the screens make.
 */
import { expect, type Page } from '@playwright/test'
import { goThrough, must, sessionOfDay } from './day-by-calls.ts'
import * as desk from './day-desk.ts'
import type { Earlier } from './day-earlier.ts'
import { atDesk, byCalls, cast, type Comer, listOfDay, noShows, walkIns, walkInsByCalls } from './day-people.ts'
import * as hands from './hands.ts'
import { minutesAgo } from './laptop-clock.ts'

export const LOT = '4121Z001'
const EXPIRY = '31 03 2028'
export const VIALS_RECEIVED = 15
/** Of those that came: with a dose, and without. */
export const CAME = atDesk.length + byCalls.length + walkIns.length + walkInsByCalls.length + Object.keys(cast).length
export const NO_DOSE = 5
export const DOSES = CAME - NO_DOSE
export const NO_SHOWS = noShows.length

export interface DayPlan {
  readonly page: Page
  /** Certificates of another centre that some bring. */
  readonly earlier: Earlier
  /** Called with each screen that is worth a look. */
  readonly look: desk.Look
  /** Saves the certificate of whoever is in hand; the others are only issued. */
  readonly saveCertificate: () => Promise<void>
}

/** After the first start: staff, stock, session, list; the verifier stands at the desk. */
export async function openDay({ page, look }: DayPlan): Promise<void> {
  await hands.goTo(page, 'Staff')
  await hands.addStaff(page, hands.RAVI.name, /^Verifier/, hands.RAVI.pin)
  await hands.addStaff(page, hands.MEENA.name, /^Vaccinator/, hands.MEENA.pin)
  await look('staff')
  await hands.goTo(page, 'Stock')
  await hands.receiveVials(page, { product: 'Covishield', lot: LOT, expiry: EXPIRY, vials: VIALS_RECEIVED }, look)
  await look('stock')
  await hands.goTo(page, 'Session')
  await look('open-session')
  await hands.openSession(page, 'Covishield', '120')
  await hands.openVial(page, LOT, EXPIRY)
  await hands.importList(page, 'list-of-the-day.csv', listOfDay())
  await expect(page.getByText(`${atDesk.length + byCalls.length + NO_SHOWS} people added`)).toBeVisible()
  await expect(page.getByText('1 row was left out')).toBeVisible()
  await look('session-with-list')
  await hands.handOver(page)
  await look('sign-in')
  await hands.signIn(page, hands.RAVI.name, hands.RAVI.pin)
  await look('desk')
}

/** From the list: ten doses by PIN out of the first vial, an eleventh, and then another vial. */
export async function morning(plan: DayPlan): Promise<void> {
  const { page, look, saveCertificate } = plan
  for (const [at, comer] of atDesk.entries()) {
    await desk.isFound(page, comer, look)
    await desk.showsCard(page, comer, look)
    await desk.nothingApplies(page, look)
    if (at === 10) await eleventhDose(page, look)
    else await vialThere(page, look)
    // From then on the vaccinator has no keyboard.
    if (at === 14) await sealsLater(page)
    await desk.getsDose(page, at < 14 ? hands.MEENA.pin : null, look)
    if (at < 2) await saveCertificate()
    await desk.putAway(page)
  }
}

/** The label promises ten; the vial held one more. */
async function eleventhDose(page: Page, look: desk.Look): Promise<void> {
  await expect(page.getByRole('heading', { name: 'No vial can be used now' })).toBeVisible()
  await look('no-vial')
  await page.keyboard.press('F4')
  await page.getByRole('combobox', { name: 'Vial', exact: true }).selectOption({ index: 1 })
  await page.keyboard.press('Alt+p')
}

async function sealsLater(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: /^PIN of/ })).toBeFocused()
  await page.keyboard.press('Alt+l')
}

/** Without a booking, among them those with whom something is not as usual. */
export async function midday(plan: DayPlan): Promise<void> {
  const { page, look } = plan
  for (const comer of walkIns) {
    await arrives(plan, comer)
    await desk.nothingApplies(page, look)
    await vialThere(page, look)
    await desk.getsDose(page, null, look)
    await desk.putAway(page)
  }
  await withoutDose(plan, cast.refuses, '1')
  await withoutDose(plan, cast.refusesToo, '1')
  await withoutDose(plan, cast.feverish, '2')
  await withoutDose(plan, cast.unwell, '2')
  await withHistory(plan)
  await enteredLate(plan)
}

async function arrives({ page, look }: DayPlan, comer: Comer): Promise<void> {
  await desk.walksIn(page, comer, look)
  await desk.showsCard(page, comer, look)
}

/** Where the last vial is empty by its label, the next one is opened right there. */
async function vialThere(page: Page, look: desk.Look): Promise<void> {
  const record = page.getByRole('button', { name: /^Record (?:dose|with)/ })
  const none = page.getByRole('heading', { name: 'No vial can be used now' })
  await expect(record.or(none)).toBeVisible()
  if (await record.isVisible()) return
  await hands.openNextVial(page, look)
  await expect(record).toBeVisible()
}

async function withoutDose(plan: DayPlan, comer: Comer, why: '1' | '2'): Promise<void> {
  const { page, look } = plan
  await arrives(plan, comer)
  await expect(page.getByRole('button', { name: /^None of these/ })).toBeFocused()
  await page.keyboard.press('Alt+x')
  await desk.goesHome(page, why, look)
}

/** Three who had their first dose elsewhere: due, too early, and of another vaccine. */
async function withHistory(plan: DayPlan): Promise<void> {
  const { page, look, earlier } = plan
  await desk.showsCertificate(page, cast.second, earlier.second, look)
  await desk.showsCard(page, cast.second, look)
  await desk.nothingApplies(page, look)
  await vialThere(page, look)
  await expect(page.getByText('Dose 2 of 2 is due')).toBeVisible()
  await desk.getsDose(page, null, look)
  await desk.putAway(page)

  await desk.showsCertificate(page, cast.early, earlier.early, look)
  await desk.showsCard(page, cast.early, look)
  await expect(page.getByRole('heading', { name: /Not today: dose 2 of 2/ })).toBeVisible()
  await look('not-due')
  await page.keyboard.press('Enter')
  await desk.goesHome(page, '3', look)

  await desk.showsCertificate(page, cast.mixedUp, earlier.mixedUp, look)
  await desk.showsCard(page, cast.mixedUp, look)
  await expect(page.getByText(/The dose before was Covaxin/)).toBeVisible()
  await page.keyboard.press('F4')
  await vialThere(page, look)
  await page.getByRole('textbox', { name: 'Reason' }).fill('Mixed up at the table before the list was read')
  await page.getByRole('textbox', { name: 'PIN of the in-charge' }).fill(hands.CENTRE.pin)
  await look('approval')
  await page.keyboard.press('Enter')
  await desk.readsBack(page, look)
  await desk.putAway(page)
}

/** Given while the laptop was away; entered with its own time. */
export async function enteredLate(plan: DayPlan): Promise<void> {
  const { page, look } = plan
  await arrives(plan, cast.late)
  await desk.nothingApplies(page, look)
  await vialThere(page, look)
  await page.keyboard.press('Alt+g')
  await expect(page.getByRole('textbox', { name: 'Given at' })).toBeFocused()
  await page.keyboard.insertText(minutesAgo(40))
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('The laptop was being charged')
  await page.keyboard.press('Enter')
  // This day's vials were all opened within the last minutes: forty minutes ago stands before that.
  await page.getByRole('textbox', { name: 'Reason' }).fill('The vial was put down when the laptop was back')
  await page.keyboard.press('Alt+w')
  await expect(page.getByRole('textbox', { name: 'PIN of the in-charge' })).toBeHidden()
  await look('given-earlier')
  await page.keyboard.press('Enter')
  await desk.readsBack(page, look)
  await desk.putAway(page)
}

/** Misheard at the desk, seen when the screen is turned, put right with its reason. */
export async function misheard(plan: DayPlan): Promise<void> {
  const { page, look } = plan
  await arrives(plan, { ...cast.misheard, year: '1949' })
  await desk.nothingApplies(page, look)
  await vialThere(page, look)
  await page.keyboard.press('Enter')
  await desk.isPutRight(page, 'b', cast.misheard.year, look)
  await desk.readsBack(page, look)
  await desk.putAway(page)
}

/** Those of whom one day has a hundred. */
export async function theOthers({ page, look }: DayPlan): Promise<void> {
  const staff = await must(page, 'staff.list', {})
  const vaccinator = staff.find(({ name }) => name === hands.MEENA.name)?.id ?? ''
  await goThrough(page, byCalls, true, { vaccinator, lot: LOT })
  await goThrough(page, walkInsByCalls, false, { vaccinator, lot: LOT })
  await look('desk-at-midday')
}

/** Somebody faints, somebody cannot breathe; both from the board, by one digit each. */
export async function reactions({ page, look }: DayPlan): Promise<void> {
  await hands.goTo(page, 'Observation')
  await look('board')
  for (const [whom, what] of [
    ['2', '1'],
    ['4', '8'],
  ] as const) {
    await page.keyboard.press('F8')
    await expect(page.getByRole('heading', { name: 'Whom did it happen to?' })).toBeVisible()
    await page.keyboard.press(whom)
    await expect(page.getByRole('heading', { name: /^What happened to/ })).toBeVisible()
    await look('reaction')
    await page.keyboard.press(what)
    await expect(page.getByText('provisional until the district gives a number')).toBeVisible()
    await look(what === '8' ? 'serious-case' : 'case')
    await page.keyboard.press('Escape')
  }
}

/** A vial falls: it is discarded with its doses, which are counted as wasted. */
export async function brokenVial({ page, look }: DayPlan): Promise<void> {
  await hands.goTo(page, 'Desk')
  await page.keyboard.press('F5')
  await page.keyboard.press('Alt+d')
  await expect(page.getByRole('heading', { name: 'Discard a vial' })).toBeVisible()
  const { vials } = await sessionOfDay(page)
  const last = vials.find(({ given, dosesPerVial, discarded }) => discarded === null && given < dosesPerVial)
  await page.getByRole('combobox', { name: 'Which vial' }).selectOption(last?.id ?? '')
  await page.keyboard.press('3')
  await look('discard-vial')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await sessionOfDay(page)).vials.filter(({ discarded }) => discarded !== null).length)
    .toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

/** The vaccinator's round over all that awaits her seal. */
export async function sealRound({ page, look }: DayPlan): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('main').getByRole('checkbox').first()).toBeVisible()
  await look('seals')
  await page.getByRole('textbox', { name: `PIN of ${hands.MEENA.name}` }).fill(hands.MEENA.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/sealed/i).first()).toBeVisible()
  await expect.poll(async () => (await sessionOfDay(page)).counts.unsealed).toBe(0)
}

/** The in-charge: what stands out is approved, who is still there goes home, stock goes back, and the day is sealed. */
export async function evening(plan: DayPlan): Promise<void> {
  const { page, look } = plan
  await hands.handOver(page)
  await hands.signIn(page, hands.CENTRE.founder, hands.CENTRE.pin)
  const seen = page.getByRole('button', { name: /^I have seen it/ })
  await expect(seen).toBeVisible()
  await page.keyboard.press('Control+j')
  await expect(seen).toBeHidden()
  await approve(page, look)
  await everybodyLeaves(page, look)
  await giveCertificates(page)
  await hands.goTo(page, 'Stock')
  await hands.giveBackVials(page, look)
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('heading', { level: 1, name: /^Close session/ })).toBeVisible()
  await look('close-with-differences')
  await page.keyboard.press('Alt+v')
  await expect(page.locator('.reckoning-differs')).toHaveCount(0)
  await look('close')
  await page.getByRole('textbox', { name: /^Your PIN/ }).fill(hands.CENTRE.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Closed at/)).toBeVisible()
  await look('closed')
}

async function approve(page: Page, look: desk.Look): Promise<void> {
  await page.keyboard.press('F4')
  const ticks = page.getByRole('main').getByRole('checkbox')
  await expect(ticks.first()).toBeVisible()
  for (const tick of await ticks.all()) await tick.check()
  await look('approvals')
  await page.getByRole('textbox', { name: /PIN/ }).fill(hands.CENTRE.pin)
  await page.keyboard.press('Enter')
  await expect(ticks).toHaveCount(0)
}

/**
 * A few by their digit with why they did not wait. The others by calls of fifty: this clock is the real one, and nobody's
 * half hour is over within the minutes that this day takes.
 */
async function everybodyLeaves(page: Page, look: desk.Look): Promise<void> {
  await hands.goTo(page, 'Observation')
  // Whose dose was entered late has waited long enough.
  const first = page.getByRole('button', { name: `${cast.late.name} leaves` })
  await expect(first).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${cast.late.name} has left: recorded.`)).toBeVisible()
  const { lines: waiting } = await must(page, 'observation.board', {})
  for (const [at, { name }] of waiting.slice(0, 4).entries()) {
    await expect(page.getByRole('listitem').first()).toContainText(name)
    await page.keyboard.press('1')
    await expect(page.getByRole('heading', { name: `Why does ${name} leave before the time?` })).toBeVisible()
    await look('leaves-early')
    await page.keyboard.press(String(at + 1))
    await expect(page.getByText(`${name} has left: recorded.`)).toBeVisible()
  }
  const { lines } = await must(page, 'observation.board', {})
  const doseIds = lines.map(({ doseId }) => doseId)
  for (let at = 0; at < doseIds.length; at += 50) {
    const end = { how: 'left-early', reason: 'would-not-wait', at: null } as const
    await must(page, 'observation.end', { doseIds: doseIds.slice(at, at + 50), ...end })
  }
  await expect(page.getByText('Nobody is under observation')).toBeVisible()
}

/** Whoever went without one during the rush gets theirs, as by F7. */
async function giveCertificates(page: Page): Promise<void> {
  const { id: sessionId } = await sessionOfDay(page)
  const done = await must(page, 'sessions.queue', { sessionId, show: 'done', limit: 200 })
  for (const { id: personId } of done) await must(page, 'certificates.issue', { personId })
}

export async function playDay(plan: DayPlan): Promise<void> {
  await openDay(plan)
  await morning(plan)
  await midday(plan)
  await misheard(plan)
  await theOthers(plan)
  await reactions(plan)
  await brokenVial(plan)
  await sealRound(plan)
  await evening(plan)
}
