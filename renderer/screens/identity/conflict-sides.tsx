/**
 * The entries of one dose side by side. One rule: line by line a word says whether they are the same, so that what
 * differs is found without reading both.
 */
import type { ReactNode } from 'react'
import type { ConflictView } from '#contract/identity-views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { bandColour } from '../../ui/band.ts'

type Side = ConflictView['sides'][number]

interface Line {
  readonly what: 'name' | 'born' | 'centre' | 'day' | 'product' | 'lot' | 'vaccinator'
  /** What is compared, and shown where there is no `cell`. Empty: not known. */
  readonly value: (side: Side, text: Text) => string
  readonly cell?: (side: Side) => ReactNode
}

const lines: readonly Line[] = [
  { what: 'name', value: nameOf, cell: ({ person }) => <Name {...person} /> },
  {
    what: 'born',
    value: ({ person }, { say, sayBirth }) => `${sayBirth(person.birth)} · ${say(`genders.${person.gender}`)}`,
  },
  { what: 'centre', value: ({ centre }) => centre },
  { what: 'day', value: ({ day }, { sayDate }) => sayDate(day) },
  { what: 'product', value: ({ product }) => product, cell: ({ product }) => <Product name={product} /> },
  { what: 'lot', value: ({ lot }) => lot },
  { what: 'vaccinator', value: ({ vaccinator }) => vaccinator },
]

export interface ConflictSidesProps {
  readonly sides: readonly Side[]
  readonly caption: string
}

export function ConflictSides({ sides, caption }: ConflictSidesProps) {
  const { say } = useText()
  return (
    <table className="conflict-sides">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{say('identity.conflicts.what')}</span>
          </th>
          {sides.map(({ doseId }, place) => (
            <th key={doseId} scope="col">
              {say('identity.conflicts.side', { place: place + 1 })}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{say('identity.conflicts.compared')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <SidesLine key={line.what} line={line} sides={sides} />
        ))}
      </tbody>
    </table>
  )
}

function SidesLine({ line: { what, value, cell }, sides }: { readonly line: Line; readonly sides: readonly Side[] }) {
  const text = useText()
  const { say } = text
  const values = sides.map((side) => value(side, text))
  const known = values.every((each) => each !== '')
  const same = new Set(values).size === 1
  return (
    <tr className={known && !same ? 'conflict-differs' : undefined}>
      <th scope="row">{say(`identity.conflicts.${what}`)}</th>
      {sides.map((side, place) => (
        <td key={side.doseId}>
          {values[place] === '' ? (
            <span className="soft">{say('identity.conflicts.notKnown')}</span>
          ) : (
            (cell?.(side) ?? values[place])
          )}
        </td>
      ))}
      <td className="conflict-word">{known && say(same ? 'identity.conflicts.same' : 'identity.conflicts.differs')}</td>
    </tr>
  )
}

function nameOf({ person: { name, nativeName } }: Side): string {
  return `${nativeName ?? ''} ${name}`.trim()
}

function Name({ name, nativeName }: Side['person']) {
  return (
    <>
      <span className="conflict-name">{nativeName ?? name}</span>
      {nativeName !== null && <span className="conflict-latin">{name}</span>}
    </>
  )
}

/** With the band by which it is told apart at arm's length. */
function Product({ name }: { readonly name: string }) {
  const { value: products } = useAsk('sessions.products', {})
  const band = products?.find((product) => product.name === name)?.band ?? ''
  return (
    <span className="conflict-product" style={{ borderInlineStartColor: bandColour(band) }}>
      {name}
    </span>
  )
}
