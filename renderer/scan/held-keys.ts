/**
 * Keys that wait until it is known whose they are. One rule: a key that was nobody else's arrives where it was pressed,
 * in its turn, as if it had not waited.
 */
let arriving = false

/** True for keys that have waited already. */
export const isArriving = (): boolean => arriving

/** Nobody else hears of this key, the browser included. */
export function swallow(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** They were swallowed; the app's shortcuts hear them now. What the browser would have done with them is not done. */
export function release(held: readonly KeyboardEvent[]): void {
  arriving = true
  for (const { key, code, shiftKey, target } of held) {
    const at = target instanceof Element && target.isConnected ? target : document.body
    at.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }))
  }
  arriving = false
}
