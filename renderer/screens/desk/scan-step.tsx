/**
 * What was scanned, beside the person and their record. One rule: a signature proves the record and never who stands
 * there; that is for the one who looks.
 */
import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useText } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Against } from './against.tsx'
import { selfOf } from './alike-case.ts'
import { AlikeStep } from './alike-step.tsx'
import { Differences } from './differences.tsx'
import { OtherHolder } from './other-holder.tsx'
import { BackButton } from './own-escape.tsx'
import { Pictures } from './pictures.tsx'
import type { PhotoState } from './pictures.tsx'
import { documentWords } from './reading-words.ts'
import { ScanTable } from './scan-table.tsx'
import { BadgeLine, Doubts } from './scanned-head.tsx'
import type { StepProps } from './step-props.ts'
import { useScanVerify } from './use-scan-verify.ts'
import type { PhotoId, ScanVerify } from './use-scan-verify.ts'

export interface ScanStepProps extends Pick<StepProps, 'person' | 'session'> {
  readonly reading: PhotoId
  readonly onVerified: (decision: 'agrees' | 'differs') => void
  /** Without the scan: by the number on the document. */
  readonly onInstead: () => void
  /** The record that the document names; the scan goes along. */
  readonly onOpen: (personId: string) => void
}

export function ScanStep(props: ScanStepProps) {
  const { person, reading, onInstead } = props
  const text = useText()
  const { say } = text
  const verify = useScanVerify(props)
  const [photo, setPhoto] = useState<PhotoState>('none')
  const [differing, setDiffering] = useState(false)
  const gone = verify.refused?.code === 'scan-gone'
  if (verify.alike !== null) {
    return <AlikeStep self={{ ...selfOf(person), document: documentWords(reading, text) }} alike={verify.alike} />
  }
  return (
    <section className="desk-step" aria-labelledby="scan-title">
      <div className="desk-scan-step">
        {reading.kind === 'aadhaar' && <Pictures reading={reading} onState={setPhoto} />}
        <div className="desk-scan-facts">
          <div className="desk-scan-title">
            <h2 id="scan-title">{say(photo === 'shown' ? 'desk.scanStep.title' : 'desk.scanStep.titleNoPicture')}</h2>
            {!differing && !gone && <BackButton onAct={onInstead}>{say('desk.scanStep.typeInstead')}</BackButton>}
          </div>
          <div className="desk-scan-document">
            <p>{documentWords(reading, text)}</p>
            <BadgeLine reading={reading} />
          </div>
          {verify.against.length === 0 && <Doubts reading={reading} />}
        </div>
      </div>
      <ScanTable reading={reading} person={person} compared={verify.compared} />
      <OtherHolder reading={reading} person={person} onOpen={props.onOpen} />
      {verify.against.length > 0 && !differing && <Against reasons={verify.against} why={verify.why} />}
      {verify.refused !== null && <Notice kind="stop">{text.sayRefusal('identity.verify', verify.refused)}</Notice>}
      {differing ? (
        <Differences
          busy={verify.busy}
          onRecord={(...seen) => void verify.differ(...seen)}
          onBack={() => setDiffering(false)}
        />
      ) : (
        <Acts verify={verify} photo={photo} onDiffers={() => setDiffering(true)} onInstead={onInstead} />
      )}
    </section>
  )
}

interface ActsProps {
  readonly verify: ScanVerify
  readonly photo: PhotoState
  readonly onDiffers: () => void
  readonly onInstead: () => void
}

function Acts({ verify, photo, onDiffers, onInstead }: ActsProps) {
  const { say } = useText()
  const { against, why, refused, busy } = verify
  const primary = useRef<HTMLButtonElement>(null)
  const noWords = why === null
  const reasons = against.length
  // The words of the in-charge are asked for first where something speaks against it.
  useLayoutEffect(() => {
    if (noWords) takeFocus(primary.current)
  }, [noWords, reasons])
  const gone = refused?.code === 'scan-gone'
  return (
    <div className="desk-step-acts">
      {gone ? (
        <PrimaryButton onAct={onInstead} buttonRef={primary}>
          {say('desk.scanStep.typeInstead')}
        </PrimaryButton>
      ) : (
        <Decide verify={verify} photo={photo} primary={primary} />
      )}
      {!gone && (
        <ActButton chord="F4" onAct={onDiffers} busy={busy}>
          {say('desk.scanStep.differs')}
        </ActButton>
      )}
    </div>
  )
}

interface DecideProps extends Pick<ActsProps, 'verify' | 'photo'> {
  readonly primary: RefObject<HTMLButtonElement | null>
}

function Decide({ verify: { against, why, busy, agree, toInCharge }, photo, primary }: DecideProps) {
  const { say } = useText()
  if (against.length > 0 && why === null) {
    return (
      <PrimaryButton onAct={() => void toInCharge()} busy={busy} buttonRef={primary}>
        {say('desk.against.toInCharge')}
      </PrimaryButton>
    )
  }
  const judged = photo === 'shown' ? 'same' : 'not-compared'
  const plain = photo === 'shown' ? say('desk.scanStep.same') : say('desk.scanStep.agree')
  return (
    <>
      <PrimaryButton onAct={() => void agree(judged)} busy={busy} buttonRef={primary}>
        {why === null ? plain : say('desk.against.take')}
      </PrimaryButton>
      {photo === 'shown' && (
        <ActButton chord="alt+p" onAct={() => void agree('not-compared')} busy={busy}>
          {say('desk.scanStep.cannotCompare')}
        </ActButton>
      )}
    </>
  )
}
