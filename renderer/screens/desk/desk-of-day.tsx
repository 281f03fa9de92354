/**
 * The desk while a session is open. One rule: whatever gets into the page, by scanner, camera, file or paste, comes in
 * through one door, wherever the focus stands.
 */
import { useEffect, useRef, useState } from 'react'
import type { SessionView } from '#contract/views'
import { DropZone } from '../../scan/drop-zone.tsx'
import { useDrop } from '../../scan/use-drop.ts'
import { useWedge } from '../../scan/use-wedge.ts'
import { useText } from '../../text/use-text.ts'
import { forgetSentFocus, sendFocus } from '../../ui/arrival-focus.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { useLate } from '../../ui/use-late.ts'
import { CameraOver } from './camera-over.tsx'
import { beneath, useHands } from './hand.ts'
import { InHand } from './in-hand.tsx'
import { OwnEscape } from './own-escape.tsx'
import { Queue } from './queue.tsx'
import { ScanNoticeLine } from './scan-notice.tsx'
import { SEARCH_FIELD, SearchBox } from './search-box.tsx'
import type { StepName } from './steps.ts'
import { Today } from './today.tsx'
import { useEffort } from './use-effort.ts'
import { useScan } from './use-scan.ts'
import { useSearch } from './use-search.ts'
import { WaysIn } from './ways-in.tsx'

export function DeskOfDay({ session }: { readonly session: SessionView }) {
  return (
    <OwnEscape>
      <OneBox session={session} />
    </OwnEscape>
  )
}

function OneBox({ session }: { readonly session: SessionView }) {
  const { say } = useText()
  const hands = useHands()
  const { hand } = hands
  useEffort(hand)
  const search = useSearch(hands.take)
  const standing = useRef<{ readonly personId: string; readonly step: StepName } | null>(null)
  const [camera, setCamera] = useState(false)
  const wantsDocument = (): boolean => {
    const held = beneath(hand)
    const { personId, step } = standing.current ?? {}
    return held.kind === 'person' && held.personId === personId && step === 'identity'
  }
  const find = async (text: string): Promise<void> => {
    focusField(SEARCH_FIELD)
    await search.find(text)
  }
  const scan = useScan({ sessionId: session.id, hands, wantsDocument, find })
  const read = (text: string): void => {
    forgetSentFocus()
    // A scanner is heard beside the camera as well; what it read is then what is looked at.
    void scan.read(text).then((verdict) => verdict === 'enough' && setCamera(false))
  }
  const hearing = useWedge(read)
  const drop = useDrop(scan.take)
  const reading = useLate(scan.busy || hearing)
  const toSearch = (): void => sendFocus(SEARCH_FIELD)
  useKeys({
    F2: { does: say('desk.search.label'), run: toSearch },
    'ctrl+k': toSearch,
    F10: { does: say('desk.scan.camera'), run: () => setCamera(true) },
  })
  const free = hand.kind === 'none'
  useKeys({ Escape: hands.putAway }, { enabled: !free })
  useEffect(() => {
    if (free) focusField(SEARCH_FIELD)
  }, [free])
  const { dismiss } = scan
  const onStep = (personId: string, step: StepName): void => {
    const before = standing.current
    standing.current = { personId, step }
    // Whoever comes back from under a file stands where they stood: nothing was done in between.
    if (before?.personId !== personId || before.step !== step) dismiss()
  }
  return (
    <div className="desk-frame">
      <div className="desk">
        <Queue session={session} inHand={hand.kind === 'person' ? hand.personId : null} onTake={hands.take} />
        <div className="desk-centre">
          <SearchBox search={search} onRegister={(text) => hands.register({ kind: 'typed', text })} onScan={read} />
          <DropZone drop={drop} />
          {reading && (
            <p className="soft" role="status">
              {say('desk.scan.reading')}
            </p>
          )}
          {scan.notice !== null && <ScanNoticeLine notice={scan.notice} onDismiss={dismiss} />}
          {camera && <CameraOver scan={scan} onClose={() => setCamera(false)} />}
          <div className="desk-work" hidden={camera}>
            <InHand {...{ hand, hands, session, onStep }} onOpened={scan.show} />
            {free && <WaysIn drop={drop} onCamera={() => setCamera(true)} />}
          </div>
        </div>
        <Today session={session} onOpenVial={hands.openVial} onRoom={hands.openRoom} onReaction={hands.reactTo} />
      </div>
    </div>
  )
}
