/**
 * What a certificate is worth that somebody shows. One rule: one box takes it, wherever the focus stands, and the next
 * one takes the place of the last at once.
 */
import './check.css'
import { useState } from 'react'
import { CameraPanel } from '../../scan/camera-panel.tsx'
import { DropZone } from '../../scan/drop-zone.tsx'
import { FileChoice } from '../../scan/file-choice.tsx'
import { useDrop } from '../../scan/use-drop.ts'
import { useWedge } from '../../scan/use-wedge.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useLate } from '../../ui/use-late.ts'
import { AnswerOf } from './answer.tsx'
import { AnswerActs } from './answer-acts.tsx'
import { Box } from './box.tsx'
import { Holdings } from './holdings.tsx'
import { Signers } from './signers.tsx'
import { useCheck } from './use-check.ts'
import type { Check as Checking, Shown } from './use-check.ts'

export function Check() {
  const [at, setAt] = useState<'box' | 'signers'>('box')
  return at === 'box' ? <OneBox onSigners={() => setAt('signers')} /> : <Signers onBack={() => setAt('box')} />
}

function OneBox({ onSigners }: { readonly onSigners: () => void }) {
  const { say } = useText()
  const { shown, busy, check, take, clear } = useCheck()
  const [camera, setCamera] = useState(false)
  const [typed, setTyped] = useState('')
  // Whatever comes in by another way is looked at, and not what the camera sees.
  const begin = (act: () => void): void => {
    setCamera(false)
    act()
  }
  const hearing = useWedge((text) => begin(() => void check(text)))
  const drop = useDrop((capture) => begin(() => take(capture)))
  const waits = useLate(busy || hearing)
  useKeys({ F10: { does: say('check.camera'), run: () => setCamera(true) } })
  return (
    <div className="screen cert">
      <div className="screen-head">
        <h1>{say('check.title')}</h1>
        <div className="row">
          <ActButton chord="F10" onAct={() => setCamera(true)}>
            {say('check.camera')}
          </ActButton>
          <FileChoice drop={drop} chord="alt+i" more=".json,.jsonld" />
        </div>
      </div>
      <Box text={typed} onType={setTyped} onText={(text) => begin(() => void check(text))} />
      <DropZone drop={drop} />
      {waits && (
        <p className="soft" role="status">
          {say('check.checking')}
        </p>
      )}
      {camera && <Camera check={check} onClose={() => setCamera(false)} />}
      {!camera && shown === null && !busy && <Idle onSigners={onSigners} />}
      {!camera && shown !== null && (
        <ShownNow shown={shown} typing={typed !== ''} onSigners={onSigners} onClear={clear} />
      )}
    </div>
  )
}

function Camera({ check, onClose }: Pick<Checking, 'check'> & { readonly onClose: () => void }) {
  const { say } = useText()
  useKeys({ F10: { does: say('check.cameraClose'), run: onClose } }, { over: true })
  return (
    <CameraPanel
      onCode={async (text) => {
        const verdict = await check(text)
        if (verdict === 'enough') onClose()
        return verdict
      }}
      onClose={onClose}
    />
  )
}

function Idle({ onSigners }: { readonly onSigners: () => void }) {
  const { say } = useText()
  return (
    <>
      <EmptyState title={say('check.idle.title')}>{say('check.idle.hint')}</EmptyState>
      <Holdings onSigners={onSigners} />
    </>
  )
}

interface ShownNowProps {
  readonly shown: Shown
  /** Enter belongs to what is typed. */
  readonly typing: boolean
  readonly onSigners: () => void
  readonly onClear: () => void
}

function ShownNow({ shown, typing, onSigners, onClear }: ShownNowProps) {
  const { say, sayRefusal } = useText()
  const clear = (
    <ActButton look="quiet" chord="Escape" onAct={onClear}>
      {say('check.clear')}
    </ActButton>
  )
  if (shown.kind === 'certificate') {
    return (
      <AnswerOf checked={shown.checked} clear={clear}>
        <AnswerActs checked={shown.checked} typing={typing} onSigners={onSigners} />
      </AnswerOf>
    )
  }
  return (
    <>
      {shown.kind === 'nothing' ? (
        <Notice kind="look">{say(`scan.nothing.${shown.why}`)}</Notice>
      ) : (
        <Notice kind="stop">{sayRefusal('certificates.check', shown.refused)}</Notice>
      )}
      <div className="row">{clear}</div>
    </>
  )
}
