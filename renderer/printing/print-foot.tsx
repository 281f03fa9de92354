/**
 * What the printer is at, at the foot of every screen. One rule: it shows what takes long or needs somebody, takes no key
 * and no focus from the work above, and goes when it was seen to.
 */
import './print-foot.css'
import { useState } from 'react'
import type { Refused } from '#contract/answer'
import type { CallName } from '#contract/calls'
import type { PrintJob } from '#contract/printing'
import { useAct } from '../client/use-act.ts'
import { useAsk } from '../client/use-ask.ts'
import { useText } from '../text/use-text.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Shape } from '../ui/shape.tsx'
import { useLate } from '../ui/use-late.ts'
import { CameOut } from './came-out.tsx'
import { jobShown, stageOf } from './job-shown.ts'
import { PrintBar } from './print-bar.tsx'

export function PrintFoot() {
  const { value: jobs = [] } = useAsk('print.jobs', {})
  const job = jobShown(jobs)
  const stage = job === undefined ? 'quiet' : stageOf(job)
  // One page is printed sooner than a line can be read.
  const late = useLate(stage === 'under-way', 500)
  const shown = job !== undefined && (stage === 'under-way' ? late : stage !== 'quiet')
  return (
    <div className="print-foot" aria-live="polite">
      {shown && <Shown key={job.id} job={job} />}
    </div>
  )
}

function Shown({ job }: { readonly job: PrintJob }) {
  const { say, sayRefusal } = useText()
  const [counting, setCounting] = useState(false)
  const [refused, setRefused] = useState<{ readonly call: CallName; readonly refused: Refused<string> } | null>(null)
  const [cancel, again, dismiss] = [useAct('print.cancel'), useAct('print.again'), useAct('print.dismiss')]
  const { id } = job
  const stage = stageOf(job)
  const printAgain = async (cameOut: number): Promise<void> => {
    const answer = await again.run({ id, cameOut })
    setRefused(answer.ok ? null : { call: 'print.again', refused: answer })
    setCounting(!answer.ok && counting)
  }
  const breakOff = async (): Promise<void> => {
    const answer = await cancel.run({ id })
    setRefused(answer.ok ? null : { call: 'print.cancel', refused: answer })
  }
  const several = job.wasSent && job.papers > 1
  return (
    <section className={`print-foot-line print-foot-${stage}`} aria-label={say('printing.title')}>
      <p className="print-foot-words">
        {stage === 'stands' && <Shape name="stop" />} {wordsFor(job, say)}
        {refused !== null && <span role="alert"> {sayRefusal(refused.call, refused.refused)}</span>}
      </p>
      {stage === 'under-way' && <PrintBar job={job} />}
      {counting ? (
        <CameOut papers={job.papers} onPrint={(count) => void printAgain(count)} onBack={() => setCounting(false)} />
      ) : (
        <>
          {(stage === 'under-way' || job.state === 'stopped') && (
            <ActButton chord="ctrl+b" onAct={() => void breakOff()} busy={cancel.busy}>
              {say('printing.cancel')}
            </ActButton>
          )}
          {stage !== 'under-way' && job.to === 'printer' && (
            <ActButton
              chord="ctrl+g"
              onAct={() => (several ? setCounting(true) : void printAgain(0))}
              busy={again.busy}
            >
              {say(againFor(job))}
            </ActButton>
          )}
          {stage !== 'under-way' && (
            <ActButton chord="ctrl+h" onAct={() => void dismiss.run({ id })}>
              {say('printing.seen')}
            </ActButton>
          )}
        </>
      )}
    </section>
  )
}

type Say = ReturnType<typeof useText>['say']

function wordsFor({ state, to, papers, prepared, trouble, wasSent }: PrintJob, say: Say): string {
  if (state === 'waiting') return say('printing.waiting')
  if (state === 'preparing') return say(`printing.preparing.${to}`, { prepared, papers })
  if (state === 'failed') return say(`printing.trouble.${trouble ?? 'page-failed'}`)
  if (state === 'cancelled')
    return say(wasSent ? 'printing.withdrawn' : `printing.cancelled.${to}`, { prepared, papers })
  if (state === 'finished') return say(`printing.finished.${to}`, { count: papers })
  return say(`printing.${state}`, { count: papers })
}

/** In the words of what it means for the number on the paper. */
function againFor({ wasSent, papers }: PrintJob): 'printing.tryAgain' | 'printing.rest' | 'printing.nothing' {
  if (!wasSent) return 'printing.tryAgain'
  return papers > 1 ? 'printing.rest' : 'printing.nothing'
}
