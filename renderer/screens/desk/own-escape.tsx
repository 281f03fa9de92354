/**
 * One step back within what is in hand. One rule: Escape means one thing at a time, so while a step has its own, "put
 * away" does not carry the key.
 */
import { createContext, useContext, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { ActButton } from '../../ui/act-button.tsx'

interface Escape {
  readonly taken: boolean
  readonly take: (taken: boolean) => void
}

const Escaping = createContext<Escape>({ taken: false, take: () => undefined })

export function OwnEscape({ children }: { readonly children: ReactNode }) {
  const [taken, take] = useState(false)
  return <Escaping value={{ taken, take }}>{children}</Escaping>
}

/** Whether a step has Escape for itself now. */
export const useEscapeTaken = (): boolean => useContext(Escaping).taken

export interface BackButtonProps {
  readonly children: string
  readonly onAct: () => void
}

export function BackButton({ children, onAct }: BackButtonProps) {
  const { take } = useContext(Escaping)
  useEffect(() => {
    take(true)
    return () => take(false)
  }, [take])
  return (
    <ActButton look="quiet" chord="Escape" onAct={onAct}>
      {children}
    </ActButton>
  )
}
