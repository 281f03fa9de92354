/** The keys of a screen or a part of it. One rule: they live exactly as long as what declares them is shown. */
import { useEffect, useRef, useState } from 'react'
import { normal } from './chord.ts'
import type { Chord } from './chord.ts'
import { addLayer } from './key-layers.ts'
import type { KeyAct, KeyLayer } from './key-layers.ts'

export type { KeyAct } from './key-layers.ts'

export interface KeyOptions {
  /** Lies over the page and keeps all other keys from it. */
  readonly over?: boolean
  readonly enabled?: boolean
}

let drawn = 0

/** `useKeys({ F2: { does: say('desk.search'), run: focusSearch }, 'ctrl+k': focusSearch })` */
export function useKeys(keys: Readonly<Record<Chord, KeyAct | (() => void)>>, options: KeyOptions = {}): void {
  const { over = false, enabled = true } = options
  const [order] = useState(() => (drawn += 1))
  const current = useRef<KeyLayer['keys']>(new Map())
  useEffect(() => {
    current.current = normalKeys(keys)
  })
  useEffect(() => {
    if (!enabled) return undefined
    return addLayer({
      order,
      over,
      get keys() {
        return current.current
      },
    })
  }, [enabled, order, over])
}

const normalKeys = (keys: Readonly<Record<Chord, KeyAct | (() => void)>>): KeyLayer['keys'] =>
  new Map(Object.entries(keys).map(([chord, act]) => [normal(chord), typeof act === 'function' ? { run: act } : act]))
