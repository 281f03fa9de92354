/**
 * One thing said in English and in the language beside it. One rule: each is marked with its language and its
 * direction, for voices, for fonts and for whoever reads the PDF.
 */
import { createContext, type ReactNode, useContext } from 'react'
import type { CertificateLanguage } from '#contract/certificate-look'
import { printedIn, type Printed } from './printed.ts'

/** `en`: English alone. */
export const Beside = createContext<CertificateLanguage>('en')

export interface SaidProps {
  readonly say: (printed: Printed) => ReactNode
  /** `line`: one after the other with a stroke between; `stack`: one under the other; `halves`: in two columns. */
  readonly as?: 'line' | 'stack' | 'halves'
}

export function Said({ say, as = 'line' }: SaidProps) {
  const beside = useContext(Beside)
  const english = printedIn('en')
  if (beside === 'en') return <span lang="en">{say(english)}</span>
  const local = printedIn(beside)
  return (
    <span className={`said said-${as}`}>
      <span lang="en">{say(english)}</span>
      {as !== 'halves' && (
        <span className="stroke" aria-hidden="true">
          {' / '}
        </span>
      )}
      {/* Chromium names the language of an `em` in the PDF; a `span` it passes over. */}
      <em lang={local.tag} dir={local.dir}>
        {say(local)}
      </em>
    </span>
  )
}

export interface LabelledProps {
  readonly label: SaidProps['say']
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A label with its value. The label is said in both languages, the value is copied once. */
export function Labelled({ label, wide = false, children }: LabelledProps) {
  return (
    <div className={wide ? 'fact fact-wide' : 'fact'}>
      <dt>
        <Said say={label} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
