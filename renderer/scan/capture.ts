/** What got into the page at the desk, by whatever way. One rule: a text or bytes in memory, never a file on the disk. */
export type Capture =
  | { readonly kind: 'code'; readonly text: string; readonly via: 'wedge' | 'camera' | 'file' }
  /** A text of JSON, for whoever knows what it says. */
  | { readonly kind: 'json'; readonly text: string }
  /** A packed file, for whoever knows what is in it. */
  | { readonly kind: 'zip'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'nothing'; readonly why: NothingWhy }

export type NothingWhy = 'no-code' | 'barcode-only' | 'not-a-picture' | 'too-large' | 'pdf-broken'
