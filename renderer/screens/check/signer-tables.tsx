/** Lists of signers, and how many of each country stand on them. */
import type { SignersView } from '#contract/certificate-check'
import { writeCountry } from '../../text/countries.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ListTable } from '../../ui/list-table.tsx'
import { Shape } from '../../ui/shape.tsx'

export interface ListsTableProps {
  readonly lists: SignersView['lists']
  /** Null for those who may only look. */
  readonly onLeave: ((list: string) => void) | null
}

/** More lists than digits are no longer told apart by anybody; the rest has its button. */
const DIGITS = 9

export function ListsTable({ lists, onLeave }: ListsTableProps) {
  const { say, sayMoment, sayNumber } = useText()
  return (
    <ListTable
      caption={say('check.signers.lists')}
      rows={[...lists.entries()]}
      rowKey={([, { list }]) => list}
      columns={[
        { key: 'list', head: say('check.signers.list'), names: true, cell: ([, { list }]) => list },
        {
          key: 'signers',
          head: say('check.signers.signers'),
          align: 'end',
          cell: ([, { signers }]) => sayNumber(signers),
        },
        {
          key: 'since',
          head: say('check.signers.since'),
          cell: ([, { at, by }]) => (
            <>
              {sayMoment(at)} {by !== null && <span className="soft">{say('check.signers.by', { name: by })}</span>}
            </>
          ),
        },
        {
          key: 'state',
          head: say('check.signers.state'),
          cell: ([, { state }]) => (
            <span className={`cert-list-${state}`}>
              <Shape name={state === 'sound' ? 'confirmed' : 'stop'} /> {say(`check.signers.${state}`)}
            </span>
          ),
        },
        ...(onLeave === null
          ? []
          : [
              {
                key: 'leave',
                head: say('check.signers.acts'),
                cell: ([place, { list }]: [number, SignersView['lists'][number]]) => (
                  <ActButton
                    look="quiet"
                    onAct={() => onLeave(list)}
                    {...(place < DIGITS && { chord: String(place + 1) })}
                  >
                    {say('check.signers.drop')}
                  </ActButton>
                ),
              },
            ]),
      ]}
    />
  )
}

export function CountryTable({ countries }: Pick<SignersView, 'countries'>) {
  const { say, sayNumber, language } = useText()
  const named = countries.map(({ country, signers }) => ({
    country,
    signers,
    name: country === '' ? say('check.signers.noCountry') : writeCountry(country, language),
  }))
  return (
    <section className="stack" aria-labelledby="by-country">
      <h2 id="by-country">{say('check.signers.byCountry')}</h2>
      <ul className="cert-countries">
        {named
          .toSorted((one, other) => one.name.localeCompare(other.name, language))
          .map(({ country, name, signers }) => (
            <li key={country}>
              <span>{name}</span>
              <span>{sayNumber(signers)}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
