/** The desk on the page, with nothing left over from the test before. */
import { act } from '@testing-library/react'
import type { PersonView } from '#contract/views'
import { hearKey } from '../../renderer/scan/hear-wedge.ts'
import { Desk } from '../../renderer/screens/desk/desk.tsx'
import { forgetDraft } from '../../renderer/ui/use-draft.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'
import { provingAnswers } from './desk-proving-world.ts'
import { anAadhaar } from './desk-scans.ts'
import { answersOf, openWorld } from './desk-world.ts'
import type { World } from './desk-world.ts'

export interface OpenDesk extends OpenPage {
  readonly world: World
}

const compared = ['walk-in', `register-${anAadhaar().scanId}`].map((act) => `alike-${act}`)
const drafts = ['desk-hand', 'desk-search', 'desk-document', 'walk-in', 'walk-in-scanned', ...compared]

/** `answers` stand in front of the world's own. */
export function openDesk(
  people: readonly PersonView[],
  answers: (world: World, usual: Answers) => Answers = () => ({}),
  some: Partial<World> = {},
): OpenDesk {
  for (const name of drafts) forgetDraft(name)
  const world = openWorld(people, some)
  const usual = { ...answersOf(world), ...provingAnswers(world) }
  const page = openPage(<Desk />, { ...usual, ...answers(world, usual) })
  world.tell = (announcement) => act(() => page.announce(announcement))
  return { ...page, world }
}

/** A scanner's keys, three milliseconds apart, and the Enter that ends them. A script's keys are not heard by themselves. */
export function scan(text: string): void {
  const start = performance.now()
  act(() => {
    for (const [place, key] of [...text, 'Enter'].entries()) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      Object.defineProperty(event, 'timeStamp', { value: start + place * 3 })
      hearKey(event)
    }
  })
}

/** Eleven bytes that begin like a JPEG picture of 60 by 60, in base64. */
export const PICTURE = '/9j/wAALCAA8ADw='

/** What jsdom lacks to show a picture; nothing of it is drawn. */
export function drawPictures(): void {
  const picture = { width: 60, height: 60, close: () => undefined }
  Object.assign(window, { createImageBitmap: () => Promise.resolve(picture) })
  Object.assign(HTMLCanvasElement.prototype, { getContext: () => ({ drawImage: () => undefined }) })
}
