/**
 * What stays round every screen: where one is, how the line stands, who is signed in, where one can go. One rule: it
 * never moves; what changes in it changes in place.
 */
import './frame.css'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { KeyCap } from './key-cap.tsx'
import { useKeys } from './use-keys.ts'
import type { Chord } from './chord.ts'

export interface Destination {
  readonly name: string
  readonly label: string
  readonly chord: Chord
}

export interface FrameProps {
  readonly app: ReactNode
  /** Where and what: place, day, what is being done. */
  readonly about: ReactNode
  readonly line: ReactNode
  readonly person: ReactNode
  /** A sentence across the whole top, on every screen alike; null: none. */
  readonly band: string | null
  /** What must not be missed, across the top of every screen while it lasts. */
  readonly alarm?: ReactNode
  /** What is under way besides the screen; it takes room from the foot of the screen and moves nothing. */
  readonly foot?: ReactNode
  readonly destinations: readonly Destination[]
  readonly navigation: string
  readonly at: string
  readonly onGo: (name: string) => void
  readonly children: ReactNode
}

export function Frame(props: FrameProps) {
  const { app, about, line, person, band, alarm, foot, destinations, navigation, at, onGo, children } = props
  useKeys(
    Object.fromEntries(destinations.map(({ name, label, chord }) => [chord, { does: label, run: () => onGo(name) }])),
  )
  const main = useFocusOnArrival(at)
  return (
    <div className="frame">
      <header className="frame-head">
        <div className="frame-top">
          <div className="frame-app">{app}</div>
          <div className="frame-about">{about}</div>
          <div className="frame-line">{line}</div>
          <div className="frame-person">{person}</div>
        </div>
        {band !== null && <PracticeBand>{band}</PracticeBand>}
        {alarm}
      </header>
      <nav className="frame-nav" aria-label={navigation}>
        {destinations.map(({ name, label, chord }) => (
          <button
            key={name}
            type="button"
            className="frame-go"
            aria-current={name === at ? 'page' : undefined}
            onClick={() => onGo(name)}
          >
            <span>{label}</span>
            <KeyCap chord={chord} />
          </button>
        ))}
      </nav>
      <main className="frame-main" ref={main} tabIndex={-1}>
        {children}
      </main>
      {foot}
    </div>
  )
}

/** The one sentence that must not be missed, calm and on every page. */
export function PracticeBand({ children }: { readonly children: string }) {
  return (
    <div className="practice-band" role="note">
      {children}
    </div>
  )
}

/** A new screen that takes no focus itself gets it as a whole, so that the next key is heard there. */
function useFocusOnArrival(at: string) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (ref.current === null) return
    // From its top on, however far down the screen before was read.
    ref.current.scrollTop = 0
    if (!ref.current.contains(document.activeElement)) ref.current.focus()
  }, [at])
  return ref
}
