import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Area, placeFor } from '../../main/shell/placing.ts'
import { changed, StoredSettings } from '../../main/shell/stored-settings.ts'

const fresh = {
  language: 'en',
  printer: null,
  slipPrinter: null,
  certificateSizes: {},
  textSize: 100,
  theme: 'light',
  lockAfter: 3,
  sound: 'on',
  window: null,
  place: 'own',
}
const laptop: Area = { x: 0, y: 0, width: 1366, height: 728 }
const monitor: Area = { x: 1366, y: 0, width: 1920, height: 1080 }

test('a laptop that was never set up has settings all the same', () => {
  expect(StoredSettings.parse({})).toEqual(fresh)
})

test('one spoilt setting costs only itself', () => {
  const spoilt = { ...fresh, language: 'hi', textSize: 110, window: { x: 0.5 } }
  expect(StoredSettings.parse(spoilt)).toEqual({ ...fresh, language: 'hi' })
})

test('whatever the file holds, there are settings', () => {
  fc.assert(
    fc.property(fc.anything(), (held) => {
      expect(Object.keys(StoredSettings.parse(held)).toSorted()).toEqual(Object.keys(fresh).toSorted())
    }),
  )
})

test('a change touches what it names and nothing that it leaves open', () => {
  const before = StoredSettings.parse({ ...fresh, printer: 'HP-1020' })
  expect(changed(before, { theme: 'dark', printer: undefined })).toEqual({ ...before, theme: 'dark' })
  expect(changed(before, { printer: null }).printer).toBeNull()
})

test('the window comes up where it stood', () => {
  const last = { x: 1400, y: 20, width: 1500, height: 900, maximized: false }
  expect(placeFor(last, [laptop, monitor])).toEqual({ x: 1400, y: 20, width: 1500, height: 900 })
})

test('a window whose monitor was unplugged comes up where it can be seen', () => {
  const last = { x: 1400, y: 20, width: 1500, height: 900, maximized: false }
  expect(placeFor(last, [laptop])).toEqual({ width: 1500, height: 900 })
  expect(placeFor({ ...last, x: 20, y: -400 }, [laptop])).toEqual({ width: 1500, height: 900 })
  expect(placeFor({ ...last, x: 1300 }, [laptop])).toEqual({ width: 1500, height: 900 })
})

test('a window is never smaller than what the desk needs', () => {
  const last = { x: 0, y: 0, width: 300, height: 200, maximized: false }
  expect(placeFor(last, [laptop])).toEqual({ x: 0, y: 0, width: 1024, height: 700 })
  expect(placeFor(null, [laptop])).toEqual({ width: 1280, height: 760 })
})
