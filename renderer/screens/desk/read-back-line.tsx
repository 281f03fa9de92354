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
  readonly wrong: ReadBackField | null
  readonly wide?: boolean
  readonly children: ReactNode
}

export function ReadBackLine({ field, letter, onWrong, wrong, wide = false, children }: ReadBackLineProps) {
  const { say } = useText()
  const what = say(`desk.readBack.lines.${field}`)
  const words = say('desk.readBack.wrong', { what })
  useKeys({ [letter]: { does: words, run: () => onWrong(field) } })
  return (
    <div
      className={wide ? 'read-back-line read-back-wide' : 'read-back-line'}
      data-wrong={wrong === field || undefined}
    >
      <dt>
        {what}
        <button type="button" className="read-back-wrong" aria-label={words} onClick={() => onWrong(field)}>
          <KeyCap chord={letter} />
        </button>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
