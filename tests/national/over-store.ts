/**
 * The national server over one of the stores, opened before the tests of a `describe` and ended after them. One rule:
 * where it met a bug that no test asked for, they fail.
 */
import { afterAll, beforeAll } from 'vitest'
import { NOW } from '../proof/trust.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { mustBeUnbroken } from './device.ts'
import { openTestStore, type StoreName } from './stores.ts'

export interface NationalOverStore extends TestNational {
  /** Milliseconds since 1970: the server's time, to be moved by a test. */
  clock: number
}

/** To be asked within a `describe`; there is no server before the first of its tests. */
export function nationalOver(name: StoreName): NationalOverStore {
  let open: TestNational | undefined
  const server = (): TestNational => {
    if (open === undefined) throw new Error('the server is opened before the first test, and no sooner')
    return open
  }
  let endStore = async (): Promise<void> => undefined
  beforeAll(async () => {
    const { store, close } = await openTestStore(name)
    endStore = close
    open = await openTestNational({ store, now: () => over.clock })
  }, 120_000)
  afterAll(async () => {
    await server().close()
    await endStore()
    mustBeUnbroken(server())
  })
  const over: NationalOverStore = {
    clock: NOW,
    get national() {
      return server().national
    },
    get url() {
      return server().url
    },
    get direct() {
      return server().direct
    },
    get line() {
      return server().line
    },
    get bugs() {
      return server().bugs
    },
    invite: (centreCode) => server().invite(centreCode),
    totals: () => server().totals(),
    close: () => server().close(),
  }
  return over
}
