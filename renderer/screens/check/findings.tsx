/** Every check in words, for whoever wants to know it exactly. One rule: closed, it still says how many hold. */
import type { CheckedCertificate } from '#contract/certificate-check'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { whyWords } from './found-words.ts'

export interface FindingsProps {
  readonly findings: CheckedCertificate['findings']
  readonly open: boolean
  readonly onToggle: () => void
}

export function Findings({ findings, open, onToggle }: FindingsProps) {
  const { say } = useText()
  const [hold, all] = [findings.filter(({ ok }) => ok).length, findings.length]
  return (
    <section className="cert-findings" aria-label={say('check.findings.title')}>
      <div className="row">
        <ActButton look="quiet" chord="alt+f" onAct={onToggle}>
          {say(open ? 'check.findings.close' : 'check.findings.open')}
        </ActButton>
        <span className="soft">
          {say(hold === all ? 'check.findings.allHold' : 'check.findings.someHold', { hold, all })}
        </span>
      </div>
      {open && (
        <ol>
          {findings.map((finding) => (
            <FindingLine key={finding.check} finding={finding} />
          ))}
        </ol>
      )}
    </section>
  )
}

function FindingLine({ finding }: { readonly finding: CheckedCertificate['findings'][number] }) {
  const text = useText()
  const { say } = text
  const { check, ok, why } = finding
  const state = ok ? 'holds' : why === 'not-reached' ? 'notReached' : 'fails'
  return (
    <li className={`cert-finding cert-finding-${state}`}>
      <Shape name={shapes[state]} />
      <span>{say(`check.findings.checks.${check}`)}</span>
      <strong>{say(`check.findings.${state}`)}</strong>
      {state === 'fails' && why !== null && <span className="cert-finding-why">{whyWords(check, why, text)}</span>}
    </li>
  )
}

const shapes = { holds: 'confirmed', fails: 'stop', notReached: 'waiting' } as const
