/**
 * Reads the attributes of a single empty XML element. One rule: it is no XML parser; there are no declarations, no
 * references but the five predefined and numbers (XML 1.0, 4.1 and 4.6), and whatever else comes is refused whole.
 */

const ATTRIBUTE = /\s+([A-Za-z_][\w.-]{0,40})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

/** Undefined for anything but `<NAME a="..." b='...'/>` or the same with an end tag; an attribute comes once. */
export function readAttributes(text: string, element: string): ReadonlyMap<string, string> | undefined {
  if (!text.startsWith(`<${element}`)) return undefined
  const attributes = new Map<string, string>()
  let at = 1 + element.length
  for (;;) {
    ATTRIBUTE.lastIndex = at
    const [whole, name = '', inDouble, inSingle] = ATTRIBUTE.exec(text) ?? []
    if (whole === undefined) break
    const value = resolve(inDouble ?? inSingle ?? '')
    if (value === undefined || attributes.has(name)) return undefined
    attributes.set(name, value)
    at += whole.length
  }
  const rest = text.slice(at).replaceAll(/\s/g, '')
  return rest === '/>' || rest === `></${element}>` ? attributes : undefined
}

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));/g

/** Undefined where an ampersand begins no known reference. */
function resolve(value: string): string | undefined {
  if (value.replaceAll(REFERENCE, '').includes('&')) return undefined
  return value.replaceAll(REFERENCE, (_, name: string | undefined, decimal: string | undefined, hex: string) =>
    name === undefined ? characterOf(Number(decimal ?? `0x${hex}`)) : (PREDEFINED[name] ?? ''),
  )
}

/** Beyond Unicode's end, and for halves of letters, the character that stands for none. */
const characterOf = (code: number): string =>
  code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code)
