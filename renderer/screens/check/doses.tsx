/** The doses that stand on a certificate, or that it is about something else. */
import type { CheckedContent } from '#contract/certificate-check'
import { writeCountry } from '../../text/countries.ts'
import { useText } from '../../text/use-text.ts'
import { ListTable } from '../../ui/list-table.tsx'

export function Doses({ says, claimed }: { readonly says: CheckedContent; readonly claimed: boolean }) {
  const text = useText()
  const { say, sayDate, sayPartialDay } = text
  const none = say('check.doses.none')
  if (says.about !== 'vaccination') return <p>{say(`check.doses.${says.about}`)}</p>
  const due = says.doses.some(({ nextDue }) => nextDue !== null)
  return (
    <div className={claimed ? 'cert-claimed-table' : undefined}>
      <ListTable
        caption={say(claimed ? 'check.doses.claimedTitle' : 'check.doses.title')}
        rows={[...says.doses.entries()]}
        rowKey={([place]) => String(place)}
        columns={[
          {
            key: 'number',
            head: say('check.doses.number'),
            names: true,
            cell: ([, { number, of }]) =>
              number !== null && of !== null ? say('check.doses.numberOf', { number, of }) : (number ?? none),
          },
          {
            key: 'day',
            head: say('check.doses.day'),
            cell: ([, { day }]) => (day === '' ? none : sayPartialDay(day)),
          },
          { key: 'product', head: say('check.doses.product'), cell: ([, { product }]) => product },
          { key: 'lot', head: say('check.doses.lot'), cell: ([, { lot }]) => lot ?? none },
          ...(due
            ? [
                {
                  key: 'due',
                  head: say('check.doses.nextDue'),
                  cell: ([, { nextDue }]: [number, CheckedContent['doses'][number]]) =>
                    nextDue === null ? none : sayDate(nextDue),
                },
              ]
            : []),
          {
            key: 'country',
            head: say('check.doses.country'),
            cell: ([, { country }]) => writeCountry(country, text.language),
          },
        ]}
      />
    </div>
  )
}
