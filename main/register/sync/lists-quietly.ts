/** Looks for a new list of the current session by itself. One rule: only while somebody who may do so is signed in. */
import { mustHome, type Context } from '../context.ts'
import { pullList } from '../lists/pull.ts'
import { currentSession } from '../views/session.ts'

const EVERY_MS = 30 * 60_000
const lastAsked = new WeakMap<Context, number>()

/** Whatever comes of it is seen on the session's page; a line that is away is asked again later. */
export async function lookForList(context: Context): Promise<void> {
  if (!isTime(context)) return
  const session = currentSession(context.db, mustHome(context).log, context.today())
  if (session === undefined) return
  lastAsked.set(context, context.nowMs())
  await pullList(session, context)
}

function isTime(context: Context): boolean {
  const roles = context.me()?.staff.roles ?? []
  if (!roles.includes('in-charge') && !roles.includes('verifier')) return false
  if (typeof context.home()?.certificate?.server !== 'string') return false
  return context.nowMs() - (lastAsked.get(context) ?? 0) >= EVERY_MS
}
