/** As much of two libraries as is used here; they bring no types of their own. */
declare module 'jsonld' {
  interface CanonizeOptions {
    readonly base: null
    readonly safe: true
    readonly documentLoader: (url: string) => Promise<{ readonly documentUrl: string; readonly document: object }>
    readonly canonizeOptions: { readonly algorithm: 'RDFC-1.0' }
  }
  const jsonld: { canonize(document: object, options: CanonizeOptions): Promise<string> }
  export default jsonld
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>
}
