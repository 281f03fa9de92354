/** The way out. One rule: the register process ends before the shell does, asked first and killed only if it must be. */
import type { App } from 'electron'
import type { Log } from './log.ts'

/** Nothing is at stake here: what the screen has confirmed was on disk before it was confirmed. */
export function quitInOrder(app: App, register: { stop(): Promise<void> }, log: Log): void {
  let way: 'running' | 'stopping' | 'out' = 'running'
  const stop = async (): Promise<void> => {
    way = 'stopping'
    await register.stop()
    way = 'out'
    log.info('shell-ended')
    // Not at once: as long as Electron is in the quitting that was just held up, it ignores another.
    setImmediate(() => app.quit())
  }
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (way !== 'out') event.preventDefault()
    if (way === 'running') void stop()
  })
}
