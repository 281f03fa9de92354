/** The frame of the stock's forms. One rule: Enter goes from field to field and, on the last, acts; Esc leaves it as it was. */
import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'

export interface StockFormProps {
  readonly title: string
  readonly hint: ReactNode
  readonly act: string
  readonly busy: boolean
  /** The sentence of the register's refusal. */
  readonly refused: string | null
  readonly onAct: () => void
  readonly onLeave: () => void
  readonly children: ReactNode
}

export function StockForm({ title, hint, act, busy, refused, onAct, onLeave, children }: StockFormProps) {
  const { say } = useText()
  return (
    <section className="card stack stock-form" aria-label={title}>
      <div>
        <h1>{title}</h1>
        <p className="soft">{hint}</p>
      </div>
      {refused !== null && <Notice kind="stop">{refused}</Notice>}
      <div className="stock-fields">{children}</div>
      <div className="row">
        <PrimaryButton onAct={onAct} busy={busy}>
          {act}
        </PrimaryButton>
        <ActButton look="quiet" chord="Escape" onAct={onLeave}>
          {say('ui.cancel')}
        </ActButton>
      </div>
    </section>
  )
}
