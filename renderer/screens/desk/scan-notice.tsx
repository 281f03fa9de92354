/** What was scanned and is of no use here. One rule: it says what it was and what to do next, and blames nobody. */
import type { Text } from '../../text/use-text.ts'
import { unreachable } from '#contract/answer'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { BackButton } from './own-escape.tsx'
import type { ScanNotice } from './use-scan.ts'

export interface ScanNoticeProps {
  readonly notice: ScanNotice
  readonly onDismiss: () => void
}

export function ScanNoticeLine({ notice, onDismiss }: ScanNoticeProps) {
  const text = useText()
  return (
    <div className="desk-scan-notice">
      <Notice kind="look">{sentencesOf(notice, text).join(' ')}</Notice>
      <BackButton onAct={onDismiss}>{text.say('ui.close')}</BackButton>
    </div>
  )
}

export function sentencesOf(notice: ScanNotice, { say, sayCode, sayRefusal }: Text): readonly string[] {
  switch (notice.kind) {
    case 'refused':
      return notice.reasons.map((reason) => say(`reasons.${reason}.full`))
    case 'certificate-refused': {
      const { check } = notice
      return [sayCode('desk.scan.certificate', check, say('desk.scan.certificate.otherwise', { check }))]
    }
    case 'other':
      return [sayCode('desk.scan.what', notice.what, say('desk.scan.what.text'))]
    case 'nothing':
      return [say(`scan.nothing.${notice.why}`)]
    case 'call':
      return [sayRefusal('identity.read', notice.refused)]
    default:
      return unreachable(notice)
  }
}
