/** The register is away for a moment. One rule: it lies over the foot of the page and moves nothing. */
import './register-strip.css'
import { useRegisterState } from './client/register-state.ts'
import { useText } from './text/use-text.ts'
import { Notice } from './ui/notice.tsx'
import { useLate } from './ui/use-late.ts'

export function RegisterStrip() {
  const { say } = useText()
  const down = useLate(useRegisterState() === 'down', 500)
  return (
    <div className="register-strip" aria-live="assertive">
      {down && (
        <Notice kind="look" title={say('app.stopped')}>
          {say('app.stoppedHint')}
        </Notice>
      )}
    </div>
  )
}
