/** Labels with their values, in two columns. One rule: a label is said in both languages, a value is copied once. */
import type { ReactNode } from 'react'
import { Both } from './both.tsx'
import type { BothProps } from './both.tsx'

export interface FactProps {
  readonly label: BothProps['say']
  readonly wide?: boolean
  readonly children: ReactNode
}

export function Fact({ label, wide = false, children }: FactProps) {
  return (
    <div className={wide ? 'fact fact-wide' : 'fact'}>
      <dt>
        <Both say={label} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
