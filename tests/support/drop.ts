/** A file dropped on the real window. One rule: somewhere in it, for the desk takes it wherever it falls. */
import type { Page } from '@playwright/test'

export const dropFile = (page: Page, name: string, content: Buffer): Promise<void> =>
  page.evaluate(
    ([called, text]) => {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], called))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    [name, content.toString('base64')] as const,
  )
