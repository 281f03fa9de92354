/** A file from the disk, for whoever does not drag. One rule: the same way in as a drop. */
import { useRef } from 'react'
import { useText } from '../text/use-text.ts'
import { ActButton } from '../ui/act-button.tsx'
import type { Chord } from '../ui/chord.ts'
import type { Drop } from './use-drop.ts'

export interface FileChoiceProps {
  readonly drop: Drop
  readonly chord?: Chord
  /** Endings of what else is taken. */
  readonly more?: `.${string}`
}

const accepted = '.png,.jpg,.jpeg,.webp,.pdf,.zip'

export function FileChoice({ drop, chord, more }: FileChoiceProps) {
  const { say } = useText()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <ActButton onAct={() => input.current?.click()} {...(chord !== undefined && { chord })}>
        {say('scan.drop.choose')}
      </ActButton>
      <input
        ref={input}
        type="file"
        accept={more === undefined ? accepted : `${accepted},${more}`}
        hidden
        aria-label={say('scan.drop.choose')}
        onChange={({ currentTarget }) => {
          drop.read(currentTarget.files ?? [])
          // The same file, chosen again, counts again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
