/** How bad it is, as a word with its shape. */
import type { Severity } from '#contract/aefi-fields'
import { useText } from '../../text/use-text.ts'
import { Shape } from '../../ui/shape.tsx'

const shapes = { minor: 'info', severe: 'look', serious: 'stop' } as const

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { say } = useText()
  return (
    <span className={`severity severity-${severity}`}>
      <Shape name={shapes[severity]} /> {say(`aefi.severities.${severity}`)}
    </span>
  )
}
