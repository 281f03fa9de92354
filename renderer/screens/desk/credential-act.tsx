/**
 * The certificate as a file for other systems. One rule: it goes where the person at the laptop says, and is no copy of
 * the paper: nothing is counted.
 */
import { useState } from 'react'
import type { CallName } from '#contract/calls'
import type { Refused } from '#contract/answer'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'

type News =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'refused'; readonly call: CallName; readonly refused: Refused<string> }

export function CredentialAct({ certificateId }: { readonly certificateId: string }) {
  const { say } = useText()
  const { busy, news, save } = useCredential(certificateId)
  return (
    <>
      <div className="desk-step-acts">
        <ActButton look="quiet" chord="alt+j" onAct={() => void save()} busy={busy}>
          {say('desk.certificate.saveCredential')}
        </ActButton>
        <span className="soft">{say('desk.certificate.credentialHint')}</span>
      </div>
      {news !== null && <NewsLine news={news} />}
    </>
  )
}

function useCredential(certificateId: string) {
  const [news, setNews] = useState<News | null>(null)
  const make = useAct('certificates.credential')
  const toFile = useAct('files.saveCredential')
  const save = async (): Promise<void> => {
    const made = await make.run({ certificateId })
    if (!made.ok) return setNews({ kind: 'refused', call: 'certificates.credential', refused: made })
    const saved = await toFile.run(made.value)
    if (!saved.ok) return setNews({ kind: 'refused', call: 'files.saveCredential', refused: saved })
    setNews({ kind: 'saved', file: saved.value.file })
  }
  return { busy: make.busy || toFile.busy, news, save }
}

function NewsLine({ news }: { readonly news: News }) {
  const { say, sayRefusal } = useText()
  if (news.kind === 'refused') return <Notice kind="stop">{sayRefusal(news.call, news.refused)}</Notice>
  return <Notice kind="info">{say('desk.certificate.saved', { file: news.file })}</Notice>
}
