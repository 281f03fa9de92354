/**
 * The decoders that PDF.js asks for while it reads a page. One rule: they come with the app, and there are no others:
 * scanners write JBIG2 and fax pages, and some letters hold JPEG 2000.
 */
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url'
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url'

const decoders: ReadonlyMap<string, string> = new Map([
  ['jbig2.wasm', jbig2],
  ['openjpeg.wasm', openjpeg],
])

/** In the form of PDF.js's `BinaryDataFactory`; a refusal makes it go on without. */
export class PdfDecoders {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = decoders.get(filename)
    if (address === undefined) throw new Error('not part of the app')
    const answer = await fetch(address)
    return new Uint8Array(await answer.arrayBuffer())
  }
}
