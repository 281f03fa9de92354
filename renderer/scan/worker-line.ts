/**
 * A worker as a line on which one question at a time is asked. One rule: who does not answer in time is ended, and the
 * next question goes to a new worker; hostile bytes can hang a decoder, never the page.
 */
export interface Line<Question, Reply> {
  /** Null when there was no answer: too slow, crashed, or not to be started. */
  readonly ask: (question: Question, handedOver?: Transferable[]) => Promise<Reply | null>
  readonly close: () => void
}

/** What a worker says once it is ready to be asked. */
export const READY = 'ready'

/** Loading and compiling, on a slow disk and a busy processor. */
const START_MS = 15_000

/**
 * Starts nothing before the first question.
 * @param start makes the worker, which says READY and then answers each message with one message
 * @param limitMs for one answer, once the worker is ready
 */
export function openLine<Question, Reply>(start: () => Worker, limitMs: number): Line<Question, Reply> {
  let current: Worker | null = null
  const end = (worker: Worker): null => {
    worker.terminate()
    if (current === worker) current = null
    return null
  }
  const ask = async (question: Question, handedOver: Transferable[] = []): Promise<Reply | null> => {
    const fresh = current === null
    const worker = (current ??= start())
    if (fresh && (await nextMessage(worker, START_MS)) !== READY) return end(worker)
    const reply = nextMessage<Reply>(worker, limitMs)
    worker.postMessage(question, handedOver)
    return (await reply) ?? end(worker)
  }
  return { ask, close: () => void (current !== null && end(current)) }
}

function nextMessage<T>(worker: Worker, limitMs: number): Promise<T | null> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const settle = (message: T | null): void => {
      clearTimeout(late)
      over.abort()
      resolve(message)
    }
    const late = setTimeout(() => settle(null), limitMs)
    worker.addEventListener('message', ({ data }: MessageEvent<T>) => settle(data), { signal: over.signal })
    worker.addEventListener('error', () => settle(null), { signal: over.signal })
  })
}
