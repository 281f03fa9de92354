import { expect, test } from 'vitest'
import { guideFor, steadier } from '../../renderer/scan/guidance.ts'
import type { Guide, Steady } from '../../renderer/scan/guidance.ts'
import type { Sight, View } from '../../renderer/scan/sight.ts'
import { looker } from '../../renderer/scan/view.ts'

const [WIDTH, HEIGHT] = [640, 360]

/** A picture by the brightness of its pixels. */
function picture(light: (x: number, y: number) => number) {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4)
  for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel += 1) {
    data.fill(light(pixel % WIDTH, Math.floor(pixel / WIDTH)), pixel * 4, pixel * 4 + 3)
  }
  return { data, width: WIDTH, height: HEIGHT }
}
/** Dark and light squares of three pixels within so many pixels of the middle. */
const code = (half: number, moved = 0) =>
  picture((x, y) => {
    const [fromMiddle, across] = [Math.abs(y - HEIGHT / 2), Math.abs(x - moved - WIDTH / 2)]
    if (fromMiddle > half || across > half) return 60
    return (Math.floor((x - moved) / 3) + Math.floor(y / 3)) % 2 === 0 ? 40 : 220
  })
const sight = (view: View, unread: number | null = null): Sight => ({ texts: [], unread, barcode: false, view })
const guide = (...pictures: ReturnType<typeof picture>[]): Guide => {
  const look = looker()
  const views = pictures.map((each) => look(each))
  return guideFor(sight(views.at(-1) ?? { light: 0, glare: 0, motion: 0, pattern: 0 }))
}

test('an empty desk asks for the code', () => {
  expect(guide(picture(() => 118))).toBe('show')
})

test('a code far away asks to come closer, one that overfills the picture to go back', () => {
  expect([guide(code(40)), guide(code(180))]).toEqual(['closer', 'back'])
})

test('a code that fills the frame and is not read yet asks for stillness', () => {
  expect(guide(code(140))).toBe('still')
})

test('a dark room and a phone at full brightness are told apart', () => {
  expect([guide(picture(() => 12)), guide(picture(() => 255))]).toEqual(['light', 'glare'])
})

test('what moves between two pictures counts as motion, what stays does not', () => {
  const motionOf = (...pictures: ReturnType<typeof picture>[]): number => {
    const look = looker()
    return pictures.map((each) => look(each).motion).at(-1) ?? 0
  }
  expect(motionOf(code(140))).toBe(0)
  expect(motionOf(code(140), code(140))).toBe(0)
  expect(motionOf(code(140), code(140, 3))).toBeLessThan(0.06)
  expect(motionOf(code(140), code(140, 120))).toBeGreaterThan(0.06)
})

const calm: View = { light: 120, glare: 0, motion: 0, pattern: 0.8 }

test('a code that is seen but too small asks to come closer', () => {
  expect(guideFor(sight(calm, 1.4))).toBe('closer')
})

test('a code that is seen and large enough asks to be held flat, or still while it moves', () => {
  expect(guideFor(sight(calm, 4))).toBe('flat')
  expect(guideFor(sight({ ...calm, motion: 0.3 }, 4))).toBe('still')
})

test('the dark comes before all else', () => {
  expect(guideFor(sight({ ...calm, light: 20, motion: 0.3 }, 1))).toBe('light')
})

test('a sentence changes only for what was found three times in a row', () => {
  const found: Guide[] = ['closer', 'still', 'closer', 'closer', 'closer', 'still']
  const shown: Guide[] = []
  let steady: Steady = { shown: 'show', next: 'show', times: 0 }
  for (const each of found) {
    steady = steadier(steady, each)
    shown.push(steady.shown)
  }
  expect(shown).toEqual(['show', 'show', 'show', 'show', 'closer', 'closer'])
})
