/** What a person costs at the keyboard. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { isPress, NO_EFFORT, paused, pressed, resumed, scanned, spent } from '../../renderer/client/effort.ts'
import {
  countPress,
  countScan,
  effortOn,
  forgetEffort,
  NEWCOMER,
  rest,
  workOn,
} from '../../renderer/client/effort-now.ts'

const press = (key: string, repeat = false): void => countPress({ key, repeat })

describe('the counter', () => {
  test('counts presses and seconds from when somebody is taken in hand', () => {
    const working = pressed(pressed(resumed(NO_EFFORT, 1_000)))
    expect(spent(working, 42_000)).toEqual({ keys: 2, seconds: 41 })
  })
  test('stands still while it is put aside, and presses meanwhile are nobody’s', () => {
    const aside = pressed(paused(resumed(NO_EFFORT, 0), 10_000))
    expect(spent(aside, 500_000)).toEqual({ keys: 0, seconds: 10 })
    expect(spent(resumed(aside, 500_000), 505_000)).toEqual({ keys: 0, seconds: 15 })
  })
  test('takes a scan as one, however many characters the scanner typed', () => {
    let effort = resumed(NO_EFFORT, 0)
    for (let key = 0; key < 302; key += 1) effort = pressed(effort)
    expect(spent(scanned(effort, 301), 0).keys).toBe(2)
  })
  test.each([
    ['a letter', { key: 'a', repeat: false }, true],
    ['a letter of another script', { key: 'क', repeat: false }, true],
    ['a held key', { key: 'ArrowDown', repeat: true }, false],
    ['Shift', { key: 'Shift', repeat: false }, false],
    ['Alt', { key: 'Alt', repeat: false }, false],
    ['F3', { key: 'F3', repeat: false }, true],
  ])('%s', (_, event, counts) => {
    expect(isPress(event)).toBe(counts)
  })
  test('never runs backwards, whatever is paused and resumed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('pause', 'go', 'press', 'scan'), fc.nat(5_000))), (acts) => {
        let [effort, at, before] = [NO_EFFORT, 0, 0]
        for (const [act, wait] of acts) {
          at += wait
          if (act === 'pause') effort = paused(effort, at)
          if (act === 'go') effort = resumed(effort, at)
          if (act === 'press') effort = pressed(effort)
          if (act === 'scan') effort = scanned(effort, wait)
          const { keys, seconds } = spent(effort, at)
          expect(keys).toBeGreaterThanOrEqual(0)
          expect(seconds).toBeGreaterThanOrEqual(before)
          expect(seconds).toBeLessThanOrEqual(Math.ceil(at / 1000))
          before = seconds
        }
      }),
    )
  })
})

describe('at the desk', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] })
    workOn(null)
    for (const who of ['sunita', 'rekha']) forgetEffort(who)
  })

  test('what was typed for a walk-in counts for the person they became', () => {
    workOn(NEWCOMER)
    press('S')
    press('u')
    vi.advanceTimersByTime(20_000)
    workOn('sunita')
    press('Enter')
    vi.advanceTimersByTime(5_000)
    expect(effortOn('sunita')).toEqual({ keys: 3, seconds: 25 })
  })
  test('somebody put aside is taken up again where they stood, and the next one starts at nothing', () => {
    workOn('sunita')
    press('1')
    vi.advanceTimersByTime(8_000)
    workOn('rekha')
    press('1')
    press('2')
    vi.advanceTimersByTime(60_000)
    workOn('sunita')
    vi.advanceTimersByTime(2_000)
    expect(effortOn('sunita')).toEqual({ keys: 1, seconds: 10 })
    expect(effortOn('rekha')).toEqual({ keys: 2, seconds: 60 })
  })
  test('a locked desk costs nobody anything', () => {
    workOn('sunita')
    vi.advanceTimersByTime(3_000)
    rest()
    for (const digit of '2580') press(digit)
    vi.advanceTimersByTime(600_000)
    workOn('sunita')
    expect(effortOn('sunita')).toEqual({ keys: 0, seconds: 3 })
  })
  test('a walk-in that came to nothing is not the next one’s', () => {
    workOn(NEWCOMER)
    press('x')
    workOn(null)
    workOn(NEWCOMER)
    workOn('rekha')
    expect(effortOn('rekha').keys).toBe(0)
  })
  test('a card scanned for the person in hand is one', () => {
    workOn('sunita')
    for (const character of '2894162536\r') press(character)
    countScan(11)
    press('Enter')
    expect(effortOn('sunita').keys).toBe(2)
  })
})
