import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hash } from '#contract/fields'
import { inclusionHolds, inclusionProof, merkleRoot } from '#proof/merkle'

/** The eight leaves that the reference implementation of Certificate Transparency is tested with. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex'),
)
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test.each(ROOTS.map((root, count) => [count, root] as const))(
  'the tree of %i leaves has the published root',
  (count, root) => {
    expect(merkleRoot(LEAVES.slice(0, count))).toBe(root)
  },
)

test('a line is a leaf as its UTF-8', () => {
  const lines = ['टीका', '{"a":1}', '']
  expect(merkleRoot(lines)).toBe(merkleRoot(lines.map((line) => Buffer.from(line))))
})

describe('one event', () => {
  const tree = fc.array(fc.uint8Array({ maxLength: 9 }), { minLength: 1, maxLength: 70 })
  const place = fc.nat()

  test('is shown to stand in its batch by a few hashes', () => {
    fc.assert(
      fc.property(tree, place, (leaves, at) => {
        const index = at % leaves.length
        const proof = inclusionProof(leaves, index)
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(leaves.length)))
        const inclusion = { leaf: leaves[index] as Uint8Array, index, count: leaves.length, proof }
        expect(inclusionHolds(inclusion, merkleRoot(leaves))).toBe(true)
      }),
    )
  })

  test('is not shown by another leaf, another place, another count, a shorter or longer proof', () => {
    const root = merkleRoot(LEAVES)
    const proof = inclusionProof(LEAVES, 5)
    const right = { leaf: LEAVES[5] as Buffer, index: 5, count: 8, proof }
    expect(inclusionHolds(right, root)).toBe(true)
    for (const change of [
      { leaf: LEAVES[4] as Buffer },
      { index: 4 },
      { index: -1 },
      { index: 8 },
      { index: 0.5 },
      { count: 6 },
      { count: 2 ** 40 },
      { count: Number.POSITIVE_INFINITY },
      { proof: proof.slice(1) },
      { proof: [...proof, ROOTS[1] as Hash] },
      { proof: [ROOTS[1] as Hash, ...proof] },
      { proof: proof.toReversed() },
    ]) {
      expect(inclusionHolds({ ...right, ...change }, root)).toBe(false)
    }
  })

  test('a node is not taken for a leaf', () => {
    const [left, right] = [LEAVES[0], LEAVES[1]].map((leaf) => merkleRoot([leaf as Buffer]))
    expect(merkleRoot([Buffer.from(`${left}${right}`, 'hex')])).not.toBe(merkleRoot(LEAVES.slice(0, 2)))
  })

  test('that is not there cannot be asked for', () => {
    expect(() => inclusionProof(LEAVES, 8)).toThrow('no leaf')
    expect(() => inclusionProof([], 0)).toThrow('no leaf')
  })
})
