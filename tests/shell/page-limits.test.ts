import { expect, test } from 'vitest'
import { isReload } from '../../main/shell/navigation.ts'
import { devServerOf, isOwn } from '../../main/shell/origin.ts'
import { mayCheck, mayHave, mayLoad } from '../../main/shell/permissions.ts'

const own = { isMainFrame: true, requestingUrl: 'app://teeka/' }
const video = { ...own, mediaTypes: ['video'] as ('video' | 'audio')[] }

test('our own page may use the camera’s picture', () => {
  expect(mayHave('media', video)).toBe(true)
  expect(mayCheck('media', 'app://teeka', 'video')).toBe(true)
})

test('nobody may listen, and no other page may look', () => {
  expect(mayHave('media', { ...video, mediaTypes: ['video', 'audio'] })).toBe(false)
  expect(mayHave('media', { ...video, mediaTypes: ['audio'] })).toBe(false)
  expect(mayHave('media', own)).toBe(false)
  expect(mayHave('media', { ...video, requestingUrl: 'https://teeka.example.org/' })).toBe(false)
  expect(mayHave('media', { ...video, isMainFrame: false })).toBe(false)
  expect(mayCheck('media', 'app://teeka', 'audio')).toBe(false)
  expect(mayCheck('media', 'app://other', 'video')).toBe(false)
})

test('every other permission is refused, those of tomorrow too', () => {
  const others = ['geolocation', 'notifications', 'clipboard-read', 'display-capture', 'not-yet-invented']
  expect(others.filter((permission) => mayHave(permission, video))).toEqual([])
  expect(others.filter((permission) => mayCheck(permission, 'app://teeka', 'video'))).toEqual([])
})

test('a page loads its own files and nothing from the network or the disk', () => {
  const own = ['app://teeka/assets/index.js', 'blob:app://teeka/1']
  const web = ['https://example.org/', 'http://127.0.0.1:631/', 'app://x/', '']
  const disk = ['file:///etc/passwd', 'data:text/html,x', 'devtools://devtools/x']
  expect([...own, ...web, ...disk].filter((address) => mayLoad(address, undefined, 'off'))).toEqual(own)
})

test('only a dev server of an unpackaged app is let in', () => {
  const env = { ELECTRON_RENDERER_URL: 'http://127.0.0.1:5199' }
  const dev = devServerOf({ isPackaged: false }, env)
  expect(mayLoad('http://127.0.0.1:5199/entry.tsx', dev, 'on')).toBe(true)
  expect(mayLoad('http://127.0.0.1:5198/entry.tsx', dev, 'on')).toBe(false)
  expect(devServerOf({ isPackaged: true }, env)).toBeUndefined()
  expect(devServerOf({ isPackaged: false }, {})).toBeUndefined()
})

test('a page may load itself again and go nowhere else', () => {
  const targets = ['app://teeka/#/queue', 'app://teeka/print.html', 'app://other/', 'https://example.org/', 'nonsense']
  expect(targets.filter((target) => isReload('app://teeka/#/dose', target))).toEqual(['app://teeka/#/queue'])
  expect(isReload('', 'app://teeka/')).toBe(false)
})

test('an origin that only looks like ours is foreign', () => {
  const alike = ['app://teeka.example.org/', 'app://teeka:80/', 'apps://teeka/', 'https://teeka/', 'app:teeka', '']
  expect(['app://teeka/index.html', ...alike].filter(isOwn)).toEqual(['app://teeka/index.html'])
})
