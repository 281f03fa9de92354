/** A code that is shown once, large, in its groups. One rule: it is read aloud letter by letter. */
import './code-card.css'

export interface CodeCardProps {
  readonly label: string
  /** Its groups with blanks between. */
  readonly code: string
}

export function CodeCard({ label, code }: CodeCardProps) {
  return (
    <p className="code-card" role="group" aria-label={label}>
      <span>
        {code.split(' ').map((group, place) => (
          // Two groups may be alike; their places never are.
          <span key={`${place}${group}`}>{group}</span>
        ))}
      </span>
    </p>
  )
}
