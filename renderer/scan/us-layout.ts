/**
 * What the keys of a keyboard type under the US layout, by their place. One rule: places are those of UI Events'
 * `KeyboardEvent.code`, and a place that types no character is not in the list.
 *
 * A scanner presses places: it sends the key codes of the keyboard that it was set up for, nearly always the US one,
 * and knows nothing of the layout that is switched on. With a Hindi layout its digits and letters arrive in Devanagari.
 */
const plain: ReadonlyMap<string, string> = new Map([
  ['Space', '  '],
  ['Minus', '-_'],
  ['Equal', '=+'],
  ['BracketLeft', '[{'],
  ['BracketRight', ']}'],
  ['Backslash', '\\|'],
  ['Semicolon', ';:'],
  ['Quote', `'"`],
  ['Backquote', '`~'],
  ['Comma', ',<'],
  ['Period', '.>'],
  ['Slash', '/?'],
  ['NumpadAdd', '++'],
  ['NumpadSubtract', '--'],
  ['NumpadMultiply', '**'],
  ['NumpadDivide', '//'],
  ['NumpadDecimal', '..'],
])
const overDigits = ')!@#$%^&*('

/** @returns one ASCII character, or null for a place that is unknown or types none */
export function usCharacterOf(code: string, shift: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shift ? letter : letter.toLowerCase()
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return shift ? overDigits.charAt(Number(digit)) : digit
  const pad = /^Numpad(\d)$/.exec(code)?.[1]
  return pad ?? plain.get(code)?.charAt(shift ? 1 : 0) ?? null
}
