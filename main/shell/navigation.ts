/** Keeps every page where it was put. One rule: the shell loads addresses; a page never goes anywhere by itself. */
import type { App, WebContents } from 'electron'
import type { Log } from './log.ts'

/** Loading the very same page again (a reload while developing) is the one move that is no move. */
export function isReload(current: string, target: string): boolean {
  if (current === '' || !URL.canParse(current) || !URL.canParse(target)) return false
  return withoutHash(current) === withoutHash(target)
}

function withoutHash(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}

interface WillNavigate {
  readonly isMainFrame: boolean
  readonly url: string
  preventDefault(): void
}

export function pinPages(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => pinPage(contents, log))
}

function pinPage(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(() => {
    log.warn('window-refused')
    return { action: 'deny' }
  })
  const hold = (event: WillNavigate): void => {
    if (event.isMainFrame && isReload(contents.getURL(), event.url)) return
    event.preventDefault()
    log.warn('navigation-refused')
  }
  contents.on('will-frame-navigate', hold)
  contents.on('will-navigate', hold)
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
    log.warn('webview-refused')
  })
}
