/**
 * Which document is shown: the first of those accepted today by one key, the others by a list. One rule: a kind that is
 * not accepted today can be chosen all the same, and says so.
 */
import { useState } from 'react'
import { DocumentKind } from '#contract/fields'
import { useText } from '../../text/use-text.ts'
import { Segments } from '../../ui/segments.tsx'
import { SelectField } from '../../ui/select-field.tsx'

const BY_KEY = 5
const OTHER = 'other'

/** The list's id, for the group's. */
export const othersOf = (id: string): string => `${id}-others`

export interface DocumentKindsProps {
  readonly id: string
  /** Those of today's list, in its order. */
  readonly accepted: readonly DocumentKind[]
  readonly value: DocumentKind
  readonly onChoose: (kind: DocumentKind) => void
  /** The kind is chosen and meant. */
  readonly onGoOn: () => void
}

export function DocumentKinds({ id, accepted, value, onChoose, onGoOn }: DocumentKindsProps) {
  const { say } = useText()
  const common = accepted.slice(0, BY_KEY)
  const isAccepted = (kind: DocumentKind): boolean => accepted.includes(kind)
  const others = [...accepted.slice(BY_KEY), ...DocumentKind.options.filter((kind) => !isAccepted(kind))]
  const [asked, setAsked] = useState(false)
  const listed = asked || !common.includes(value)
  const choose = (kind: DocumentKind | typeof OTHER): void => {
    setAsked(kind === OTHER)
    if (kind !== OTHER) return onChoose(kind)
    const first = others[0]
    if (common.includes(value) && first !== undefined) onChoose(first)
  }
  const label = (kind: DocumentKind): string => say(`documents.${kind}`)
  return (
    <div className="desk-kinds">
      <Segments<DocumentKind | typeof OTHER>
        id={id}
        label={say('desk.identity.kinds')}
        letter="d"
        segments={[
          ...common.map((kind) => ({ value: kind, label: label(kind) })),
          { value: OTHER, label: say('desk.identity.otherKind') },
        ]}
        value={listed ? OTHER : value}
        onChoose={choose}
        onGoOn={onGoOn}
        focusFirst
      />
      {listed && (
        <SelectField
          label={say('desk.identity.otherKinds')}
          letter="o"
          field={{
            id: othersOf(id),
            value,
            error: null,
            set: (kind) => onChoose(DocumentKind.parse(kind)),
            leave: () => undefined,
          }}
          options={others.map((kind) => ({ value: kind, label: label(kind) }))}
          focusFirst
        />
      )}
      {!isAccepted(value) && <p className="soft">{say('desk.identity.notAccepted')}</p>}
    </div>
  )
}
