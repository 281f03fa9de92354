/** The size of text in one key, on every screen: for glare, distance and tired eyes. */
import type { Settings } from '#contract/shell'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { useKeys } from '../../ui/use-keys.ts'

const next: Readonly<Record<Settings['textSize'], Settings['textSize']>> = { 100: 125, 125: 150, 150: 100 }

export function TextSizeKey() {
  const { say } = useText()
  const { value } = useAsk('settings.get', {})
  const { run } = useAct('settings.set')
  const grow = (): void => {
    if (value !== undefined) void run({ textSize: next[value.textSize] })
  }
  useKeys({ 'alt+0': { does: say('settings.larger'), run: grow } })
  return null
}
