// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The place of up to 256 neighbouring hashes of one height (C2SP tlog-tiles).
///
/// Tiles of level 0 hold the hashes of leaves, those of level 1 the roots of full tiles of level 0,
/// and so on: of every eight heights of the tree one is stored, and the others are computed from it.
/// Stored hashes never change.
public struct HashTile: Hashable, Sendable, CustomStringConvertible {
    /// The heights that a tile spans.
    public static let height = 8

    /// The hashes of a full tile.
    public static let width = 256

    /// The level, from 0.
    public let level: Int

    /// The number of the tile in its level, from 0.
    public let index: UInt64

    /// The tile of a level and index.
    public init(level: Int, index: UInt64) {
        self.level = level
        self.index = index
    }

    /// The tile in words.
    public var description: String { "Tile \(index) of level \(level)" }

    /// The path under which C2SP tlog-tiles serves the tile when it has `width` hashes.
    ///
    /// Tile 1,234,067 of level 0 is `tile/0/x001/x234/067` when full, and has `.p/112` behind it
    /// when it has 112 hashes.
    public func path(width: Int = HashTile.width) -> String {
        var groups: [String] = []
        var rest = index
        repeat {
            let digits = String(rest % 1000)
            groups.append(String(repeating: "0", count: 3 - digits.count) + digits)
            rest /= 1000
        } while rest > 0
        let elements = groups.indices.reversed().map { $0 == 0 ? groups[$0] : "x" + groups[$0] }
        let partial = width < HashTile.width ? ".p/\(width)" : ""
        return "tile/\(level)/" + elements.joined(separator: "/") + partial
    }
}

/// A hash with its place in the tiles.
public struct StoredHash: Hashable, Sendable {
    /// The level of the tile.
    public let level: Int

    /// The number of the hash in its level, from 0.
    public let index: UInt64

    /// The hash.
    public let hash: TreeHash

    /// A hash and its place.
    public init(level: Int, index: UInt64, hash: TreeHash) {
        self.level = level
        self.index = index
        self.hash = hash
    }

    /// The tile the hash stands in.
    public var tile: HashTile { HashTile(level: level, index: index / UInt64(HashTile.width)) }

    /// Where it stands in its tile, from 0.
    public var position: Int { Int(index % UInt64(HashTile.width)) }
}

/// Where the hashes of a tree are kept.
///
/// A tree asks for what it needs, tile by tile; a proof in a tree of ten million leaves reads at most
/// six of them.
public protocol HashTileStore {
    /// The hashes of a tile that are stored, none if there is no such tile.
    ///
    /// - Throws: `TreeError.unavailable` if the store cannot be read.
    func hashes(of tile: HashTile) throws(TreeError) -> [TreeHash]
}

/// Tiles in memory, for tests and for whoever recomputes a tree.
public struct TilesInMemory: HashTileStore, Sendable {
    private var tiles: [HashTile: [TreeHash]] = [:]

    /// A store without hashes.
    public init() {}

    /// The hashes of a tile.
    public func hashes(of tile: HashTile) throws(TreeError) -> [TreeHash] { tiles[tile] ?? [] }

    /// Stores a hash that a ``TreeFrontier`` handed out.
    ///
    /// - Throws: `TreeError.outOfTurn` if it is not the next one of its tile.
    public mutating func append(_ stored: StoredHash) throws(TreeError) {
        let count = tiles[stored.tile]?.count ?? 0
        guard count == stored.position else {
            throw .outOfTurn(stored.tile, expected: count, position: stored.position)
        }
        tiles[stored.tile, default: []].append(stored.hash)
    }
}
