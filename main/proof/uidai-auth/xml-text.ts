/** Writes the little XML that UIDAI is asked with. One rule: whatever a value holds, it stays inside its quotes. */
export type Attributes = Readonly<Record<string, string>>

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

/** `content` is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const spelt = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${spelt.join('')}>${content}</${name}>`
}

/** Blanks other than the space are normalised away by a reader unless written as references (XML 1.0, 3.3.3). */
const escaped = (value: string): string =>
  value.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
