/** How the focus comes to a field: by `Alt` and its letter, by a problem, or because its screen appeared. */
import { useLayoutEffect } from 'react'
import { isSent } from './arrival-focus.ts'
import { useKeys } from './use-keys.ts'

export function useFieldKey(letter: string | undefined, label: string, id: string): void {
  const keys = letter === undefined ? {} : { [`alt+${letter}`]: { does: label, run: () => focusField(id) } }
  useKeys(keys, { enabled: letter !== undefined })
}

/** The first field of a screen or step takes the focus as it appears: the next key belongs there. */
export function useFirstFocus(id: string, first: boolean): void {
  useLayoutEffect(() => {
    if (first) focusField(id)
  }, [id, first])
}

/** What is in the field is selected, so that typing replaces it. The focus stays where it was sent by a key since. */
export function focusField(id: string): void {
  if (isSent()) return
  const found = document.getElementById(id)
  found?.focus()
  if (found instanceof HTMLInputElement) found.select()
}
