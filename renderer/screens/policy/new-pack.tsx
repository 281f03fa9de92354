/** What became of a pack that was brought in. One rule: what is refused says why, with every fault by its rule. */
import { PackFault } from '#contract/policy-views'
import type { Refused } from '#contract/answer'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Changes } from './changes.tsx'
import type { NewPackActs } from './use-new-pack.ts'

export function NewPackPanel({ now, busy, adopt, dismiss }: NewPackActs) {
  const text = useText()
  const { say, sayDate, sayRefusal } = text
  switch (now.state) {
    case 'none':
      return null
    case 'too-large':
      return <Notice kind="stop">{say('policy.tooLarge')}</Notice>
    case 'adopted':
      return <Notice kind="good">{say('policy.read.done', { name: now.name })}</Notice>
    case 'refused':
      return (
        <Notice kind="stop" title={sayRefusal(now.by, now.refused)}>
          {faultsIn(now.refused, text).map((words) => (
            <span key={words} className="policy-field">
              {words}
            </span>
          ))}
        </Notice>
      )
    case 'read': {
      const { name, issued, inForce, state, changes } = now.pack
      if (state === 'in-force') return <Notice kind="info">{say('policy.read.same', { name })}</Notice>
      return (
        <section className="policy-read" aria-labelledby="policy-read-title">
          <h2 id="policy-read-title">{say('policy.read.title', { name })}</h2>
          <p>{say('policy.read.issued', { day: sayDate(issued), inForce })}</p>
          <Changes changes={changes} />
          <div className="policy-acts">
            <PrimaryButton onAct={() => void adopt()} busy={busy}>
              {say('policy.read.adopt', { name })}
            </PrimaryButton>
            <ActButton chord="Escape" look="quiet" onAct={dismiss}>
              {say('policy.read.dismiss')}
            </ActButton>
          </div>
        </section>
      )
    }
    default:
      return now satisfies never
  }
}

/** One sentence for each fault that the register named. */
function faultsIn({ details }: Refused<string>, { say }: Text): string[] {
  const told = details['faults']
  if (!Array.isArray(told)) return []
  return told.flatMap((line: string) => {
    const [fault, rule = '', other = ''] = line.split('\t')
    const known = PackFault.shape.fault.safeParse(fault)
    if (!known.success) return []
    return [
      known.data === 'same-day'
        ? say('policy.faults.same-day', { rule, other })
        : say(`policy.faults.${known.data}`, { rule }),
    ]
  })
}
