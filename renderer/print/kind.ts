/** The form of a kind of page: how it is named, in which languages it speaks, and what stands on it. */
import type { ReactNode } from 'react'
import type { CallName, OutputOf } from '#contract/calls'
import type { Letterhead } from '#contract/papers'
import type { Text } from '../text/use-text.ts'

export interface Kind<N extends CallName> {
  /** `both`: English and Hindi beside each other, for whoever gets the page; `screen`: that of the screen. */
  readonly speaks: 'both' | 'screen'
  /** The document's title, which printers list and log: it names nobody. */
  readonly title: (view: OutputOf<N>, text: Text) => string
  /** Its parts are measured to be put on pages: every letter that could stand on it is read before. */
  readonly measured?: true
  /** Once it stands in its own letters: what depends on how long it has become. */
  readonly fit?: (place: HTMLElement) => void
  readonly paper: (view: OutputOf<N>, letterhead: Letterhead) => ReactNode
}
