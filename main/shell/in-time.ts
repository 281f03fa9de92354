/** What `act` answers, or `otherwise` after so many milliseconds; what it answers later is nobody's. */
export function inTime<T>(act: Promise<T>, ms: number, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(otherwise), ms)))
  return Promise.race([act, late]).finally(() => clearTimeout(timer))
}
