/** The parts of the page side by side, each with how it stands. One rule: a key opens each, and it is written on it. */
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { faceOf } from '../../ui/chord.ts'
import type { Chord } from '../../ui/chord.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Shape } from '../../ui/shape.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useLate } from '../../ui/use-late.ts'
import { conflictsAtGlance, facilitationAtGlance, keysAtGlance, levelsAtGlance, partNames } from './glance.ts'
import type { Glance, PartName } from './glance.ts'
import { useToday } from './use-today.ts'

/** Letters, because digits choose within a part. */
const chords: Readonly<Record<PartName, Chord>> = {
  conflicts: 'alt+t',
  keys: 'alt+k',
  facilitation: 'alt+p',
  levels: 'alt+v',
}

export interface PartsProps {
  readonly at: PartName
  readonly onGo: (part: PartName) => void
}

export function Parts({ at, onGo }: PartsProps) {
  const { say } = useText()
  const glances = useGlances()
  useKeys(
    Object.fromEntries(
      partNames.map((name) => [chords[name], { does: say(`identity.part.${name}`), run: () => onGo(name) }]),
    ),
  )
  return (
    <nav className="identity-parts" aria-label={say('identity.parts')}>
      {partNames.map((name) => (
        <button
          key={name}
          type="button"
          className="identity-go"
          aria-current={name === at}
          aria-keyshortcuts={faceOf(chords[name]).replaceAll(' ', '+')}
          onClick={() => onGo(name)}
        >
          <span className="identity-go-name">
            <span>{say(`identity.part.${name}`)}</span>
            <KeyCap chord={chords[name]} />
          </span>
          <Answered glance={glances[name]} />
        </button>
      ))}
    </nav>
  )
}

type Glances = Readonly<Record<PartName, Glance | undefined>>

function useGlances(): Glances {
  const text = useText()
  const today = useToday()
  const { value: conflicts } = useAsk('people.conflicts', {})
  const { value: trust } = useAsk('trust.keys', {})
  const { value: leaves } = useAsk('facilitation.list', {})
  const { value: lines } = useAsk('identity.levels', {})
  return {
    conflicts: conflicts && conflictsAtGlance(conflicts, text),
    keys: trust && today && keysAtGlance(trust, today, text),
    facilitation: leaves && today && facilitationAtGlance(leaves, today, text),
    levels: lines && levelsAtGlance(lines, text),
  }
}

const Answered = ({ glance }: { readonly glance: Glance | undefined }) =>
  glance === undefined ? <NotKnown /> : <Standing glance={glance} />

function Standing({ glance: { kind, figure, words } }: { readonly glance: Glance }) {
  return (
    <>
      <span className="identity-go-figure">{figure}</span>
      <span className={`identity-go-words identity-${kind}`}>
        {kind !== 'calm' && <Shape name={kind} />} {words}
      </span>
    </>
  )
}

/** A dash keeps the place of a figure that is on its way, so that nothing moves when it comes. */
function NotKnown() {
  const { say } = useText()
  const late = useLate(true)
  return (
    <>
      <span className="identity-go-figure">–</span>
      <span className="identity-go-words soft">{late ? say('identity.glance.unknown') : '\u00a0'}</span>
    </>
  )
}
