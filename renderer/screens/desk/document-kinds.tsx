/** Which document is shown: the common ones by one key, the others by a list. */
import { useState } from 'react'
import { DocumentKind } from '#contract/fields'
import { useText } from '../../text/use-text.ts'
import { Segments } from '../../ui/segments.tsx'
import { SelectField } from '../../ui/select-field.tsx'

const common = ['aadhaar', 'epic', 'pan', 'driving-licence', 'passport'] as const satisfies readonly DocumentKind[]
const isCommon = (kind: DocumentKind): boolean => (common as readonly DocumentKind[]).includes(kind)
const others = DocumentKind.options.filter((kind) => !isCommon(kind))
const OTHER = 'other'

/** The list's id, for the group's. */
export const othersOf = (id: string): string => `${id}-others`

export interface DocumentKindsProps {
  readonly id: string
  readonly value: DocumentKind
  readonly onChoose: (kind: DocumentKind) => void
  /** The kind is chosen and meant. */
  readonly onGoOn: () => void
}

export function DocumentKinds({ id, value, onChoose, onGoOn }: DocumentKindsProps) {
  const { say } = useText()
  const [listed, setListed] = useState(!isCommon(value))
  const choose = (kind: DocumentKind | typeof OTHER): void => {
    setListed(kind === OTHER)
    if (kind !== OTHER) return onChoose(kind)
    if (isCommon(value)) onChoose('ration-card')
  }
  return (
    <div className="desk-kinds">
      <Segments<DocumentKind | typeof OTHER>
        id={id}
        label={say('desk.identity.kinds')}
        letter="d"
        segments={[
          ...common.map((kind) => ({ value: kind, label: say(`documents.${kind}`) })),
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
          options={others.map((kind) => ({ value: kind, label: say(`documents.${kind}`) }))}
          focusFirst
        />
      )}
    </div>
  )
}
