// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing
import TransparencyLog

/// Tiles of a tree whose leaves are all alike: of any size, and without storing any.
///
/// The root of 2ʰ such leaves depends on h alone.
private struct UniformTiles: HashTileStore {
    let size: UInt64
    private let roots: [TreeHash]

    init(size: UInt64) {
        self.size = size
        var roots = [TreeHash.leaf([])]
        for height in 0..<64 { roots.append(.node(roots[height], roots[height])) }
        self.roots = roots
    }

    func hashes(of tile: HashTile) throws(TreeError) -> [TreeHash] {
        let complete = size >> UInt64(tile.level * HashTile.height)
        let first = tile.index * UInt64(HashTile.width)
        guard first < complete else { return [] }
        let count = Int(min(UInt64(HashTile.width), complete - first))
        return [TreeHash](repeating: roots[tile.level * HashTile.height], count: count)
    }
}

/// Counts the tiles that are read.
private final class CountedTiles: HashTileStore {
    let tiles: UniformTiles
    private(set) var reads = 0

    init(size: UInt64) { tiles = UniformTiles(size: size) }

    func hashes(of tile: HashTile) throws(TreeError) -> [TreeHash] {
        reads += 1
        return try tiles.hashes(of: tile)
    }
}

@Suite struct LargeTreeTests {
    @Test func `proofs of trees of many sizes verify`() throws {
        for seed: UInt64 in 1...40 {
            var numbers = SeededNumbers(seed: seed)
            let size = UInt64.random(in: 1...(1 << UInt64.random(in: 1...62)), using: &numbers)
            let tree = TiledTree(size: size, in: UniformTiles(size: size))
            let newer = UInt64.random(in: 1...size, using: &numbers)
            let older = UInt64.random(in: 0...newer, using: &numbers)
            let index = UInt64.random(in: 0..<newer, using: &numbers)
            do {
                let root = try tree.root(of: newer)
                try tree.inclusionProof(of: index, in: newer).verify(
                    leaf: tree.leafHash(at: index), root: root)
                try tree.consistencyProof(from: older, to: newer).verify(
                    oldRoot: tree.root(of: older), newRoot: root)
                #expect(try tree.frontier(of: newer).root == root)
            } catch {
                Issue.record("seed \(seed): \(error)")
            }
        }
    }

    @Test func `a proof in ten million leaves reads six tiles at most`() throws {
        let size: UInt64 = 10_000_000
        for seed: UInt64 in 1...50 {
            var numbers = SeededNumbers(seed: seed)
            let index = UInt64.random(in: 0..<size, using: &numbers)
            let counted = CountedTiles(size: size)
            _ = try TiledTree(size: size, in: counted).inclusionProof(of: index)
            #expect(counted.reads <= 6, "seed \(seed)")
        }
    }

    @Test func `a frontier goes on from any size as from the beginning`() throws {
        for size in [0, 1, 255, 256, 257, 511, 512, 700] {
            let log = try SampleLog(count: size)
            var resumed = try TreeFrontier(size: log.size, peaks: log.frontier.peaks)
            #expect(resumed == log.frontier)
            #expect(try log.tree.frontier() == log.frontier)
            var stored: [StoredHash] = []
            let next = try SampleLog.commitment(size).leafHash
            try resumed.append(next, storing: &stored)
            let whole = log.leaves + [next]
            #expect(resumed.root == Definition.root(whole[...]))
            #expect(stored.count == ((size + 1) % 256 == 0 ? 2 : 1))
            #expect(stored[0] == StoredHash(level: 0, index: UInt64(size), hash: next))
        }
    }

    @Test func `after 65,536 leaves a hash of level 2 is stored`() throws {
        var frontier = TreeFrontier()
        var tiles = TilesInMemory()
        var levels = [0, 0, 0]
        let size = 65_536 + 300
        for _ in 0..<size {
            var stored: [StoredHash] = []
            try frontier.append(.leaf([]), storing: &stored)
            for hash in stored {
                try tiles.append(hash)
                levels[hash.level] += 1
            }
        }
        #expect(levels == [size, 257, 1])
        let uniform = UniformTiles(size: UInt64(size))
        for tile in [HashTile(level: 2, index: 0), HashTile(level: 1, index: 1)] {
            #expect(try tiles.hashes(of: tile) == uniform.hashes(of: tile))
        }
        #expect(try TiledTree(size: UInt64(size), in: tiles).root() == frontier.root)
    }

    @Test func `a frontier that is not one is refused`() throws {
        let peaks = [TreeHash.emptyTree, .emptyTree]
        #expect(throws: TreeError.brokenFrontier(size: 4, hashes: 2)) {
            try TreeFrontier(size: 4, peaks: peaks)
        }
        #expect(throws: TreeError.brokenFrontier(size: 1 << 63, hashes: 1)) {
            try TreeFrontier(size: 1 << 63, peaks: [.emptyTree])
        }
        var full = try TreeFrontier(
            size: TreeSize.limit, peaks: [TreeHash](repeating: .emptyTree, count: 63))
        var stored: [StoredHash] = []
        #expect(throws: TreeError.full) { try full.append(.emptyTree, storing: &stored) }
    }

    @Test func `what a tree has not is told, not guessed`() throws {
        let log = try SampleLog(count: 300)
        let tree = log.tree
        #expect(throws: TreeError.beyondTree(size: 301, available: 300)) { try tree.root(of: 301) }
        #expect(throws: TreeError.noSuchLeaf(index: 300, size: 300)) {
            try tree.leafHash(at: 300)
        }
        #expect(throws: TreeError.noSuchLeaf(index: 5, size: 5)) {
            try tree.inclusionProof(of: 5, in: 5)
        }
        #expect(throws: TreeError.shrinking(from: 9, to: 8)) {
            try tree.consistencyProof(from: 9, to: 8)
        }
        let missing = HashTile(level: 0, index: 1)
        #expect(throws: TreeError.missingTile(missing, needed: 64, stored: 44)) {
            try TiledTree(size: 320, in: log.tiles).root()
        }
        var tiles = log.tiles
        #expect(throws: TreeError.outOfTurn(missing, expected: 44, position: 45)) {
            try tiles.append(StoredHash(level: 0, index: 301, hash: .emptyTree))
        }
    }

    @Test func `a tile has the path of C2SP tlog-tiles`() {
        #expect(HashTile(level: 0, index: 1_234_067).path() == "tile/0/x001/x234/067")
        #expect(HashTile(level: 0, index: 273).path(width: 112) == "tile/0/273.p/112")
        #expect(HashTile(level: 2, index: 0).path(width: 1) == "tile/2/000.p/1")
    }

    @Test func `a commitment opens to its own event and salt only`() throws {
        let commitment = try SampleLog.commitment(0)
        #expect(
            try commitment.hash
                == hash("cc2f718a0488c6426f70d15c5898e7a84bd6da24acaaebf49a57afb9f4465d4f"))
        let salt = try unwrap(CommitmentSalt([UInt8](repeating: 0, count: 32)))
        let other = try unwrap(CommitmentSalt([UInt8](repeating: 1, count: 32)))
        #expect(commitment.isOpened(by: salt, sealedEvent: Array("event 0".utf8)))
        #expect(!commitment.isOpened(by: other, sealedEvent: Array("event 0".utf8)))
        #expect(!commitment.isOpened(by: salt, sealedEvent: Array("event 1".utf8)))
        #expect(CommitmentSalt([]) == nil)
    }
}
