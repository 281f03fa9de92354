/** The session that is open: how the day stands, its vials, its list. */
import { useState } from 'react'
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { BandMark } from '../../ui/band-mark.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useGo } from '../go.ts'
import { Figures } from '../practice/figures.tsx'
import { Counts } from './counts.tsx'
import { DayFigures } from './day-figures.tsx'
import { ListImport } from './list-import.tsx'
import { Papers } from './papers.tsx'
import { Slots } from './slots.tsx'
import { Vials } from './vials.tsx'

export function SessionDay({ session }: { readonly session: SessionView }) {
  const { say, sayDate } = useText()
  const go = useGo()
  const { value: me } = useAsk('staff.me', {})
  const [opening, setOpening] = useState(false)
  const vialFirst = session.today && (opening || session.vials.length === 0)
  return (
    <div className="screen">
      <div className="screen-head">
        <div className="session-title">
          <BandMark name={session.product.band} as="edge" />
          <div>
            <h1>{say('session.title', { number: session.number })}</h1>
            <p>{say('session.of', { product: session.product.name, date: sayDate(session.date) })}</p>
          </div>
        </div>
        {!vialFirst && <PrimaryButton onAct={() => go('desk')}>{say('session.toDesk')}</PrimaryButton>}
      </div>
      {!session.today && (
        <Notice kind="info" title={say('session.notToday', { date: sayDate(session.date) })}>
          {say('session.notTodayHint')}
        </Notice>
      )}
      <Counts session={session} />
      <div className="session-two">
        {session.today && <Vials session={session} opening={opening} onOpening={setOpening} />}
        <ListImport sessionId={session.id} />
      </div>
      <Slots session={session} />
      {me !== undefined && me !== null && <Papers session={session} me={me} />}
      <DayFigures session={session} />
      <Figures sessionId={session.id} />
    </div>
  )
}
