/** A part of the page that fell over. One rule: it says so plainly, and the rest of the page stays. */
import { Component } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { ActButton } from './act-button.tsx'
import { Notice } from './notice.tsx'

interface MishapProps {
  readonly children: ReactNode
}
interface MishapState {
  readonly fallen: boolean
}

/** React catches what its children throw only by a class. The error itself is on the console, without anybody's data. */
export class Mishap extends Component<MishapProps, MishapState> {
  override state: MishapState = { fallen: false }

  static getDerivedStateFromError(): MishapState {
    return { fallen: true }
  }

  override render(): ReactNode {
    return this.state.fallen ? <Fallen onAgain={() => this.setState({ fallen: false })} /> : this.props.children
  }
}

function Fallen({ onAgain }: { readonly onAgain: () => void }) {
  const { say } = useText()
  return (
    <div className="screen">
      <Notice kind="stop" title={say('ui.fallen')}>
        {say('ui.fallenHint')}
      </Notice>
      <div className="row">
        <ActButton onAct={onAgain} chord="Enter">
          {say('ui.again')}
        </ActButton>
      </div>
    </div>
  )
}
