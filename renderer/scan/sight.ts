/** What the code reader sees in one picture. One rule: figures only; which words they become is the guidance's matter. */
export interface Sight {
  /** The texts of the QR codes that could be read, the longest first. */
  readonly texts: readonly string[]
  /** Pixels along one module of a QR code that was seen but could not be read; null where none was seen. */
  readonly unread: number | null
  /** Asked for a still picture only: no QR code, but a barcode was read. */
  readonly barcode: boolean
  readonly view: View
}

export interface View {
  /** Mean brightness of the middle, 0 to 255. */
  readonly light: number
  /** Share of the middle that is blank white, 0 to 1. */
  readonly glare: number
  /** Share of the picture that has changed since the one before, 0 to 1; 0 for the first. */
  readonly motion: number
  /** How much of the picture's height is covered by a fine pattern such as a dense code or print, 0 to 1. */
  readonly pattern: number
}

/** `frame`: one of many, and the next comes soon. `still`: the only one, worth more time. */
export interface Look {
  readonly picture: ImageBitmap
  readonly kind: 'frame' | 'still'
}
