/** The page's only door. One rule: two functions, frozen; no channel name and no Electron object ever crosses. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { TeekaBridge } from '#contract/bridge'
import type { AnswerOf, CallName, InputOf } from '#contract/calls'
import type { Announcement } from '#contract/wire'

/** The shell's door has parsed the answer by the call's own output before it comes here. */
async function call<N extends CallName>(name: N, input: InputOf<N>): Promise<AnswerOf<N>> {
  const answer: unknown = await ipcRenderer.invoke('call', name, input)
  return answer as AnswerOf<N>
}

function onChange(callback: (announcement: Announcement) => void): () => void {
  const hear = (_event: IpcRendererEvent, announcement: Announcement): void => callback(announcement)
  ipcRenderer.on('announcement', hear)
  return () => void ipcRenderer.off('announcement', hear)
}

// What crosses the context bridge is copied and deeply frozen by Electron; freezing it here says so.
const bridge: TeekaBridge = Object.freeze({ call, onChange })
contextBridge.exposeInMainWorld('teeka', bridge)
