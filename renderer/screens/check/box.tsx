/** The box that takes a certificate's text. One rule: Enter checks what was typed, and the whole of what was pasted. */
import type { ClipboardEvent } from 'react'
import { LONGEST_SHOWN } from '#contract/certificate-check'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { focusField, useFirstFocus } from '../../ui/use-field-key.ts'
import { useKeys } from '../../ui/use-keys.ts'

export const BOX = 'cert-box'

export interface BoxProps {
  readonly text: string
  readonly onType: (text: string) => void
  readonly onText: (text: string) => void
}

export function Box({ text, onType, onText }: BoxProps) {
  const { say } = useText()
  const toBox = (): void => focusField(BOX)
  useFirstFocus(BOX, true)
  useKeys({ F2: { does: say('check.field'), run: toBox }, 'ctrl+k': toBox })
  useKeys({ Escape: { does: say('check.clear'), run: () => onType('') } }, { enabled: text !== '' })
  const check = (given: string): void => {
    if (given.trim() === '') return
    onType('')
    onText(given)
  }
  // The whole of what was copied, with its line ends, which the field would lose.
  const paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text')
    if (pasted.trim() === '') return
    event.preventDefault()
    check(pasted)
  }
  return (
    <div className="cert-box">
      <label htmlFor={BOX} className="sr-only">
        {say('check.field')}
      </label>
      <div className="cert-box-line">
        <input
          id={BOX}
          type="text"
          placeholder={say('check.placeholder')}
          value={text}
          maxLength={LONGEST_SHOWN}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
          onPaste={paste}
        />
        <span className="cert-box-keys">
          <KeyCap chord="F2" />
        </span>
      </div>
      {text.trim() !== '' && <PrimaryButton onAct={() => check(text)}>{say('check.act')}</PrimaryButton>}
    </div>
  )
}
