/** One line of what is read to the person, with the letter that says it is wrong. */
import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'

export type ReadBackField = 'name' | 'birth' | 'gender' | 'mobile' | 'dose' | 'vaccine'

export interface ReadBackLineProps {
  readonly field: ReadBackField
  readonly letter: string
  readonly onWrong: (field: ReadBackField) => void
  /** Over the whole width, or over what the line before leaves of it. */
  readonly wide?: 'all' | 'rest'
  readonly children: ReactNode
}

export function ReadBackLine({ field, letter, onWrong, wide, children }: ReadBackLineProps) {
  const { say } = useText()
  const what = say(`desk.readBack.lines.${field}`)
  const words = say('desk.readBack.wrong', { what })
  useKeys({ [letter]: { does: words, run: () => onWrong(field) } })
  return (
    <div className={wide === undefined ? 'desk-turned-line' : `desk-turned-line desk-turned-${wide}`}>
      <dt>
        {what}
        <button type="button" className="desk-turned-wrong" aria-label={words} onClick={() => onWrong(field)}>
          <KeyCap chord={letter} />
        </button>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
