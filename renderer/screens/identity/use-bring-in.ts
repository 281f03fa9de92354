/**
 * Certificates from files to the register, one after the other. One rule: each file has its answer; one that is refused
 * keeps none of the others from being taken.
 */
import { useState } from 'react'
import type { TrustKeyView } from '#contract/identity-views'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { readKeyFile } from './read-key-file.ts'

export interface BroughtIn {
  readonly taken: readonly TrustKeyView[]
  readonly refused: readonly { readonly file: string; readonly why: string }[]
}

export interface BringIn {
  readonly bringIn: (files: readonly File[]) => Promise<void>
  readonly busy: boolean
  /** Of the files that were chosen last. */
  readonly broughtIn: BroughtIn
}

const NOTHING: BroughtIn = { taken: [], refused: [] }

export function useBringIn(): BringIn {
  const { say, sayRefusal } = useText()
  const { run } = useAct('trust.import')
  const [busy, setBusy] = useState(false)
  const [broughtIn, setBroughtIn] = useState(NOTHING)
  const withOne = async ({ taken, refused }: BroughtIn, file: File): Promise<BroughtIn> => {
    const because = (why: string): BroughtIn => ({ taken, refused: [...refused, { file: file.name, why }] })
    const pem = await readKeyFile(file)
    if (pem === null) return because(say('identity.keys.tooLarge'))
    const answer = await run({ pem })
    return answer.ok ? { taken: [...taken, answer.value], refused } : because(sayRefusal('trust.import', answer))
  }
  const bringIn = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return
    setBusy(true)
    const none = Promise.resolve(NOTHING)
    setBroughtIn(await files.reduce(async (before, file) => withOne(await before, file), none))
    setBusy(false)
  }
  return { bringIn, busy, broughtIn }
}
