/**
 * What can be done, as buttons with their key written on them. One rule: a page has one primary button, and pressing
 * its key is the same as pressing it.
 */
import './act-button.css'
import type { ReactNode, Ref } from 'react'
import type { Chord } from './chord.ts'
import { faceOf } from './chord.ts'
import { KeyCap } from './key-cap.tsx'
import { useKeys } from './use-keys.ts'

export interface ActButtonProps {
  readonly children: ReactNode
  readonly onAct: () => void
  /** Pressed anywhere on the page; also listed on F1 under `does`, or under the label when that is plain text. */
  readonly chord?: Chord
  readonly does?: string
  readonly look?: 'plain' | 'quiet' | 'stop'
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly buttonRef?: Ref<HTMLButtonElement>
}

/** The one thing to do now: large, in the accent, on Enter unless told otherwise. */
export function PrimaryButton({ chord = 'Enter', ...rest }: Omit<ActButtonProps, 'look'>) {
  return <Button {...rest} chord={chord} kind="primary" />
}

/** Anything else that can be done. */
export function ActButton({ look = 'plain', ...rest }: ActButtonProps) {
  return <Button {...rest} kind={look} />
}

function Button(props: Omit<ActButtonProps, 'look'> & { readonly kind: string }) {
  const { children, onAct, chord, does, kind, busy = false, disabled = false, buttonRef } = props
  const act = (): void => {
    if (!busy && !disabled) onAct()
  }
  const words = does ?? (typeof children === 'string' ? children : undefined)
  const key = { run: act, ...(words !== undefined && { does: words }) }
  useKeys(chord === undefined ? {} : { [chord]: key }, { enabled: chord !== undefined && !disabled })
  return (
    <button
      ref={buttonRef}
      type="button"
      className={`act act-${kind}`}
      onClick={act}
      disabled={disabled}
      aria-busy={busy}
      aria-keyshortcuts={chord === undefined ? undefined : faceOf(chord).replaceAll(' ', '+')}
    >
      <span className="act-label">{children}</span>
      {chord !== undefined && <KeyCap chord={chord} />}
    </button>
  )
}
