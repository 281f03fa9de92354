import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dueWhys } from '#domain/schedule/due-answer'
import { deskEn } from '../../renderer/screens/desk/sentences.en.ts'

const source = (file: string): string => readFileSync(new URL(`../../main/register/${file}`, import.meta.url), 'utf8')

/** As the register's own source spells them: a flag without its words would stand on the screen as a code. */
const spelt = [
  ...source('rules/dose-flags.ts').matchAll(/flags\.push\('([a-z-]+)'\)|OFFICER_ORDER = '([a-z-]+)'/g),
  ...source('rules/given-when.ts').matchAll(/'((?:late|from|after)-[a-z]+)'/g),
].map(([, pushed, named]) => pushed ?? named ?? '')

/** May wait, or with care: said at the desk, and no reason against a dose. */
const NO_FLAGS = new Set(['may-wait-longer', 'with-caution'])

test('whatever may speak against a dose has its words', () => {
  expect(spelt.length).toBeGreaterThan(8)
  const wanted = [...spelt, 'other-number', ...dueWhys.filter((why) => !NO_FLAGS.has(why))]
  expect(wanted.filter((flag) => !Object.hasOwn(deskEn.flags, flag))).toEqual([])
})
