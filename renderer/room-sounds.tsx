/**
 * The two sounds of the day: an observation that is over, and a serious adverse event. One rule: each is played once, and
 * whoever comes to a screen hears nothing of what was so before.
 */
import { useEffect, useRef } from 'react'
import { useAsk } from './client/use-ask.ts'
import { useBoard } from './screens/observation/use-board.ts'
import { playSound } from './ui/sound.ts'

export function RoomSounds() {
  const off = useAsk('settings.get', {}).value?.sound === 'off'
  const { over, loading } = useBoard()
  const { value: alerts } = useAsk('aefi.alerts', {})
  useSoundOfNew(loading ? undefined : over.map(({ doseId }) => doseId), () => off || playSound('finished'))
  useSoundOfNew(
    alerts?.map(({ id }) => id),
    () => off || playSound('danger'),
  )
  return null
}

/** Plays when something is in the list that was not in the one before; undefined while there is no list yet. */
function useSoundOfNew(ids: readonly string[] | undefined, play: () => void): void {
  const heard = useRef<ReadonlySet<string> | null>(null)
  const now = ids?.join(' ')
  const sound = useRef(play)
  useEffect(() => {
    sound.current = play
  })
  useEffect(() => {
    if (now === undefined) return
    const list = now === '' ? [] : now.split(' ')
    const isNew = heard.current !== null && list.some((id) => heard.current?.has(id) === false)
    heard.current = new Set([...(heard.current ?? []), ...list])
    if (isNew) sound.current()
  }, [now])
}
