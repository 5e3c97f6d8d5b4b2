// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import LogVerification
import Testing
import TransparencyLog

/// All trees of up to 64 leaves, all their proofs, and what must not pass for one.
@Suite struct SmallTreeTests {
    static let largest = 64
    let log: SampleLog
    let leaves: [TreeHash]

    init() throws {
        log = try SampleLog(count: Self.largest)
        leaves = log.leaves
    }

    @Test func `the root of each size is the one that RFC 9162 defines`() throws {
        for size in 0...Self.largest {
            let defined = Definition.root(leaves.prefix(size))
            #expect(log.roots[size] == defined)
            #expect(try log.tree.root(of: UInt64(size)) == defined)
        }
    }

    @Test func `every inclusion proof is the defined one and both verifiers accept it`() throws {
        for size in 1...Self.largest {
            for index in 0..<size {
                let proof = try log.tree.inclusionProof(of: UInt64(index), in: UInt64(size))
                #expect(proof.path == Definition.path(index, leaves.prefix(size)))
                #expect(accepts(proof, leaves[index], log.roots[size]))
            }
        }
    }

    @Test func `every consistency proof is the defined one and both verifiers accept it`() throws {
        for newer in 0...Self.largest {
            for older in 0...newer {
                let proof = try log.tree.consistencyProof(
                    from: UInt64(older), to: UInt64(newer))
                #expect(proof.path == Definition.proof(older, leaves.prefix(newer)))
                #expect(accepts(proof, log.roots[older], log.roots[newer]))
            }
        }
    }

    @Test func `an inclusion proof with anything changed is refused by both verifiers`() throws {
        for size in 1...Self.largest {
            for index in 0..<size where isDamaged(index, size) {
                let proof = try log.tree.inclusionProof(of: UInt64(index), in: UInt64(size))
                let (leaf, root) = (leaves[index], log.roots[size])
                let bit = (index * 31 + size * 7) % 256
                for path in try mutations(of: proof.path, bit: bit) {
                    let changed = InclusionProof(index: proof.index, size: proof.size, path: path)
                    #expect(!accepts(changed, leaf, root), "leaf \(index) of \(size)")
                }
                #expect(!accepts(proof, try leaf.flipping(bit: bit), root))
                #expect(!accepts(proof, leaf, try root.flipping(bit: bit)))
                for other in [index ^ 1, index + 1, 0, size, size - 1] where other != index {
                    let moved = InclusionProof(
                        index: UInt64(other), size: proof.size, path: proof.path)
                    #expect(!accepts(moved, leaf, root), "leaf \(index) as \(other) of \(size)")
                }
            }
        }
    }

    @Test func `a consistency proof with anything changed is refused by both verifiers`() throws {
        for newer in 1...Self.largest {
            for older in 1...newer where isDamaged(older, newer) {
                let proof = try log.tree.consistencyProof(
                    from: UInt64(older), to: UInt64(newer))
                let (old, new) = (log.roots[older], log.roots[newer])
                let bit = (older * 31 + newer * 7) % 256
                for path in try mutations(of: proof.path, bit: bit) {
                    let changed = ConsistencyProof(
                        oldSize: proof.oldSize, newSize: proof.newSize, path: path)
                    #expect(!accepts(changed, old, new), "from \(older) to \(newer)")
                }
                #expect(!accepts(proof, try old.flipping(bit: bit), new))
                #expect(!accepts(proof, old, try new.flipping(bit: bit)))
                if older < newer { #expect(!accepts(proof, new, old)) }
            }
        }
    }

    @Test func `no bit of a proof can be turned`() throws {
        for size in [5, 7] {
            for index in 0..<size {
                let proof = try log.tree.inclusionProof(of: UInt64(index), in: UInt64(size))
                for place in proof.path.indices {
                    for bit in 0..<256 {
                        var path = proof.path
                        path[place] = try path[place].flipping(bit: bit)
                        let changed = InclusionProof(
                            index: proof.index, size: proof.size, path: path)
                        #expect(!accepts(changed, leaves[index], log.roots[size]))
                    }
                }
            }
        }
    }

    /// Whether a proof is damaged in the tests: all of them to 32 leaves, every fifth beyond.
    private func isDamaged(_ index: Int, _ size: Int) -> Bool {
        size <= 32 || (index + size) % 5 == 0
    }

    /// A bit of each hash turned, each hash removed, doubled, and exchanged with the next; one more.
    private func mutations(of path: [TreeHash], bit: Int) throws -> [[TreeHash]] {
        var mutations = [path + [.emptyTree]]
        for index in path.indices {
            var flipped = path
            flipped[index] = try path[index].flipping(bit: bit)
            var removed = path
            removed.remove(at: index)
            var doubled = path
            doubled.insert(path[index], at: index)
            mutations += [flipped, removed, doubled]
            if index + 1 < path.count {
                var swapped = path
                swapped.swapAt(index, index + 1)
                mutations.append(swapped)
            }
        }
        return mutations
    }

    /// Whether the proof is accepted; both verifiers have to say the same.
    private func accepts(_ proof: InclusionProof, _ leaf: TreeHash, _ root: TreeHash) -> Bool {
        let here = (try? proof.verify(leaf: leaf, root: root)) != nil
        let computed = try? PlainProofs.root(
            leaf: leaf.audited, index: proof.index, size: proof.size,
            path: proof.path.map { try $0.audited })
        let there = computed.map { Array($0.bytes) == root.bytes } ?? false
        #expect(here == there)
        return here || there
    }

    private func accepts(_ proof: ConsistencyProof, _ old: TreeHash, _ new: TreeHash) -> Bool {
        let here = (try? proof.verify(oldRoot: old, newRoot: new)) != nil
        let there =
            (try? PlainProofs.verifyConsistency(
                oldSize: proof.oldSize, oldRoot: old.audited, newSize: proof.newSize,
                newRoot: new.audited, path: proof.path.map { try $0.audited })) != nil
        #expect(here == there)
        return here || there
    }
}
