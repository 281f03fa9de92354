import { sep } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf, headersOf, typeOf } from '../../main/shell/page-source.ts'

const folder = `${sep}opt${sep}teeka${sep}renderer`
const policy = (dev?: URL): string => headersOf('bm9uY2U=', dev)['content-security-policy'] ?? ''

test('an address names a file of the page folder, and the bare address the first page', () => {
  expect(fileOf(folder, 'app://teeka/')).toBe(`${folder}${sep}index.html`)
  expect(fileOf(folder, 'app://teeka/print.html?certificate=IN-1')).toBe(`${folder}${sep}print.html`)
  expect(fileOf(folder, 'app://teeka/assets/noto%20sans.woff2')).toBe(`${folder}${sep}assets${sep}noto sans.woff2`)
})

test('an address that leaves the folder names nothing', () => {
  const out = ['..%2fshell.js', '..%2f..%2fpackage.json', '..%5c..%5cpackage.json', 'x%2f..%2f..%2fmain%2fshell.js']
  const odd = ['..%2frenderer-of-another/x', 'C:%5cx', 'a%00.html', '%ff', '%']
  expect([...out, ...odd].filter((path) => fileOf(folder, `app://teeka/${path}`) !== null)).toEqual([])
})

test('another origin’s address names nothing', () => {
  const others = ['app://other', 'app://teeka:80', 'app://teeka.example.org', 'https://teeka', 'file://', 'teeka']
  expect(others.filter((origin) => fileOf(folder, `${origin}/index.html`) !== null)).toEqual([])
})

test('whatever is asked for, it lies in the folder or is not there', () => {
  const step = fc.oneof(fc.constantFrom('..', '%2e%2e', '/', '%2f', '\\', '%5c', '%00', 'a', '.'), fc.string())
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const file = fileOf(folder, `app://teeka/${steps.join('')}`)
      expect(file === null || (file.startsWith(folder + sep) && !file.split(sep).includes('..'))).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('a file of an unknown kind is bytes, which no page runs', () => {
  expect(typeOf('assets/index.js')).toBe('text/javascript; charset=utf-8')
  expect(typeOf('assets/shell.exe')).toBe('application/octet-stream')
  expect(headersOf('x')['x-content-type-options']).toBe('nosniff')
})

test('a page may run its own files and nothing that was written into it', () => {
  expect(policy()).toContain(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-bm9uY2U=';",
  )
  expect(policy()).toContain("require-trusted-types-for 'script'")
  expect(policy()).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/)
})

test('workers and their WebAssembly come from the app’s own files, and none from text', () => {
  expect(policy()).toMatch(/(^|; )worker-src 'self'(;|$)/)
  // Compiled while it comes in, which Chromium does for this type only.
  expect(typeOf('assets/zxing_reader-Bb9Mx2Pu.wasm')).toBe('application/wasm')
  expect(typeOf('assets/qr-reader.worker-D5VX-oRk.js')).toBe('text/javascript; charset=utf-8')
})

test('beside a dev server the same policy opens only for its socket and its inline scripts', () => {
  const dev = policy(new URL('http://127.0.0.1:5199'))
  expect(dev).toContain("connect-src 'self' ws://127.0.0.1:5199;")
  expect(dev).toContain("script-src 'self' 'wasm-unsafe-eval' 'nonce-bm9uY2U=';")
})
