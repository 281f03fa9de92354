/**
 * Merkle trees as in Certificate Transparency (RFC 6962 section 2.1), so that one event can be shown to stand in a
 * batch without the others. One rule: leaves and nodes are hashed with different first bytes.
 */
import type { Hash } from '#contract/fields'
import { sha256Hex } from './hash.ts'

/** A text stands for its UTF-8. */
export type Leaf = string | Uint8Array

const leafHash = (leaf: Leaf): Hash =>
  typeof leaf === 'string' ? sha256Hex(`\0${leaf}`) : sha256Hex(Buffer.concat([Uint8Array.of(0), leaf]))

const nodeHash = (left: Hash, right: Hash): Hash => sha256Hex(Buffer.from(`01${left}${right}`, 'hex'))

/** The largest power of two below `count`, for two or more. */
const splitOf = (count: number): number => 2 ** (31 - Math.clz32(count - 1))

/** Of no leaves, the hash of nothing. */
export function merkleRoot(leaves: readonly Leaf[]): Hash {
  if (leaves.length === 0) return sha256Hex('')
  return rootOf(leaves.map(leafHash), 0, leaves.length)
}

function rootOf(hashes: readonly Hash[], from: number, to: number): Hash {
  if (to - from === 1) return hashes[from] as Hash
  const middle = from + splitOf(to - from)
  return nodeHash(rootOf(hashes, from, middle), rootOf(hashes, middle, to))
}

/** The audit path of leaf `index` (from 0), lowest first. Throws where there is no such leaf. */
export function inclusionProof(leaves: readonly Leaf[], index: number): readonly Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new Error(`merkle: no leaf ${index}`)
  return pathOf(leaves.map(leafHash), index, 0, leaves.length)
}

function pathOf(hashes: readonly Hash[], index: number, from: number, to: number): Hash[] {
  if (to - from === 1) return []
  const middle = from + splitOf(to - from)
  return index < middle
    ? [...pathOf(hashes, index, from, middle), rootOf(hashes, middle, to)]
    : [...pathOf(hashes, index, middle, to), rootOf(hashes, from, middle)]
}

export interface Inclusion {
  readonly leaf: Leaf
  /** From 0. */
  readonly index: number
  /** Leaves in the whole tree. */
  readonly count: number
  readonly proof: readonly Hash[]
}

/** Whether the leaf stands at that place under the root. */
export function inclusionHolds({ leaf, index, count, proof }: Inclusion, root: Hash): boolean {
  if (!Number.isInteger(index) || !Number.isInteger(count) || index < 0 || index >= count) return false
  return climb(leafHash(leaf), index, count, [...proof]) === root
}

/** Mirrors the way down that pathOf took: the last hash of the proof is the topmost. */
function climb(hash: Hash, index: number, count: number, proof: Hash[]): Hash | undefined {
  if (count === 1) return proof.length === 0 ? hash : undefined
  const other = proof.pop()
  if (other === undefined) return undefined
  const split = splitOf(count)
  const left = index < split
  const own = left ? climb(hash, index, split, proof) : climb(hash, index - split, count - split, proof)
  if (own === undefined) return undefined
  return left ? nodeHash(own, other) : nodeHash(other, own)
}
