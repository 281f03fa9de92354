/**
 * What of a certificate depends on how long it has become in its own letters. One rule: a page is one page; its lines
 * stand closer before a letter of it becomes smaller.
 */

/** Once everything in `place` stands in its own letters. */
export function fitSheets(place: HTMLElement): void {
  for (const sheet of place.querySelectorAll<HTMLElement>('.sheet-a4, .sheet-a5')) bringCloser(sheet)
  // All that are printed together, for they are cut alike.
  const slips = [...document.querySelectorAll<HTMLElement>('.sheet-slip')]
  if (slips.length > 0) cutTo(Math.max(...slips.map((slip) => slip.offsetHeight)))
}

/** What `fit.css` knows under these names. */
const CLOSER = ['sheet-close', 'sheet-closest', 'sheet-smaller']

function bringCloser(sheet: HTMLElement): void {
  for (const step of CLOSER) {
    if (sheet.scrollHeight <= sheet.clientHeight) return
    sheet.classList.add(step)
  }
}

const PIXELS_A_MM = 96 / 25.4
let cut: CSSStyleSheet | undefined

/** A roll is cut where the longest slip ends. Printers are told by the shell, which reads it off the root element. */
function cutTo(pixels: number): void {
  const length = Math.ceil(pixels / PIXELS_A_MM) + 1
  if (cut === undefined) {
    cut = new CSSStyleSheet()
    document.adoptedStyleSheets.push(cut)
  }
  cut.replaceSync(`@page certificate-slip { size: 80mm ${length}mm }`)
  document.documentElement.dataset['slip'] = String(length)
}
