/**
 * What of a certificate depends on how long it has become in its own letters. One rule: a page is one page; its lines
 * stand closer before a letter of it becomes smaller.
 */

/** Once everything in `place` stands in its own letters. */
export function fitSheets(place: HTMLElement): void {
  for (const sheet of place.querySelectorAll<HTMLElement>('.sheet-a4, .sheet-a5')) bringCloser(sheet)
  const slips = [...place.querySelectorAll<HTMLElement>('.sheet-slip')]
  if (slips.length > 0) cutTo(Math.max(...slips.map((slip) => slip.offsetHeight)))
}

/** What `sheet.css` knows under these names. */
const CLOSER = ['sheet-close', 'sheet-closest']

function bringCloser(sheet: HTMLElement): void {
  for (const step of CLOSER) {
    if (sheet.scrollHeight <= sheet.clientHeight) return
    sheet.classList.add(step)
  }
}

const PIXELS_A_MM = 96 / 25.4
const cut = typeof CSSStyleSheet === 'function' ? new CSSStyleSheet() : undefined

/** A roll is cut where the longest slip ends. */
function cutTo(pixels: number): void {
  cut?.replaceSync(`@page certificate-slip { size: 80mm ${Math.ceil(pixels / PIXELS_A_MM) + 1}mm }`)
  if (cut !== undefined && !document.adoptedStyleSheets.includes(cut)) document.adoptedStyleSheets.push(cut)
}
