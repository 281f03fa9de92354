/** Bytes as the wire carries them. One rule: in memory only. */
const PART = 0x8000

export function base64Of(bytes: Uint8Array): string {
  let text = ''
  // All at once would be too many arguments for a call.
  for (let at = 0; at < bytes.length; at += PART) text += String.fromCharCode(...bytes.subarray(at, at + PART))
  return btoa(text)
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}
