/** Opens a register that a bench has filled, and searches in it as at the desk. */
import { randomBytes } from 'node:crypto'
import { openRegister } from '../../main/register/register.ts'
import { searchPeople } from '../../main/register/search/search.ts'
import { KEY, noLine } from '../support/site.ts'

export function reopenForBench(folder: string): void {
  const opened = openRegister({
    folder,
    key: KEY,
    machine: null,
    newId: () => '',
    random: randomBytes,
    national: noLine,
    clock: {
      now: () => Date.now(),
      offset: () => 330,
      uptime: () => 0,
    },
  })
  if (!opened.ok) throw new Error(opened.code)
  for (const text of ['sunita ja', 'suneeta jadav', '4321', 'rames']) searchPeople(opened.value.context, text, 20)
}
