/**
 * A Latin name in the letters of a passport's machine-readable zone. One rule: A to Z and `<` only, at most 80, so that
 * any reader of ICAO 9303 part 3 (section 6) can compare it; names that hold nothing else give nothing.
 */

/** Letters that Unicode does not take apart into a base letter and marks (ICAO 9303 part 3, table of section 6.A). */
const SPECIAL: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Ð: 'D',
  Đ: 'D',
  Ħ: 'H',
  İ: 'I',
  ı: 'I',
  Ł: 'L',
  Ŋ: 'N',
  Ø: 'OE',
  Œ: 'OE',
  ẞ: 'SS',
  ß: 'SS',
  Þ: 'TH',
  Ŧ: 'T',
}

/** `Dr. A.P.J. O'Neill-Rao` becomes `DR<A<P<J<ONEILL<RAO`. */
export function machineReadableName(latin: string): string {
  const plain = latin
    .toUpperCase()
    .replaceAll(/\P{ASCII}/gu, (letter) => SPECIAL[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '')
  return plain
    .split(/[^A-Z]+/)
    .filter((part) => part !== '')
    .join('<')
    .slice(0, 80)
    .replace(/<$/, '')
}
