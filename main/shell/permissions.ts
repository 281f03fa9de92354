/**
 * What a page may use of the machine and the network. One rule: the camera's picture for our own page, and nothing
 * else, whatever Chromium adds next.
 */
import type { MediaAccessPermissionRequest, PermissionRequest, Session } from 'electron'
import type { Log } from './log.ts'
import { isOwn } from './origin.ts'

/** A page asks for a permission; only exactly `video` (never with sound) from our own top frame is granted. */
export function mayHave(
  permission: string,
  request: Partial<MediaAccessPermissionRequest> & PermissionRequest,
): boolean {
  const kinds = request.mediaTypes ?? []
  const onlyVideo = permission === 'media' && kinds.length === 1 && kinds[0] === 'video'
  return onlyVideo && request.isMainFrame && isOwn(request.requestingUrl)
}

/** Chromium looks up whether a permission would be granted. */
export const mayCheck = (permission: string, origin: string, mediaType: string | undefined): boolean =>
  permission === 'media' && mediaType === 'video' && isOwn(origin)

/** Which addresses a page may load at all: its own, what it made itself, and while developing the dev server's. */
export function mayLoad(address: string, dev: URL | undefined, devTools: 'on' | 'off'): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  if (protocol === 'blob:' || isOwn(address)) return true
  if (protocol === 'devtools:') return devTools === 'on'
  return dev !== undefined && host === dev.host
}

export function restrictSession(session: Session, log: Log, dev: URL | undefined, devTools: 'on' | 'off'): void {
  session.setPermissionRequestHandler((_contents, permission, answer, request) => {
    const granted = mayHave(permission, request)
    if (!granted) log.warn('permission-refused', { permission })
    answer(granted)
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    mayCheck(permission, origin, details.mediaType),
  )
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((request, answer) => {
    const allowed = mayLoad(request.url, dev, devTools)
    if (!allowed) log.warn('request-blocked', { type: request.resourceType })
    answer({ cancel: !allowed })
  })
  session.on('will-download', (event) => {
    event.preventDefault()
    log.warn('download-blocked')
  })
  // The spell checker would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false)
}
