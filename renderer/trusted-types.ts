/**
 * The page's one Trusted Types policy. One rule: text that could be markup stays refused, and so does every script
 * that is not a worker of this app's own build.
 * Mantine writes its CSS variables through innerHTML of a `<style>`; CSS holds no `<`, so only that passes.
 */
interface PolicyFactory {
  createPolicy(
    name: string,
    policy: Readonly<Record<'createHTML' | 'createScriptURL', (text: string) => string | null>>,
  ): unknown
}

/** The build puts each `name.worker.ts` into `assets`, with a hash in its name. */
const workerFile = /^\/assets\/[a-z0-9-]+\.worker-[\w-]+\.js$/

/** @param page the address of the page that starts the worker */
export function ownWorker(text: string, page: string): string | null {
  if (!URL.canParse(text, page)) return null
  const { protocol, host, pathname, search, hash, href } = new URL(text, page)
  const here = new URL(page)
  const own = protocol === here.protocol && host === here.host && search === '' && hash === ''
  return own && workerFile.test(pathname) ? href : null
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
factory?.createPolicy('default', {
  createHTML: (text) => (text.includes('<') ? null : text),
  createScriptURL: (text) => ownWorker(text, window.location.href),
})
