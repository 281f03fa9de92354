/** Looks at a printed page in the window it stands in: whether everything is on it, and nothing on top of anything. */
import type { Page } from '@playwright/test'

/**
 * What is wrong with the sheet, in words; nothing for a sound one. Lines may touch as their fonts' boxes do: a fault is
 * where text crosses text by more than a third of a line.
 */
export const faultsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sheet = document.querySelector<HTMLElement>('.sheet')
    if (sheet === null) return ['no sheet']
    const faults: string[] = []
    const paper = sheet.getBoundingClientRect()
    if (sheet.scrollHeight > sheet.clientHeight) faults.push(`${sheet.scrollHeight - sheet.clientHeight} px too long`)
    if (sheet.scrollWidth > sheet.clientWidth) faults.push(`${sheet.scrollWidth - sheet.clientWidth} px too wide`)

    if (sheet.classList.contains('sheet-smaller')) faults.push('in smaller letters')

    const texts: { readonly said: string; readonly box: DOMRect }[] = []
    const walk = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
    while (walk.nextNode() !== null) {
      const node = walk.currentNode
      const hidden = node.parentElement?.closest('.practice-ground, caption')
      if ((node.textContent ?? '').trim() === '' || (hidden !== null && hidden !== undefined)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) texts.push({ said: (node.textContent ?? '').slice(0, 40), box })
    }
    const inside = ({ left, right, top, bottom }: DOMRect): boolean =>
      left >= paper.left + 8 && right <= paper.right - 8 && top >= paper.top && bottom <= paper.bottom
    for (const { said, box } of texts) if (!inside(box)) faults.push(`off the paper: ${said}`)

    const code = sheet.querySelector('.code')?.getBoundingClientRect()
    texts.forEach((one, index) => {
      const crossing = (other: DOMRect): number => {
        const across = Math.min(one.box.right, other.right) - Math.max(one.box.left, other.left)
        const down = Math.min(one.box.bottom, other.bottom) - Math.max(one.box.top, other.top)
        return across > 1 ? down / Math.min(one.box.height, other.height) : 0
      }
      if (code !== undefined && crossing(code) > 0) faults.push(`on the code: ${one.said}`)
      for (const other of texts.slice(index + 1)) {
        if (crossing(other.box) > 0.4) faults.push(`on each other: ${one.said} | ${other.said}`)
      }
    })
    return faults
  })
