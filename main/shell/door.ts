/** The only way in for a page. One rule: one handler, and who knocks is judged before what is asked. */
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { answerCall, type Caller, type DoorDeps } from './answer-call.ts'
import { isOwn } from './origin.ts'
import type { Windows } from './windows.ts'

export function openDoor(ipcMain: IpcMain, windows: Windows, deps: DoorDeps): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) =>
    answerCall(callerOf(event, windows), name, input, deps),
  )
}

/** A frame that is gone by now (null) has no address and counts as foreign. */
function callerOf(event: IpcMainInvokeEvent, windows: Windows): Caller {
  const frame = event.senderFrame
  return {
    window: windows.kindOf(event.sender),
    frame: frame !== null && frame === event.sender.mainFrame ? 'top' : 'inner',
    stands: frame !== null && isOwn(frame.url) ? 'own-origin' : 'elsewhere',
  }
}
