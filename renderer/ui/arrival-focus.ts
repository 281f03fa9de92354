/**
 * The focus that a screen or a step takes as it appears. One rule: where somebody has sent it by a key after their last
 * act it stays, for what appears later was not what they asked for last.
 */

let sent: Element | null = null

/** By a key of its own, such as that of the search box. */
export function sendFocus(id: string): void {
  const found = document.getElementById(id)
  found?.focus()
  if (found instanceof HTMLInputElement) found.select()
  sent = found
}

/** Something else was done: what appears next may take the focus. */
export function forgetSentFocus(): void {
  sent = null
}

export function takeFocus(element: HTMLElement | null | undefined): void {
  if (isSent()) return
  element?.focus()
}

/** Whether the focus stands where it was sent. */
export const isSent = (): boolean => sent !== null && sent === document.activeElement
