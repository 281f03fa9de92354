/**
 * Batches in a folder, for a stick to the district and back. One rule: each batch is a folder of its own that appears
 * whole or not at all, so that a stick pulled too early leaves nothing half-written that looks finished.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Parcel } from './national-line.ts'

export const MANIFEST_FILE = 'manifest.jws'
export const EVENTS_FILE = 'events.ndjson.zst'

export function writeParcel(folder: string, name: string, { manifest, bytes }: Parcel): void {
  const target = join(folder, name)
  if (existsSync(target)) return
  const draft = `${target}.part`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  writeDurably(join(draft, EVENTS_FILE), bytes)
  writeDurably(join(draft, MANIFEST_FILE), Buffer.from(manifest))
  renameSync(draft, target)
}

/** A stick is pulled without asking: what was written must be on it. */
function writeDurably(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w', 0o600)
  try {
    writeSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export interface FoundParcel extends Parcel {
  readonly name: string
}

/** Every batch in the folder and one level below it, by name; the folder may itself be one batch. */
export function readParcels(folder: string): FoundParcel[] {
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.part'))
    .map((entry) => entry.name)
    .toSorted()
  return ['.', ...inside].flatMap((name) => {
    const found = readParcel(join(folder, name))
    return found === undefined ? [] : [{ name, ...found }]
  })
}

/** Far above any batch; a stick may carry anything under these names. */
const MOST_BYTES = 16 * 1024 * 1024

function readParcel(folder: string): Parcel | undefined {
  const manifest = join(folder, MANIFEST_FILE)
  const events = join(folder, EVENTS_FILE)
  if (!existsSync(manifest) || !existsSync(events)) return undefined
  const bytes = readFileSync(events)
  const text = readFileSync(manifest, 'utf8').trim()
  return bytes.length > MOST_BYTES || text.length > MOST_BYTES ? undefined : { manifest: text, bytes }
}

/** Notices stand beside the batches as single files, and their names come first. */
const NOTICE_NAME = /^0-urgent-[0-9a-f]{16}\.jws$/
const MOST_NOTICE_BYTES = 16 * 1024

/** `0-urgent-` and half a hash, without an ending. */
export function writeNotice(folder: string, name: string, text: string): void {
  const target = join(folder, `${name}.jws`)
  if (existsSync(target)) return
  writeDurably(`${target}.part`, Buffer.from(text))
  renameSync(`${target}.part`, target)
}

const REVOCATIONS_FILE = 'teeka-revocations.json'

/** In the place of an earlier one; returns the file. */
export function writeRevocations(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true })
  const target = join(folder, REVOCATIONS_FILE)
  writeDurably(`${target}.part`, Buffer.from(text))
  renameSync(`${target}.part`, target)
  return target
}

export interface FoundNotice {
  readonly name: string
  readonly text: string
}

/** Every notice in the folder and one level below it, by name. */
export function readNotices(folder: string): FoundNotice[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const below = entries.filter((entry) => entry.isDirectory() && !entry.name.endsWith('.part'))
  const places = ['.', ...below.map(({ name }) => name).toSorted()]
  return places.flatMap((place) =>
    readdirSync(join(folder, place))
      .filter((name) => NOTICE_NAME.test(name))
      .toSorted()
      .flatMap((name) => {
        const bytes = readFileSync(join(folder, place, name))
        return bytes.length > MOST_NOTICE_BYTES ? [] : [{ name, text: bytes.toString('utf8').trim() }]
      }),
  )
}
