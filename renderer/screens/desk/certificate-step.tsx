/** The dose is recorded; the person leaves with their certificate. One rule: what is done is said with its time. */
import './certificate-step.css'
import { useLayoutEffect, useRef, useState } from 'react'
import type { CertificateLanguage } from '#contract/certificate-look'
import { Instant } from '#contract/fields'
import type { CertificateView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { readableId } from '../../certificate/readable-id.ts'
import { CredentialAct } from './credential-act.tsx'
import { LanguageOfOne } from './language-of-one.tsx'
import { RevokeStep } from './revoke-step.tsx'
import { Recorded } from './recorded.tsx'
import { exactTime } from '../../text/exact-time.ts'
import type { StepProps } from './step-props.ts'
import { useCertificate } from './use-certificate.ts'
import type { News } from './use-certificate.ts'

export function CertificateStep({ person, onNext, onChanged }: StepProps) {
  const { say } = useText()
  const { line, doses, certificate } = person
  const [language, setLanguage] = useState<CertificateLanguage | null>(null)
  const { busy, news, printer, print, printSame, savePdf, savePicture } = useCertificate(line.id, language, onChanged)
  const [revoking, setRevoking] = useState(false)
  const last = doses.findLast(({ origin }) => origin === 'recorded')
  const why = certificate === null ? null : newOneBecause(certificate, doses.length)
  const outdated = why !== null
  const out = certificate !== null && !outdated && certificate.copies > 0
  const primary = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => takeFocus(primary.current), [out, revoking])
  // On the button stands Enter; F7 is the certificate's key everywhere.
  useKeys({ F7: { does: say('desk.certificate.print'), run: () => void (busy || print()) } }, { enabled: !revoking })
  if (revoking && certificate !== null) {
    const leave = (): void => setRevoking(false)
    return <RevokeStep certificate={certificate} onLeave={leave} onRevoked={() => (leave(), onChanged())} />
  }
  return (
    <section className="desk-step" aria-label={say('desk.certificate.title')}>
      {last !== undefined && <Recorded dose={last} today={line.step === 'vaccinated' || line.step === 'done'} />}
      <CertificateState certificate={certificate} why={why} />
      {news !== null && <NewsLine news={news} />}
      <div className="desk-step-acts">
        {out ? (
          <>
            <PrimaryButton onAct={onNext} buttonRef={primary}>
              {say('desk.certificate.next')}
            </PrimaryButton>
            <ActButton chord="F7" onAct={() => void print()} busy={busy}>
              {say('desk.certificate.printAgain')}
            </ActButton>
            {news?.kind === 'printed' && (
              <ActButton chord="alt+n" onAct={() => void printSame(news.jobId)} busy={busy}>
                {say('desk.certificate.nothingCame')}
              </ActButton>
            )}
          </>
        ) : (
          <PrimaryButton onAct={() => void print()} busy={busy} buttonRef={primary}>
            {say('desk.certificate.print')}
          </PrimaryButton>
        )}
        <ActButton chord="alt+s" onAct={() => void savePdf()} busy={busy}>
          {say('desk.certificate.savePdf')}
        </ActButton>
        <ActButton chord="alt+h" onAct={() => void savePicture()} busy={busy}>
          {say('desk.certificate.savePicture')}
        </ActButton>
        <span className="soft">
          {printer === null ? say('desk.certificate.printerAsk') : say('desk.certificate.printer', { name: printer })}
        </span>
      </div>
      <LanguageOfOne value={language} onChoose={setLanguage} />
      {certificate !== null && !outdated && certificate.signed && <CredentialAct certificateId={certificate.id} />}
      {certificate !== null && certificate.revoked === null && (
        <div className="row">
          <ActButton look="quiet" chord="alt+v" onAct={() => setRevoking(true)} busy={busy}>
            {say('desk.revoke.open')}
          </ActButton>
        </div>
      )}
    </section>
  )
}

type Why = 'outdated' | 'toReplace' | 'withdrawn'

/** Why the next one to be printed is another than this. */
function newOneBecause({ doses, standing }: CertificateView, known: number): Why | null {
  if (standing === 'withdrawn') return 'withdrawn'
  if (standing === 'to-replace') return 'toReplace'
  return doses < known ? 'outdated' : null
}

interface CertificateStateProps {
  readonly certificate: CertificateView | null
  readonly why: Why | null
}

function CertificateState({ certificate, why }: CertificateStateProps) {
  const { say, sayMoment } = useText()
  const sentence = (words: string) => <p className="desk-certificate-state">{words}</p>
  if (certificate === null) return sentence(say('desk.certificate.none'))
  const { id, signed, copies, revoked } = certificate
  if (revoked !== null && revoked.reason !== null) {
    const { byName: by, at, reason } = revoked
    return sentence(say('desk.certificate.revoked', { by, at: sayMoment(at), reason }))
  }
  if (why !== null) return sentence(say(`desk.certificate.${why}`))
  return (
    <>
      <p className="desk-certificate-state">
        <strong>{say(signed ? 'desk.certificate.signed' : 'desk.certificate.unsigned')}</strong>
        <span>{copies === 0 ? say('desk.certificate.noCopy') : say('desk.certificate.copies', { count: copies })}</span>
        <span>
          {say('desk.certificate.id')} {readableId(id)}
        </span>
      </p>
      {!signed && <Notice kind="look">{say('desk.certificate.unsignedHint')}</Notice>}
    </>
  )
}

function NewsLine({ news }: { readonly news: News }) {
  const { say, sayRefusal } = useText()
  if (news.kind === 'refused') return <Notice kind="stop">{sayRefusal(news.call, news.refused)}</Notice>
  if (news.kind === 'saved') return <Notice kind="info">{say('desk.certificate.saved', { file: news.file })}</Notice>
  const time = exactTime(Instant.parse(new Date(news.at).toISOString()))
  return <Notice kind="info">{say('desk.certificate.sent', { time })}</Notice>
}
