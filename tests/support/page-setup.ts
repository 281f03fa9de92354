/**
 * What a screen needs and jsdom lacks. One rule: only what the browser would bring, nothing of ours.
 */
import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// Testing Library cleans up by itself only where `afterEach` is a global.
afterEach(cleanup)

const always = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })

class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

// Mantine asks for the colour scheme, measures its inputs and scrolls its lists.
window.matchMedia = always
window.ResizeObserver = StillObserver
window.HTMLElement.prototype.scrollIntoView = () => undefined
Object.defineProperty(document, 'fonts', { value: Object.assign(new Set(), { ready: Promise.resolve() }) })
// What is drawn on a canvas is looked at in the real window; here it is only not complained of.
window.HTMLCanvasElement.prototype.getContext = () => null
