/** What was said about Teeka, the latest first: at a centre its own, at a district that of its centres. */
import './feedback.css'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ListTable } from '../../ui/list-table.tsx'
import { askForFeedback } from './ask-feedback.ts'

export function FeedbackSection({ leads }: { readonly leads: boolean }) {
  const { say } = useText()
  return (
    <section className="settings-part">
      <h2>{say('feedback.section')}</h2>
      <p className="soft">{say('feedback.travels')}</p>
      <div className="row">
        <ActButton chord="shift+F1" onAct={() => askForFeedback('now')}>
          {say('feedback.open')}
        </ActButton>
      </div>
      {leads && <FeedbackList />}
    </section>
  )
}

function FeedbackList() {
  const { say, sayCode, sayMoment, sayNumber } = useText()
  const { value: said } = useAsk('feedback.list', {})
  if (said === undefined) return null
  if (said.length === 0) return <p className="soft">{say('feedback.none')}</p>
  return (
    <div className="feedback-list">
      <ListTable
        caption={say('feedback.section')}
        height="20rem"
        rows={said}
        rowKey={({ id }) => id}
        columns={[
          { key: 'words', head: say('feedback.words'), names: true, cell: ({ words }) => words },
          {
            key: 'screen',
            head: say('feedback.screen'),
            cell: ({ screen }) => sayCode('app.nav', screen, screen),
          },
          { key: 'rating', head: say('feedback.rating'), align: 'end', cell: ({ rating }) => sayNumber(rating) },
          {
            key: 'centre',
            head: say('feedback.centre'),
            cell: ({ centre, saidIn }) => (
              <>
                {centre?.name ?? ''}
                {saidIn === 'practice' && <span className="soft"> ({say('feedback.inPractice')})</span>}
              </>
            ),
          },
          { key: 'at', head: say('feedback.at'), cell: ({ at }) => sayMoment(at) },
        ]}
      />
    </div>
  )
}
