/**
 * The stock: what lies on the shelf, what came out of it, what was lost. One rule: every difference stands where it is
 * seen, and has its act beside it.
 */
import './stock.css'
import './vials.css'
import { useState } from 'react'
import type { OutputOf } from '#contract/calls'
import type { LotView } from '#contract/stock-views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useIsInCharge } from '../desk/use-in-charge.ts'
import { CountForm } from './count-form.tsx'
import { GiveBackForm } from './give-back-form.tsx'
import { History } from './history.tsx'
import { LeftOpenLine } from './left-open.tsx'
import { LotTable } from './lot-table.tsx'
import { ReceiveForm } from './receive-form.tsx'
import { Wastage } from './wastage.tsx'

type StockState = OutputOf<'stock.state'>
type Act = 'receive' | 'give-back' | 'count'

export function Stock() {
  const { say, sayRefusal } = useText()
  const [show, setShow] = useState<'now' | 'all'>('now')
  const { value: stock, refused } = useAsk('stock.state', { show }, { keep: true })
  if (stock === undefined) {
    return (
      <div className="screen">
        {refused === undefined ? (
          <Skeleton lines={8} />
        ) : (
          <Notice kind="stop">{sayRefusal('stock.state', refused)}</Notice>
        )}
      </div>
    )
  }
  return (
    <div className="screen stock">
      <Acting stock={stock} />
      {stock.leftOpen.map((left, place) => (
        <LeftOpenLine key={left.sessionId} left={left} first={place === 0} />
      ))}
      <section className="stack">
        <div className="section-head">
          <h2>{say('stock.lots.title')}</h2>
          <ActButton look="quiet" chord="alt+a" onAct={() => setShow(show === 'now' ? 'all' : 'now')}>
            {say(show === 'now' ? 'stock.lots.showAll' : 'stock.lots.showNow')}
          </ActButton>
        </div>
        <LotTable lots={stock.lots} />
      </section>
      <Wastage sessions={stock.sessions} />
      <History />
    </div>
  )
}

function Acting({ stock }: { readonly stock: StockState }) {
  const { say } = useText()
  const inCharge = useIsInCharge()
  const [act, setAct] = useState<Act | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const begin = (next: Act): void => {
    setDone(null)
    setAct(next)
  }
  const finish = (sentence: string): void => {
    setDone(sentence)
    setAct(null)
  }
  const leave = (): void => setAct(null)
  if (act === 'receive') return <ReceiveForm stock={stock} onDone={finish} onLeave={leave} />
  if (act === 'give-back') return <GiveBackForm stock={stock} onDone={finish} onLeave={leave} />
  if (act === 'count') return <CountForm lots={stock.lots} onDone={finish} onLeave={leave} />
  return (
    <>
      <div className="screen-head">
        <h1>{say('stock.title')}</h1>
        <div className="row">
          {stock.lots.some(isHeld) && (
            <ActButton chord="alt+b" onAct={() => begin('give-back')}>
              {say('stock.giveBack.begin')}
            </ActButton>
          )}
          {inCharge && stock.lots.length > 0 && (
            <ActButton chord="alt+k" onAct={() => begin('count')}>
              {say('stock.count.begin')}
            </ActButton>
          )}
          <PrimaryButton onAct={() => begin('receive')}>{say('stock.receive.begin')}</PrimaryButton>
        </div>
      </div>
      {done !== null && <Notice kind="good">{done}</Notice>}
    </>
  )
}

const isHeld = ({ held }: LotView): boolean => held > 0
