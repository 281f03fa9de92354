/**
 * Every screen in both languages and at both text sizes on the laptop of the centres. One rule: nothing scrolls sideways,
 * no word is cut off, nobody is shut out; what it looked like lies beside the results.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { ask, expect, test } from '../support/app.ts'
import { goThrough, must } from '../support/day-by-calls.ts'
import { byCalls } from '../support/day-people.ts'
import * as hands from '../support/hands.ts'

/** By the screens' own keys, which are the same in every language. */
const screens = {
  desk: 'Alt+1',
  session: 'Alt+2',
  staff: 'Alt+3',
  sending: 'Alt+4',
  settings: 'Alt+5',
  identity: 'Alt+6',
  policy: 'Alt+7',
  stock: 'Alt+8',
  observation: 'Alt+9',
  check: 'Control+q',
} as const
const more = ['Control+s', 'F4', 'Control+p', 'Control+d'] as const

/** What is wider than its room and is not meant to scroll or to end in dots. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []
    const parts = [...document.querySelectorAll<HTMLElement>('body *')].filter((part) => {
      const { overflowX, textOverflow, display } = getComputedStyle(part)
      if (display === 'inline' || part.classList.contains('sr-only') || part.closest('.sr-only, [hidden]') !== null)
        return false
      if (part instanceof HTMLInputElement || part.tagName === 'SELECT' || part.clientWidth === 0) return false
      const kept = overflowX === 'hidden' || overflowX === 'clip' || overflowX === 'visible'
      return kept && textOverflow !== 'ellipsis' && part.scrollWidth > part.clientWidth + 1
    })
    return [...wide, ...parts.map((part) => `${part.className || part.tagName}: ${part.innerText.slice(0, 60)}`)]
  })

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

for (const language of ['en', 'hi'] as const) {
  test(`every screen in ${{ en: 'English', hi: 'Hindi' }[language]}, at 100 and at 125 percent`, async ({
    laptop,
  }, info) => {
    test.setTimeout(240_000)
    const { page } = laptop
    await page.setViewportSize({ width: 1366, height: 768 })
    await hands.foundPlace(page)
    await hands.openTheDesk(page)
    const staff = await must(page, 'staff.list', {})
    const vaccinator = staff.find(({ name }) => name === hands.MEENA.name)?.id ?? ''
    await goThrough(page, byCalls.slice(0, 12), false, { vaccinator, lot: '4121Z001' })
    await goThrough(page, byCalls.slice(12, 15), false, { vaccinator, lot: '4121Z001', upTo: 'verified' })
    await hands.handOver(page)
    await hands.signIn(page, hands.CENTRE.founder, hands.CENTRE.pin)
    const found: Record<string, string[]> = {}
    for (const textSize of [100, 125] as const) {
      expect(await ask(page, 'settings.set', { language, textSize })).toMatchObject({ ok: true })
      await page.reload()
      for (const [name, chord] of [...Object.entries(screens), ...more.map((chord) => [chord, chord] as const)]) {
        await page.keyboard.press(chord)
        await expect(page.getByRole('heading').first()).toBeVisible()
        await page.waitForTimeout(400)
        await page.screenshot({ path: info.outputPath(`${name}-${textSize}.png`) })
        const faults = [...(await cutOff(page)), ...(textSize === 125 ? await serious(page) : [])]
        if (faults.length > 0) found[`${name} ${textSize}`] = faults
      }
    }
    expect(found).toEqual({})
  })
}
