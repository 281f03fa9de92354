/** Where the main window stands. One rule: it always comes up where it can be seen and reached. */
import { z } from 'zod'

export const Placing = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
})
export type Placing = z.infer<typeof Placing>
export type Area = Pick<Placing, 'x' | 'y' | 'width' | 'height'>

/** The desk's screens are laid out for 1366 x 768; below this nothing fits. In device-independent pixels. */
export const LEAST = { width: 1024, height: 700 }
const USUAL = { width: 1280, height: 760 }

/**
 * @param last where it stood, or null on the first start
 * @param screens the work areas of the displays that are there now
 * @returns without x and y where the last place is not on any of them: the system then chooses one
 */
export function placeFor(last: Placing | null, screens: readonly Area[]): Partial<Area> & typeof USUAL {
  if (last === null) return USUAL
  const size = { width: Math.max(last.width, LEAST.width), height: Math.max(last.height, LEAST.height) }
  return screens.some((screen) => canBeReached(last, screen)) ? { ...size, x: last.x, y: last.y } : size
}

/** Enough of the title bar is on the screen to take hold of the window. */
function canBeReached(window: Area, screen: Area): boolean {
  const HOLD = 120
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  return across >= HOLD && window.y >= screen.y && window.y <= screen.y + screen.height - HOLD
}
