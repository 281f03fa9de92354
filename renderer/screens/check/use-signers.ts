/**
 * A list of foreign signers on its way in. One rule: what is in it is seen by country before anybody believes it, and
 * what was refused says why and what next.
 */
import { useState } from 'react'
import type { OutputOf } from '#contract/calls'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'

export interface ListInFile {
  /** As the file is called, without its ending. */
  readonly name: string
  readonly text: string
  readonly holds: OutputOf<'certificates.readSigners'>
}

export interface Outcome {
  readonly kind: 'good' | 'stop'
  readonly sentence: string
}

export interface SignerActs {
  readonly busy: boolean
  readonly inFile: ListInFile | null
  readonly outcome: Outcome | null
  readonly read: (file: File | undefined) => Promise<void>
  readonly believe: (list: string) => Promise<void>
  readonly drop: (list: string) => Promise<void>
  readonly putAway: () => void
}

/** The register takes no longer text. */
const LARGEST = 16 * 1024 * 1024
export const LONGEST_NAME = 60

export function useSigners(): SignerActs {
  const { say, sayRefusal } = useText()
  const [inFile, setInFile] = useState<ListInFile | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [reading, setReading] = useState(false)
  const look = useAct('certificates.readSigners')
  const take = useAct('certificates.importSigners')
  const forget = useAct('certificates.dropSigners')
  const stop = (sentence: string): void => setOutcome({ kind: 'stop', sentence })

  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setInFile(null)
    setOutcome(null)
    if (file.size > LARGEST) return stop(say('check.signers.tooLarge'))
    setReading(true)
    const text = await textOf(file)
    const answer = text === null ? null : await look.run({ text })
    setReading(false)
    if (text === null || answer === null) return stop(say('check.signers.notText'))
    if (!answer.ok) return stop(sayRefusal('certificates.readSigners', answer))
    setInFile({ name: file.name.replace(/\.[^.]*$/, '').slice(0, LONGEST_NAME), text, holds: answer.value })
  }
  const believe = async (list: string): Promise<void> => {
    if (inFile === null) return
    const answer = await take.run({ list, text: inFile.text })
    if (!answer.ok) return stop(sayRefusal('certificates.importSigners', answer))
    setInFile(null)
    setOutcome({ kind: 'good', sentence: say('check.signers.taken', { count: answer.value.signers }) })
  }
  const drop = async (list: string): Promise<void> => {
    const answer = await forget.run({ list })
    if (!answer.ok) return stop(sayRefusal('certificates.dropSigners', answer))
    setOutcome({ kind: 'good', sentence: say('check.signers.dropped', { list }) })
  }
  const putAway = (): void => {
    setInFile(null)
    setOutcome(null)
  }
  return { busy: reading || look.busy || take.busy || forget.busy, inFile, outcome, read, believe, drop, putAway }
}

/** Null where the stick was pulled meanwhile. */
async function textOf(file: File): Promise<string | null> {
  try {
    return await file.text()
  } catch {
    return null
  }
}
