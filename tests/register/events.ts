/** What stands in a register's log, as tests look at it. */
import { EventRow } from '../../main/register/log/rows.ts'
import type { ReadDb } from '../../main/register/store/sql.ts'
import type { Site } from '../support/site.ts'

export const eventsIn = (db: ReadDb): EventRow[] => db.rows('select * from event order by arrival', EventRow)

export const typesOf = (site: Site): string[] => eventsIn(site.register.context.db).map(({ type }) => type)

/** The bodies of all events of one type, in order. */
export const bodiesOf = (site: Site, type: string): unknown[] =>
  eventsIn(site.register.context.db)
    .filter((event) => event.type === type)
    .map(({ body }): unknown => JSON.parse(body ?? 'null'))

/** For tests of what must leave no trace. */
export const countOf = (site: Site): number => eventsIn(site.register.context.db).length
