/** Something to know, to look at or to stop for. One rule: each has its word and its shape, colour only repeats them. */
import './notice.css'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { Shape } from './shape.tsx'

export type NoticeKind = 'info' | 'good' | 'look' | 'stop'

export interface NoticeProps {
  readonly kind: NoticeKind
  readonly title?: string
  readonly children?: ReactNode
}

/** `look` and `stop` are read out at once by a screen reader. */
export function Notice({ kind, title, children }: NoticeProps) {
  const { say } = useText()
  const urgent = kind === 'look' || kind === 'stop'
  return (
    <div className={`notice notice-${kind}`} role={urgent ? 'alert' : 'status'}>
      <Shape name={kind} />
      <div>
        <span className="notice-word">{say(`ui.${kind}`)}: </span>
        {title !== undefined && <span className="notice-title">{title}</span>}
        {children !== undefined && <NoticeBody below={title !== undefined}>{children}</NoticeBody>}
      </div>
    </div>
  )
}

/** Without a title the sentence follows the word on its line. */
function NoticeBody({ below, children }: { readonly below: boolean; readonly children: ReactNode }) {
  return below ? <div className="notice-body">{children}</div> : <span>{children}</span>
}
