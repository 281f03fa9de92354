/** One question of first start: what is asked, what helps to answer, and the answer's field. */
import type { ReactNode } from 'react'

export interface QuestionProps {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}

export function Question({ title, hint, children }: QuestionProps) {
  return (
    <>
      <div>
        <h1>{title}</h1>
        {hint !== undefined && <p className="soft question-hint">{hint}</p>}
      </div>
      {children}
    </>
  )
}
