/**
 * The numbers of fallback sheets. One rule: two laptops without a network never print the same number, because its mark
 * comes from the log's own name.
 */
import { type LogId, SheetNumber } from '#contract/fields'

export const sheetMark = (log: LogId): string => log.slice(0, 6).toUpperCase()

/** @param running from 1, the next one of this laptop. */
export const sheetNumber = (log: LogId, running: number): SheetNumber =>
  SheetNumber.parse(`${sheetMark(log)}-${String(running).padStart(4, '0')}`)

/** The running number alone: what people say and type. */
export const runningOf = (sheet: SheetNumber): number => Number(sheet.slice(sheet.indexOf('-') + 1))
