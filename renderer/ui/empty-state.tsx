/** A place with nothing in it yet. One rule: it says what will stand here and what to do first. */
import './empty-state.css'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  readonly title: string
  readonly children: ReactNode
  /** The first thing to do, as a button. */
  readonly act?: ReactNode
}

export function EmptyState({ title, children, act }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      <p className="soft">{children}</p>
      {act !== undefined && <div className="row">{act}</div>}
    </div>
  )
}
