/**
 * Which screen the laptop is at. One rule: the vault comes before the register, the register before a person, a person
 * before any screen about people.
 */
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '#contract/calls'
import { useRegisterState } from './client/register-state.ts'
import { useAct } from './client/use-act.ts'
import { useAsk } from './client/use-ask.ts'
import { LanguageKey } from './language-key.tsx'
import { useLocked } from './lock/desk-lock.ts'
import { RegisterStrip } from './register-strip.tsx'
import { FirstStart } from './screens/first-start/first-start.tsx'
import { SignIn } from './screens/sign-in/sign-in.tsx'
import { TextSizeKey } from './screens/settings/text-size-key.tsx'
import { Vault } from './screens/vault/vault.tsx'
import { Starting } from './starting.tsx'
import { KeyHelp } from './ui/key-help.tsx'
import { Mishap } from './ui/mishap.tsx'
import { Workplaces } from './workplaces.tsx'

export function App() {
  return (
    <>
      <Mishap>
        <Now />
      </Mishap>
      <RegisterStrip />
      <KeyHelp />
      <TextSizeKey />
      <LanguageKey />
    </>
  )
}

function Now() {
  const { value } = useAsk('vault.state', {})
  if (value === undefined) return <Starting />
  return value.vault === 'open' ? <Opened /> : <Vault chosen={value.vault === 'locked'} />
}

function Opened() {
  const { value, refused } = useAsk('setup.state', {})
  const [settling, setSettling] = useState(false)
  if (value === undefined) return <Starting refused={refused} />
  if (value.centre === null || settling) {
    return <FirstStart onFounding={() => setSettling(true)} onSettled={() => setSettling(false)} />
  }
  return <Founded centre={value.centre} />
}

function Founded({ centre }: { readonly centre: NonNullable<OutputOf<'setup.state'>['centre']> }) {
  const { value: me, loading } = useAsk('staff.me', {})
  const register = useRegisterState()
  const locked = useLocked()
  useSignedOut(locked !== null)
  if (loading) return <Starting />
  if (me === undefined && register !== 'ready') return <Starting />
  const present = locked === null ? (me ?? null) : null
  return (
    <>
      <Workplaces me={present} centre={centre} />
      {present === null && <SignIn centre={centre} />}
    </>
  )
}

/** Whoever locked the desk is signed out; again where the register came back meanwhile and went on under them. */
function useSignedOut(locked: boolean): void {
  const register = useRegisterState()
  const { run } = useAct('staff.signOut')
  const signOut = useRef(run)
  useEffect(() => {
    signOut.current = run
  })
  useEffect(() => {
    if (locked && register === 'ready') void signOut.current({})
  }, [locked, register])
}
