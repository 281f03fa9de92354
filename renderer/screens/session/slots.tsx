/** The parts of the day: their places, who is booked for which, and who of them has come. */
import type { SlotView } from '#contract/sessions'
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { type Column, ListTable } from '../../ui/list-table.tsx'
import { slotWords } from '../../text/slot-words.ts'

/** Nothing where neither the session nor a list speaks of a part of the day. */
export function Slots({ session }: { readonly session: SessionView }) {
  const { say, sayNumber } = useText()
  const { value: slots = [] } = useAsk('sessions.slots', { sessionId: session.id })
  if (slots.every(({ slot }) => slot === null)) return null
  const divided = slots.some(({ places }) => places !== null)
  const placesColumn = (key: 'reserved' | 'open' | 'walkIns'): Column<SlotView> => ({
    key,
    head: say(`session.slots.${key}`),
    align: 'end',
    cell: ({ places }) => (places === null ? '' : sayNumber(places[key])),
  })
  return (
    <section className="stack">
      <h2>{say('session.slots.title')}</h2>
      <ListTable
        caption={say('session.slots.title')}
        rows={slots}
        rowKey={({ slot }) => slot ?? ''}
        columns={[
          {
            key: 'slot',
            head: say('session.slots.slot'),
            names: true,
            cell: ({ slot }) => (slot === null ? say('session.slots.none') : slotWords(slot)),
          },
          ...(divided ? [placesColumn('reserved')] : []),
          { key: 'people', head: say('session.slots.people'), align: 'end', cell: ({ people }) => sayNumber(people) },
          { key: 'came', head: say('session.slots.came'), align: 'end', cell: ({ came }) => sayNumber(came) },
          {
            key: 'expected',
            head: say('session.slots.expected'),
            align: 'end',
            cell: ({ expected }) => sayNumber(expected),
          },
          { key: 'missed', head: say('session.slots.missed'), align: 'end', cell: ({ missed }) => sayNumber(missed) },
          ...(divided ? [placesColumn('open'), placesColumn('walkIns')] : []),
        ]}
      />
    </section>
  )
}
