/**
 * The machine's own mark, to which a log is bound. One rule: an id that other machines may share is no id.
 */
import { createHash } from 'node:crypto'
import nodeMachineId from 'node-machine-id'
import { factsOf, type Log } from './log.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** systemd writes this word into the images that it clones and replaces it at the first start. */
const NOT_YET = 'uninitialized'

/**
 * @param hash SHA-256 of the system's id in hex
 * @param hostname of this machine
 * @returns null where the hash is no proof of a machine: the library falls back to the hostname without a word, and
 *   hashes an empty file as readily as a full one
 */
export function provenMachine(hash: string, hostname: string): string | null {
  const shared = [hostname.toLowerCase().replaceAll(/\s/g, ''), '', NOT_YET].map(sha256)
  return /^[0-9a-f]{64}$/.test(hash) && !shared.includes(hash) ? hash : null
}

/** @returns SHA-256 of the machine's id in hex; null where the system has none */
export async function readMachine(hostname: string, log: Log): Promise<string | null> {
  try {
    const machine = provenMachine(await nodeMachineId.machineId(), hostname)
    if (machine === null) log.warn('machine-unknown')
    return machine
  } catch (error) {
    log.warn('machine-unreadable', factsOf(error))
    return null
  }
}
