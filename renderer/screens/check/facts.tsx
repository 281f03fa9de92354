/** Who issued and who signed it, from when to when it is valid, and its number for the telephone. */
import type { ReactNode } from 'react'
import type { CheckedCertificate, CheckedContent } from '#contract/certificate-check'
import { readableId } from '../../certificate/readable-id.ts'
import { writeCountry } from '../../text/countries.ts'
import { useText } from '../../text/use-text.ts'

export function Facts({ checked }: { readonly checked: CheckedCertificate }) {
  const { say, sayMoment, language } = useText()
  const { content, signer, period } = checked
  const says = content.is === 'none' ? null : content.says
  const issuer = says === null ? [] : issuerOf(says, writeCountry(says.country, language))
  if (says === null && signer === null && period === null) return null
  return (
    <dl className="cert-facts" aria-label={say('check.facts.title')}>
      {issuer.length > 0 && <Fact what={say('check.facts.issuer')}>{issuer.join(', ')}</Fact>}
      {says !== null && says.vaccinator !== null && <Fact what={say('check.facts.vaccinator')}>{says.vaccinator}</Fact>}
      {period !== null && (
        <Fact what={say('check.facts.period')}>
          {period.issuedAt === null
            ? say('check.facts.until', { to: sayMoment(period.expiresAt) })
            : say('check.facts.fromTo', { from: sayMoment(period.issuedAt), to: sayMoment(period.expiresAt) })}
        </Fact>
      )}
      {says !== null && says.certificateId !== '' && (
        <Fact what={say('check.facts.id')}>
          <span className="digits">{readableId(says.certificateId)}</span>
        </Fact>
      )}
      {says !== null && says.replaces !== null && (
        <Fact what={say('check.facts.replaces')}>
          <span className="digits">{readableId(says.replaces)}</span>
        </Fact>
      )}
      {signer !== null && (
        <Fact what={say('check.facts.signer')}>
          {signer.name !== null && `${signer.name}, `}
          {say('check.facts.signerCode', { kid: signer.kid.match(/.{1,4}/g)?.join(' ') ?? signer.kid })}
        </Fact>
      )}
    </dl>
  )
}

/** A foreign authority often has its country in its name. */
const issuerOf = ({ issuer }: CheckedContent, country: string): readonly string[] =>
  country === '' || issuer.some((part) => part.includes(country)) ? issuer : [...issuer, country]

function Fact({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  )
}
