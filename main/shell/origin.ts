/** Teeka's own origin. One rule: a page is ours if it stands here, and nowhere else. */
export const SCHEME = 'app'
export const HOST = 'teeka'
export const ORIGIN = `${SCHEME}://${HOST}`

/** @param url as Chromium reports it; anything that is no address is foreign. */
export function isOwn(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === `${SCHEME}:` && host === HOST
}

/** The dev server's address while the page is being developed; nothing in a packaged app. */
export function devServerOf(app: { readonly isPackaged: boolean }, env: NodeJS.ProcessEnv): URL | undefined {
  const address = env['ELECTRON_RENDERER_URL']
  return app.isPackaged || address === undefined || address === '' ? undefined : new URL(address)
}
