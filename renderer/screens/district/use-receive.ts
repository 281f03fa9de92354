/** Takes in the batches of a folder: a centre's at the district, another laptop's at its own centre. */
import type { OutputOf } from '#contract/calls'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'

export interface Receive {
  readonly receive: () => Promise<void>
  readonly busy: boolean
}

export function useReceive(
  onReceived: (value: OutputOf<'district.receive'>) => void,
  onRefused: (sentence: string) => void,
): Receive {
  const { sayRefusal } = useText()
  const choose = useAct('files.chooseFolder')
  const { run, busy } = useAct('district.receive')
  const receive = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'receive' })
    if (!chosen.ok || chosen.value.folder === null) return
    const answer = await run({ folder: chosen.value.folder })
    if (answer.ok) onReceived(answer.value)
    else onRefused(sayRefusal('district.receive', answer))
  }
  return { receive, busy: choose.busy || busy }
}
