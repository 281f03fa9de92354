/** What the shell answers itself: the vault, settings, printers and files. */
import { z } from 'zod'
import { shellCall } from './call.ts'
import { CertificateSize } from './certificate-look.ts'
import { Language } from './fields.ts'
import { FileName } from './file-name.ts'
import { practiceShellCalls } from './practice.ts'
import { printShellCalls } from './printing.ts'

export const Settings = z.strictObject({
  language: Language,
  /** Null: the system asks each time. */
  printer: z.string().nullable(),
  /** For what is printed on an 80 mm roll; null: the same printer as for all else. */
  slipPrinter: z.string().nullable(),
  /** The paper for certificates by the printer's name; `''` where the system asks for one. A4 where none is named. */
  certificateSizes: z.record(z.string().max(200), CertificateSize),
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150)]),
  theme: z.enum(['light', 'dark']),
  /** Minutes until a desk that nobody touches locks itself; 0, never, counts at a practice centre only. */
  lockAfter: z.union([z.literal(0), z.literal(1), z.literal(3), z.literal(5), z.literal(10)]),
  /** For a finished observation and for danger, and for nothing else. */
  sound: z.enum(['on', 'off']),
})
export type Settings = z.infer<typeof Settings>

export const Printer = z.strictObject({ name: z.string(), label: z.string(), isDefault: z.boolean() })
export type Printer = z.infer<typeof Printer>

/** A table for a spreadsheet: figures as numbers, all else as text; days as `2026-11-23`. */
export const ExportTable = z.strictObject({
  title: z.string().min(1).max(100),
  columns: z.array(z.string().max(200)).min(1).max(60),
  rows: z.array(z.array(z.union([z.string().max(2000), z.number(), z.null()])).max(60)).max(20_000),
})
export type ExportTable = z.infer<typeof ExportTable>

export const shellCalls = {
  ...practiceShellCalls,
  ...printShellCalls,
  /** `new`: nothing here yet and no keychain, so a passphrase must be chosen; `locked`: it must be given. */
  'vault.state': shellCall({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ vault: z.enum(['open', 'new', 'locked']) }),
    problems: [],
  }),
  'vault.open': shellCall({
    who: 'anyone',
    input: z.strictObject({ passphrase: z.string().min(8).max(200) }),
    output: z.strictObject({}),
    problems: ['wrong-passphrase'],
  }),
  'settings.get': shellCall({ who: 'anyone', input: z.strictObject({}), output: Settings, problems: [] }),
  'settings.set': shellCall({ who: 'anyone', input: Settings.partial(), output: Settings, problems: [] }),
  'printers.list': shellCall({ who: 'anyone', input: z.strictObject({}), output: z.array(Printer), problems: [] }),
  /** Writes a table as a spreadsheet's file where the person at the laptop says; `name` is without its ending. */
  'files.export': shellCall({
    who: 'anyone',
    input: z.strictObject({ name: FileName, format: z.enum(['csv', 'xlsx']), table: ExportTable }),
    output: z.strictObject({ file: z.string() }),
    problems: ['saving-cancelled', 'file-unwritable'],
  }),
  /** Writes a credential's file where the person at the laptop says, as on the stick of whom it belongs to. */
  'files.saveCredential': shellCall({
    who: 'anyone',
    input: z.strictObject({ name: FileName, text: z.string().max(64_000) }),
    output: z.strictObject({ file: z.string() }),
    problems: ['saving-cancelled', 'file-unwritable'],
  }),
  'files.chooseFolder': shellCall({
    who: 'anyone',
    input: z.strictObject({ purpose: z.enum(['receive', 'export']) }),
    output: z.strictObject({ folder: z.string().nullable() }),
    problems: [],
  }),
  'shell.facts': shellCall({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ version: z.string(), electron: z.string(), packaged: z.boolean(), register: z.string() }),
    problems: [],
  }),
} as const
