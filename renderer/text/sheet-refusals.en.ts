/** Refusals about fallback sheets, in English. */
export const sheetRefusalsEn = {
  'sheets-unknown': 'These sheets were not printed on this laptop. Open the list of sheets and print from there.',
  'sheet-unknown':
    'No sheet with this number was printed here[[: {{sheet}}]]. Read the number at the top of the sheet again.',
  'row-unknown': 'This sheet has fewer rows.[[ It has {{rows}}.]] Read the number of the row again.',
  'row-damaged': 'The code of this row could not be read whole. Scan it again, or type sheet and row.',
  'row-of-other-centre':
    'This sheet belongs to another centre[[: {{centre}}]]. It is keyed in there; nothing was entered here.',
  'row-entered': 'This row is keyed in already[[: {{name}}, by {{by}}]]. Open that person and compare.',
  'row-void': 'This row was marked void[[ by {{by}}]]. Take the next row.',
  'rows-beyond': 'Row {{row}} is keyed in or void already, so more rows were used. Count again.',
  'count-needed': 'Say how many rows were written on; 0 for a blank sheet.',
  'typed-row-missing': 'Scan the code of a row, or type the sheet and the row, as in 7 12.',
  'typed-row-not-understood': 'This is not a sheet and a row. Type the number of the sheet, a blank, the row: 7 12.',
  'typed-row-no-such-row': 'A sheet has rows 1 to {{most}}. Read the number of the row again.',
} as const
