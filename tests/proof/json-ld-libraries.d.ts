/** As much as the tests use of libraries that bring no types of their own. */
declare module 'jsonld-signatures' {
  interface Result {
    readonly verified: boolean
    readonly error?: { readonly errors: readonly Error[] }
  }
  type Loader = (url: string) => Promise<{ readonly documentUrl: string; readonly document: object }>
  const jsigs: {
    verify(
      document: object,
      options: { readonly suite: object; readonly purpose: object; readonly documentLoader: Loader },
    ): Promise<Result>
    readonly purposes: { readonly AssertionProofPurpose: new () => object }
  }
  export default jsigs
}

declare module '@digitalbazaar/ed25519-signature-2018' {
  export const Ed25519Signature2018: new () => object
}

declare module '@digitalbazaar/security-context' {
  export const contexts: ReadonlyMap<string, object>
}

declare module 'jsonld' {
  const jsonld: { canonize(document: object | string, options: object): Promise<string> }
  export default jsonld
}
