import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownWorker } from '../../renderer/trusted-types.ts'

const PAGE = 'app://teeka/index.html#/desk'

test('a page may start the workers of its own build', () => {
  const address = 'app://teeka/assets/qr-reader.worker-D5VX-oRk.js'
  expect(ownWorker(address, PAGE)).toBe(address)
  expect(ownWorker('/assets/jp2.worker-DOMjGJsf.js', PAGE)).toBe('app://teeka/assets/jp2.worker-DOMjGJsf.js')
})

test('no other script becomes a worker', () => {
  const others = [
    'app://teeka/assets/index-CwVwtGZA.js',
    'app://teeka/qr-reader.worker-D5VX-oRk.js',
    'app://teeka/assets/../evil.worker-x.js',
    'app://teeka/assets/a/b.worker-x.js',
    'app://teeka/assets/a.worker-x.js?then=more',
    'app://teeka/assets/a.worker-x.js#then',
    'app://other/assets/a.worker-x.js',
    'https://teeka/assets/a.worker-x.js',
    'blob:app://teeka/0b1c',
    'data:text/javascript,1',
    'javascript:1',
    '',
  ]
  expect(others.filter((address) => ownWorker(address, PAGE) !== null)).toEqual([])
})

test('whatever comes, it is one of ours or refused', () => {
  const part = fc.oneof(
    fc.constantFrom('/assets/', 'x.worker-1.js', '..', '%2e', '//', 'app:', '\\', '?', '#'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const address = ownWorker(parts.join(''), PAGE)
      expect(address === null || /^app:\/\/teeka\/assets\/[a-z0-9-]+\.worker-[\w-]+\.js$/.test(address)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
