/** The way to bring in keys, and what became of the files. One rule: what was refused is named, with why and what next. */
import { useRef } from 'react'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { BringIn, BroughtIn } from './use-bring-in.ts'

export interface BringInKeyProps extends Pick<BringIn, 'bringIn' | 'busy'> {
  /** The key of today is missing: then this is the one thing to do here. */
  readonly needed: boolean
}

export function BringInKey({ bringIn, busy, needed }: BringInKeyProps) {
  const { say } = useText()
  const chooser = useRef<HTMLInputElement>(null)
  const choose = (): void => chooser.current?.click()
  return (
    <div>
      {needed ? (
        <PrimaryButton onAct={choose} busy={busy}>
          {say('identity.keys.act')}
        </PrimaryButton>
      ) : (
        <ActButton chord="alt+i" onAct={choose} busy={busy}>
          {say('identity.keys.act')}
        </ActButton>
      )}
      <input
        ref={chooser}
        type="file"
        multiple
        accept=".pem,.cer,.crt,.der"
        className="sr-only"
        tabIndex={-1}
        aria-label={say('identity.keys.file')}
        onChange={({ currentTarget }) => {
          void bringIn([...(currentTarget.files ?? [])])
          // The same file can be chosen again.
          currentTarget.value = ''
        }}
      />
    </div>
  )
}

export function BroughtInKeys({ taken, refused }: BroughtIn) {
  const { say } = useText()
  const real = taken.filter(({ state }) => state !== 'test')
  const tests = taken.filter(({ state }) => state === 'test')
  return (
    <>
      {real.length > 0 && (
        <Notice kind="good">{say('identity.keys.taken', { names: real.map(({ name }) => name).join(', ') })}</Notice>
      )}
      {tests.map(({ name, fingerprint }) => (
        <Notice key={fingerprint} kind="look" title={say('identity.keys.takenTest', { name })}>
          {say('identity.keys.takenTestHint')}
        </Notice>
      ))}
      {refused.map(({ file, why }) => (
        <Notice key={file} kind="stop" title={file}>
          {why}
        </Notice>
      ))}
    </>
  )
}
