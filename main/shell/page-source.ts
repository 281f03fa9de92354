/**
 * What the shell serves to its pages: which file an address names, its type, and the headers around it. One rule: an
 * address names a file inside the given folder or nothing.
 */
import { extname, join, sep } from 'node:path'
import { isOwn } from './origin.ts'

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.wasm', 'application/wasm'],
])

/** An unknown ending is bytes: with `nosniff` Chromium then neither runs nor draws it. */
export const typeOf = (file: string): string => TYPES.get(extname(file)) ?? 'application/octet-stream'

/**
 * @param folder absolute, without a trailing separator
 * @returns the absolute path of the file, or null where the address leaves the folder, is foreign or is malformed
 */
export function fileOf(folder: string, address: string): string | null {
  if (!isOwn(address)) return null
  const path = decoded(new URL(address).pathname)
  // A backslash or colon is a separator or a drive to Windows, and NUL ends a path for the system underneath.
  if (path === null || /[\\:\0]/.test(path)) return null
  const file = join(folder, path === '/' || path === '' ? 'index.html' : path)
  return file.startsWith(folder + sep) ? file : null
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/**
 * @param nonce fresh for every response; the page's own style elements carry it
 * @param dev the dev server: its page has inline scripts and a socket, and its client knows no trusted types
 */
export function headersOf(nonce: string, dev?: URL): Record<string, string> {
  return {
    'content-security-policy': policyOf(nonce, dev),
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }
}

function policyOf(nonce: string, dev: URL | undefined): string {
  const own = `'self'`
  const ours = `'nonce-${nonce}'`
  const none = `'none'`
  return [
    `default-src ${none}`,
    // The QR reader is WebAssembly; this allows compiling it and no JavaScript from text.
    `script-src ${own} 'wasm-unsafe-eval'${dev === undefined ? '' : ` ${ours}`}`,
    `style-src ${own} ${ours}`,
    `font-src ${own}`,
    `img-src ${own} blob:`,
    `media-src ${own} blob:`,
    `connect-src ${own}${dev === undefined ? '' : ` ws://${dev.host}`}`,
    `worker-src ${own}`,
    `base-uri ${none}`,
    `form-action ${none}`,
    `frame-ancestors ${none}`,
    `object-src ${none}`,
    ...(dev === undefined ? [`require-trusted-types-for 'script'`, 'trusted-types default'] : []),
  ].join('; ')
}
