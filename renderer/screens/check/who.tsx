/**
 * Whose certificate it says it is, large, for the eye that goes to the photo ID and back. One rule: what nobody proved is
 * called unproven before it is read.
 */
import type { CheckedCertificate, CheckedContent } from '#contract/certificate-check'
import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { Shape } from '../../ui/shape.tsx'

export interface WhoProps {
  readonly standing: CheckedCertificate['standing']
  readonly says: CheckedContent
  readonly claimed: boolean
}

export function Who({ standing, says, claimed }: WhoProps) {
  const { say, sayPartialDay } = useText()
  const { names, birth, age, gender, document, mode } = says
  const [latin, ...own] = names
  const notSaid = <span className="soft">{say('check.compare.notSaid')}</span>
  return (
    <section className={claimed ? 'cert-who cert-claimed' : 'cert-who'} aria-labelledby="cert-who">
      <div className="cert-who-head">
        <h2 id="cert-who">
          {claimed && <Shape name="look" />}
          {claimed && ' '}
          {say(`check.compare.${titleOf(standing, claimed)}`)}
        </h2>
        {claimed && <p>{say('check.compare.claimedHint')}</p>}
        {mode === 'practice' && <strong className="cert-practice-mark">{say('check.compare.practiceMark')}</strong>}
      </div>
      <dl className="cert-who-facts">
        <Fact what={say('check.compare.name')} wide>
          <span className="cert-name">{latin}</span>
          {own.map((name) => (
            <span key={name} className="cert-name cert-name-own">
              {name}
            </span>
          ))}
        </Fact>
        {birth === '' && age !== null ? (
          <Fact what={say('check.compare.age')}>{say('check.compare.years', { count: age })}</Fact>
        ) : (
          <Fact what={say('check.compare.birth')}>{birth === '' ? notSaid : sayPartialDay(birth)}</Fact>
        )}
        <Fact what={say('check.compare.gender')}>{gender === null ? notSaid : say(`genders.${gender}`)}</Fact>
        {document !== null && (
          <Fact what={say('check.compare.document')} small>
            {say('check.compare.documentEnd', { kind: say(`documents.${document.kind}`), end: document.lastFour })}
          </Fact>
        )}
      </dl>
    </section>
  )
}

/** Of what counts for nothing nobody is asked to compare anything. */
function titleOf(standing: WhoProps['standing'], claimed: boolean): 'title' | 'wasTitle' | 'claimedTitle' {
  if (claimed) return 'claimedTitle'
  return 'compareWith' in standing ? 'title' : 'wasTitle'
}

interface FactProps {
  readonly what: string
  readonly children: ReactNode
  readonly wide?: boolean
  readonly small?: boolean
}

function Fact({ what, children, wide = false, small = false }: FactProps) {
  return (
    <div className={wide ? 'cert-fact-wide' : small ? 'cert-fact-small' : undefined}>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  )
}
