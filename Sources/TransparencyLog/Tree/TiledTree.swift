// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A tree of a size, whose hashes are read from tiles when a question needs them.
///
/// Roots and proofs for this size and every smaller one are answered; a question about an old size
/// costs what one about the newest does. Nothing is rehashed but the few hashes between two stored
/// heights: at most 255 for each tile that is read.
public struct TiledTree<Store: HashTileStore> {
    /// The number of leaves.
    public let size: UInt64

    private let store: Store

    /// The tree of the first `size` leaves that `store` holds.
    public init(size: UInt64, in store: Store) {
        self.size = size
        self.store = store
    }

    /// The hash of a leaf.
    ///
    /// - Throws: `TreeError` if there is no such leaf, or the store has not what it should.
    public func leafHash(at index: UInt64) throws(TreeError) -> TreeHash {
        guard index < size else { throw .noSuchLeaf(index: index, size: size) }
        var reading = Reading(store: store)
        return try reading.root(of: index..<(index + 1))
    }

    /// The root of the first `count` leaves, by default of all.
    ///
    /// - Throws: `TreeError` if there are fewer, or the store has not what it should.
    public func root(of count: UInt64? = nil) throws(TreeError) -> TreeHash {
        let count = count ?? size
        try check(count)
        var reading = Reading(store: store)
        return try reading.root(of: 0..<count)
    }

    /// The proof that leaf `index` is in the tree of the first `count` leaves, by default of all
    /// (RFC 9162, Section 2.1.3.1).
    ///
    /// - Throws: `TreeError` if it is not, or the store has not what it should.
    public func inclusionProof(
        of index: UInt64, in count: UInt64? = nil
    ) throws(TreeError) -> InclusionProof {
        let count = count ?? size
        try check(count)
        guard index < count else { throw .noSuchLeaf(index: index, size: count) }
        var reading = Reading(store: store)
        var path: [TreeHash] = []
        for range in SubtreeRanges.inclusion(of: index, in: count) {
            path.append(try reading.root(of: range))
        }
        return InclusionProof(index: index, size: count, path: path)
    }

    /// The proof that the tree of `older` leaves is the beginning of that of `newer` leaves
    /// (RFC 9162, Section 2.1.4.1).
    ///
    /// - Throws: `TreeError` if `older` is larger, `newer` is not reached, or the store has not what
    ///   it should.
    public func consistencyProof(
        from older: UInt64, to newer: UInt64? = nil
    ) throws(TreeError) -> ConsistencyProof {
        let newer = newer ?? size
        try check(newer)
        guard older <= newer else { throw .shrinking(from: older, to: newer) }
        var reading = Reading(store: store)
        var path: [TreeHash] = []
        for range in SubtreeRanges.consistency(from: older, to: newer) {
            path.append(try reading.root(of: range))
        }
        return ConsistencyProof(oldSize: older, newSize: newer, path: path)
    }

    /// What ``TreeFrontier`` needs to go on from the first `count` leaves, by default from all.
    ///
    /// - Throws: `TreeError` if there are fewer, or the store has not what it should.
    public func frontier(of count: UInt64? = nil) throws(TreeError) -> TreeFrontier {
        let count = count ?? size
        try check(count)
        var reading = Reading(store: store)
        var peaks: [TreeHash] = []
        for range in SubtreeRanges.complete(in: 0..<count) {
            peaks.append(try reading.root(of: range))
        }
        return try TreeFrontier(size: count, peaks: peaks)
    }

    private func check(_ count: UInt64) throws(TreeError) {
        guard count <= min(size, TreeSize.limit) else {
            throw .beyondTree(size: count, available: min(size, TreeSize.limit))
        }
    }
}

/// One question's reading of tiles: each tile is read once.
private struct Reading<Store: HashTileStore> {
    let store: Store
    private var tiles: [HashTile: [TreeHash]] = [:]

    init(store: Store) { self.store = store }

    /// The root of the subtree over a range that ``SubtreeRanges`` named.
    mutating func root(of range: Range<UInt64>) throws(TreeError) -> TreeHash {
        var root: TreeHash?
        for part in SubtreeRanges.complete(in: range).reversed() {
            let left = try completeRoot(of: part)
            root = root.map { .node(left, $0) } ?? left
        }
        return root ?? .emptyTree
    }

    /// The root of a complete subtree: 2ʰ leaves from a multiple of 2ʰ.
    private mutating func completeRoot(of range: Range<UInt64>) throws(TreeError) -> TreeHash {
        let height = range.count64.trailingZeroBitCount
        let level = height / HashTile.height
        let count = 1 << (height % HashTile.height)
        let first = range.lowerBound >> UInt64(level * HashTile.height)
        let tile = HashTile(level: level, index: first / UInt64(HashTile.width))
        let position = Int(first % UInt64(HashTile.width))
        let stored = try hashes(of: tile)
        guard position + count <= stored.count else {
            throw .missingTile(tile, needed: position + count, stored: stored.count)
        }
        var hashes = Array(stored[position..<(position + count)])
        while hashes.count > 1 {
            hashes = stride(from: 0, to: hashes.count, by: 2).map {
                .node(hashes[$0], hashes[$0 + 1])
            }
        }
        return hashes[0]
    }

    private mutating func hashes(of tile: HashTile) throws(TreeError) -> [TreeHash] {
        if let read = tiles[tile] { return read }
        let read = try store.hashes(of: tile)
        tiles[tile] = read
        return read
    }
}

extension Range<UInt64> {
    /// The number of elements, which does not fit every `Int`.
    fileprivate var count64: UInt64 { upperBound - lowerBound }
}
