/** What axe finds on the screen that stands there. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What is serious or worse, in axe's words. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // The builder's other mode opens a second page, which an Electron window has not.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
