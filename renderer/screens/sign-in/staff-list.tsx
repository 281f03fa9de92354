/** The staff by name, large; arrows walk, digits and Enter choose. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { StaffId } from '#contract/fields'
import type { StaffView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'

export interface StaffListProps {
  readonly staff: readonly StaffView[]
  readonly chosen: StaffId | null
  readonly onChoose: (id: StaffId) => void
}

export function StaffList({ staff, chosen, onChoose }: StaffListProps) {
  const { say } = useText()
  const { value: waiting } = useAsk('doses.waiting', {})
  const toSeal = (id: StaffId): number => waiting?.seals.find(({ staffId }) => staffId === id)?.count ?? 0
  const [at, setAt] = useState(0)
  const lines = useRef<HTMLDivElement>(null)
  const go = (place: number): void => {
    const next = Math.min(Math.max(place, 0), staff.length - 1)
    setAt(next)
    lines.current?.querySelectorAll('button')[next]?.focus()
  }
  const digits = staff
    .slice(0, 9)
    .map(({ id, name }, index) => [String(index + 1), { does: name, run: () => onChoose(id) }] as const)
  useKeys({ ArrowDown: () => go(at + 1), ArrowUp: () => go(at - 1), ...Object.fromEntries(digits) })
  useLayoutEffect(() => {
    lines.current?.querySelector('button')?.focus()
  }, [])
  return (
    <div role="listbox" aria-label={say('signIn.list')} ref={lines} className="staff-list">
      {staff.map(({ id, name, roles }, index) => (
        <button
          key={id}
          type="button"
          role="option"
          aria-selected={id === chosen}
          tabIndex={index === at ? 0 : -1}
          className="staff-line"
          onFocus={() => setAt(index)}
          onClick={() => onChoose(id)}
        >
          <span className="staff-line-words">
            <span className="staff-line-name">{name}</span>
            <span className="staff-line-roles">{roles.map((role) => say(`roles.${role}`)).join(' · ')}</span>
            {toSeal(id) > 0 && <span className="staff-line-seals">{say('signIn.toSeal', { count: toSeal(id) })}</span>}
          </span>
          {index < 9 && <KeyCap chord={String(index + 1)} />}
        </button>
      ))}
    </div>
  )
}
