/**
 * Observation: the board of those who wait, and what happened to some of them. One rule: a case that is open covers both,
 * and is left by one key.
 */
import './observation.css'
import { useState } from 'react'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { faceOf } from '../../ui/chord.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { BoardPart } from './board.tsx'
import { CasePage } from './case-page.tsx'
import { CasesPart } from './cases.tsx'
import { useOpenCase } from './open-case.ts'
import { Report } from './report.tsx'

type PartName = 'board' | 'cases'
const chords: Readonly<Record<PartName, string>> = { board: 'alt+b', cases: 'alt+e' }

export function Observation() {
  const { caseId, open } = useOpenCase()
  return (
    <div className="screen observation">
      {caseId === null ? <Parts /> : <CasePage key={caseId} caseId={caseId} onClose={() => open(null)} />}
    </div>
  )
}

function Parts() {
  const { say } = useText()
  const { open } = useOpenCase()
  const { value: setup } = useAsk('setup.state', {})
  const isCentre = setup?.centre?.kind !== 'district'
  const [chosen, setChosen] = useState<PartName>('board')
  const [reporting, setReporting] = useState(false)
  if (reporting) return <Report whom={null} onReported={open} onClose={() => setReporting(false)} />
  const at = isCentre ? chosen : 'cases'
  return (
    <>
      <header className="observation-head">
        <h1>{say('observation.title')}</h1>
        {isCentre && <Tabs at={at} onGo={setChosen} />}
        {isCentre && (
          <ActButton chord="F8" look="stop" onAct={() => setReporting(true)}>
            {say('aefi.report.key')}
          </ActButton>
        )}
      </header>
      {at === 'board' ? <BoardPart /> : <CasesPart onOpen={open} />}
    </>
  )
}

function Tabs({ at, onGo }: { readonly at: PartName; readonly onGo: (part: PartName) => void }) {
  const { say } = useText()
  const { value: cases } = useAsk('aefi.list', { show: 'open', limit: 200 })
  const names = ['board', 'cases'] as const
  useKeys(
    Object.fromEntries(
      names.map((name) => [chords[name], { does: say(`observation.part.${name}`), run: () => onGo(name) }]),
    ),
  )
  return (
    <nav className="observation-tabs" aria-label={say('observation.parts')}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="observation-tab"
          aria-current={name === at}
          aria-keyshortcuts={faceOf(chords[name]).replaceAll(' ', '+')}
          onClick={() => onGo(name)}
        >
          {say(`observation.part.${name}`)}
          {name === 'cases' && cases !== undefined && cases.open > 0 && <strong>{cases.open}</strong>}
          <KeyCap chord={chords[name]} />
        </button>
      ))}
    </nav>
  )
}
