/** Whether another vial should be opened, in one sentence. One rule: it advises, and the act stays where it was. */
import type { OutputOf } from '#contract/calls'
import type { SessionView } from '#contract/views'
import { leftIn } from '#domain/stock/clock'
import { type Advice, adviseOpening, waitingShare } from '#domain/stock/open-another'
import { usePack } from '../../client/use-pack.ts'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { usableVials } from '../desk/vials.ts'

export type VialNeed = OutputOf<'vials.need'>

export interface AdviceLineProps {
  readonly session: SessionView
  readonly need: VialNeed
  readonly now: number
}

export function AdviceLine({ session, need, now }: AdviceLineProps) {
  const text = useText()
  const pack = usePack()
  const usable = usableVials(session, now)
  const dosesPerVial = need.lots[0]?.dosesPerVial ?? session.product.dosesPerVial
  const advice = adviseOpening({
    waiting: need.waiting,
    expected: need.expected,
    usable: usable.map((vial) => ({ left: leftIn(vial), msLeft: Date.parse(vial.discardAt) - now })),
    dosesPerVial,
    share: waitingShare(pack),
  })
  const only = usable.length === 1 ? usable[0] : undefined
  return <Notice kind={kinds[advice.kind]}>{adviceWords(advice, only?.number, text)}</Notice>
}

const kinds = { enough: 'info', open: 'info', expected: 'info', few: 'look', nobody: 'info' } as const

/** `vial`: the number of the only one that is open. */
export function adviceWords(advice: Advice, vial: number | undefined, { say }: Text): string {
  const { kind, left: count, expected, wanted } = advice
  const waiting = say('stock.advice.waiting', { count: advice.waiting })
  const left =
    vial === undefined ? say('stock.advice.left', { count }) : say('stock.advice.leftIn', { count, number: vial })
  switch (kind) {
    case 'enough':
      return say('stock.advice.enough', { waiting, left })
    case 'open':
      return say('stock.advice.open', { waiting, left })
    case 'expected':
      return say('stock.advice.expected', { waiting, left, still: say('stock.advice.still', { count: expected }) })
    case 'few':
      return say('stock.advice.few', { waiting, left, wanted })
    case 'nobody':
      return say('stock.advice.nobody')
  }
}
