/**
 * Who is who, for those who answer for it: doses that stand twice, the keys that are believed, people without an ID, how
 * surely people were verified. One rule: how each part stands is seen at once; one part at a time is open.
 */
import './identity.css'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { Conflicts } from './conflicts.tsx'
import { Facilitation } from './facilitation.tsx'
import type { PartName } from './glance.ts'
import { Keys } from './keys.tsx'
import { Levels } from './levels.tsx'
import { Parts } from './parts.tsx'

const parts = { conflicts: Conflicts, keys: Keys, facilitation: Facilitation, levels: Levels } as const

export function Identity() {
  const { say } = useText()
  const [at, setAt] = useState<PartName>('conflicts')
  const Shown = parts[at]
  const panel = useFocusOnOpening(at)
  return (
    <div className="screen identity">
      <h1>{say('identity.title')}</h1>
      <Parts at={at} onGo={setAt} />
      <div ref={panel} className="identity-part" tabIndex={-1} data-focus-quiet>
        <Shown key={at} />
      </div>
    </div>
  )
}

/** A part that takes no focus itself gets it as a whole, so that the next key is heard there. */
function useFocusOnOpening(at: PartName) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const part = ref.current
    if (part === null || part.contains(document.activeElement)) return
    part.focus({ preventScroll: true })
    // How all parts stand comes first, whatever was scrolled to before.
    part.parentElement?.scrollIntoView()
  }, [at])
  return ref
}
