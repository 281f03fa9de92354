/** The desk on the page, with nothing left over from the test before. */
import { act } from '@testing-library/react'
import type { PersonView } from '#contract/views'
import { Desk } from '../../renderer/screens/desk/desk.tsx'
import { forgetDraft } from '../../renderer/ui/use-draft.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'
import { answersOf, openWorld } from './desk-world.ts'
import type { World } from './desk-world.ts'

export interface OpenDesk extends OpenPage {
  readonly world: World
}

/** `answers` stand in front of the world's own. */
export function openDesk(
  people: readonly PersonView[],
  answers: (world: World, usual: Answers) => Answers = () => ({}),
  some: Partial<World> = {},
): OpenDesk {
  for (const name of ['desk-hand', 'desk-search', 'desk-document', 'walk-in']) forgetDraft(name)
  const world = openWorld(people, some)
  const usual = answersOf(world)
  const page = openPage(<Desk />, { ...usual, ...answers(world, usual) })
  world.tell = (announcement) => act(() => page.announce(announcement))
  return { ...page, world }
}
