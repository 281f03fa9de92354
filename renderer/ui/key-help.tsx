/** All keys of the screen, on F1. One rule: it lists what is declared, so it cannot differ from what works. */
import './key-help.css'
import { useState } from 'react'
import { useText } from '../text/use-text.ts'
import { ActButton } from './act-button.tsx'
import { KeyCap } from './key-cap.tsx'
import { listKeys } from './key-layers.ts'
import { OverPage } from './over-page.tsx'
import { useKeys } from './use-keys.ts'

type Keys = ReturnType<typeof listKeys>

/** Put once into the page; it shows nothing until F1. */
export function KeyHelp() {
  const { say } = useText()
  const [keys, setKeys] = useState<Keys | null>(null)
  useKeys({ F1: { does: say('ui.keysEverywhere'), run: () => setKeys(listKeys()) } })
  return keys === null ? null : <KeyPanel keys={keys} onClose={() => setKeys(null)} />
}

function KeyPanel({ keys, onClose }: { readonly keys: Keys; readonly onClose: () => void }) {
  const { say } = useText()
  return (
    <OverPage label={say('ui.keysTitle')} onClose={onClose} closedBy={['F1', 'Enter']}>
      <h2>{say('ui.keysTitle')}</h2>
      <dl className="key-help-list">
        {keys.map(({ chord, does }) => (
          <div key={chord} className="key-help-line">
            <dt>
              <KeyCap chord={chord} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <ActButton onAct={onClose} chord="Escape">
          {say('ui.close')}
        </ActButton>
        <span className="soft">{say('ui.keysHint')}</span>
      </div>
    </OverPage>
  )
}
