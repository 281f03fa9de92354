/**
 * The form of a projection's effect. One rule: it is a function of the event and of what earlier events wrote, so that
 * dropping every projection and running the logs again gives the same tables. Ids are unique by construction; where a
 * foreign log claims one that is taken, the first word stands and nothing breaks.
 */
import type { EventHeader } from '#domain/events/envelope'
import type { BodyOf, EventName } from '#domain/events/index'
import type { WriteDb } from '../store/sql.ts'

export interface Projected<N extends EventName> {
  readonly header: EventHeader
  readonly body: BodyOf<N>
}
export type Effect<N extends EventName> = (db: WriteDb, event: Projected<N>) => void
export type Effects = { readonly [N in EventName]: Effect<N> }
