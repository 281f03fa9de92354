/** What of the OpenJPEG package is used; it brings no types of its own. */
declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  interface J2KDecoder {
    /** Room for the codestream, in the module's memory. */
    getEncodedBuffer(length: number): Uint8Array
    decode(): void
    getFrameInfo(): { width: number; height: number; componentCount: number; bitsPerSample: number }
    /** Samples pixel by pixel, in the module's memory: valid until the next call. */
    getDecodedBuffer(): Uint8Array
    delete(): void
  }
  interface OpenJpeg {
    readonly J2KDecoder: new () => J2KDecoder
  }
  interface Options {
    readonly locateFile: (name: string) => string
    readonly print: (line: string) => void
    readonly printErr: (line: string) => void
  }
  const load: (options: Options) => Promise<OpenJpeg>
  export default load
}
