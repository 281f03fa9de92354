/**
 * The distinct words of all names, in memory, for putting misspelt ones right. One rule: it follows the register, and
 * is loaded only when somebody misspells.
 */
import { z } from 'zod'
import type { ReadDb } from '../store/sql.ts'
import { editsBetween } from './spelling.ts'
import { indexedWords } from './words.ts'

export interface Vocabulary {
  /** The nearest words that exist, best first: fewer edits, then the more common. */
  near(word: string, most: number): string[]
}

const MOST_EDITS_SHORT = 1
const MOST_EDITS_LONG = 2
const LONG = 6

interface Held {
  /** By first letter and length, for no other word is near. */
  readonly alike: Map<string, Map<string, number>>
  upTo: number
}
const held = new WeakMap<ReadDb, Held>()

export function vocabularyOf(db: ReadDb): Vocabulary {
  const words = held.get(db) ?? load(db)
  catchUp(words, db)
  return { near: (word, most) => nearIn(words, word, most) }
}

function load(db: ReadDb): Held {
  const words: Held = { alike: new Map(), upTo: lastPerson(db) }
  for (const row of db.each('select term, doc from person_word')) {
    const { term, doc } = row as { term: string; doc: number }
    add(words, term, doc)
  }
  held.set(db, words)
  return words
}

const lastPerson = (db: ReadDb): number => db.value('select coalesce(max(id), 0) from person', z.int())

function catchUp(words: Held, db: ReadDb): void {
  const last = lastPerson(db)
  if (last === words.upTo) return
  for (const row of db.each('select name, native_name from person where id > :upTo', { upTo: words.upTo })) {
    const { name, native_name: native } = row as { name: string; native_name: string | null }
    for (const word of indexedWords(name, native)) add(words, word, 1)
  }
  words.upTo = last
}

const shapeOf = (word: string, longer = 0): string => `${word.slice(0, 1)}${word.length + longer}`

function add({ alike }: Held, word: string, times: number): void {
  const shape = shapeOf(word)
  const bucket = alike.get(shape) ?? new Map<string, number>()
  alike.set(shape, bucket)
  bucket.set(word, (bucket.get(word) ?? 0) + times)
}

/** A wrong first letter is rare, and looking past it would cost twenty times as much. */
function nearIn({ alike }: Held, word: string, most: number): string[] {
  const reach = word.length < LONG ? MOST_EDITS_SHORT : MOST_EDITS_LONG
  const found: { word: string; edits: number; times: number }[] = []
  for (let longer = -reach; longer <= reach; longer += 1) {
    for (const [known, times] of alike.get(shapeOf(word, longer)) ?? []) {
      const edits = editsBetween(word, known, reach)
      if (edits <= reach) found.push({ word: known, edits, times })
    }
  }
  return found
    .toSorted((a, b) => a.edits - b.edits || b.times - a.times)
    .slice(0, most)
    .map((one) => one.word)
}
