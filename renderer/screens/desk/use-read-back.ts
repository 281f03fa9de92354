/** The read-back in hand. One rule: it is confirmed once, whichever way the person read it. */
import { useState } from 'react'
import type { Refused } from '#contract/answer'
import type { CallName } from '#contract/calls'
import type { DoseView, PersonView, ReadBackHow } from '#contract/views'
import { useAct } from '../../client/use-act.ts'
import { usePrinter } from '../../printing/use-printer.ts'

export interface ReadBackPlan {
  readonly person: PersonView
  readonly dose: DoseView
  readonly onChanged: () => void
}

export interface ReadBackActs {
  readonly confirm: (how: ReadBackHow) => Promise<void>
  /** Prints the slip; it is read there, and that is noted. */
  readonly printSlip: () => Promise<void>
  readonly busy: boolean
  readonly refused: { readonly call: CallName; readonly refused: Refused<string> } | null
}

export function useReadBack({ person, dose, onChanged }: ReadBackPlan): ReadBackActs {
  const printer = usePrinter('roll')
  const note = useAct('doses.readBack')
  const toPrinter = useAct('print.page')
  const [refused, setRefused] = useState<ReadBackActs['refused']>(null)
  const personId = person.line.id
  const confirm = async (how: ReadBackHow): Promise<void> => {
    const answer = await note.run({ personId, doseId: dose.id, how })
    if (answer.ok) onChanged()
    else setRefused({ call: 'doses.readBack', refused: answer })
  }
  const printSlip = async (): Promise<void> => {
    const answer = await toPrinter.run({ page: { kind: 'read-back', personId }, printer })
    if (!answer.ok) setRefused({ call: 'print.page', refused: answer })
    else await confirm('slip')
  }
  return {
    confirm,
    printSlip,
    busy: note.busy || toPrinter.busy,
    refused,
  }
}
