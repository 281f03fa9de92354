/**
 * A text that must not be seen. One rule: it prints as dots and can be taken out once; what was taken is gone from here,
 * so that nothing can send it a second time.
 */
const INSPECT = Symbol.for('nodejs.util.inspect.custom')
const DOTS = '••••••••••••'

export class OnceText {
  #text: string | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** Throws when it was taken before, which is a bug; the error says nothing of the text. */
  spend(): string {
    const text = this.#text
    if (text === undefined) throw new Error('once-text: spent already')
    this.#text = undefined
    return text
  }

  toString(): string {
    return DOTS
  }

  toJSON(): string {
    return DOTS
  }

  [INSPECT](): string {
    return DOTS
  }
}
