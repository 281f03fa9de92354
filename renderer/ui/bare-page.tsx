/** A page without a frame: before anybody is signed in. One rule: one thing to do stands in its middle. */
import './bare-page.css'
import type { ReactNode } from 'react'
import { PracticeBand } from './frame.tsx'

export interface BarePageProps {
  readonly app: ReactNode
  /** Where this is, and what can be set before signing in. */
  readonly about?: ReactNode
  readonly corner?: ReactNode
  readonly band?: string | null
  readonly wide?: boolean
  readonly children: ReactNode
}

export function BarePage({ app, about, corner, band = null, wide = false, children }: BarePageProps) {
  return (
    <div className="bare-page">
      <header>
        <div className="bare-page-top">
          <div className="frame-app">{app}</div>
          <div className="bare-page-about">{about}</div>
          <div>{corner}</div>
        </div>
        {band !== null && <PracticeBand>{band}</PracticeBand>}
      </header>
      <main className={wide ? 'bare-page-main bare-page-wide' : 'bare-page-main'}>{children}</main>
    </div>
  )
}
