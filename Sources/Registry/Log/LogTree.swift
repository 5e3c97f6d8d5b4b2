// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import TransparencyLog

/// The tree of one epoch of the log, read from the journal.
struct LogTree: HashTileStore, Sendable {
    let journal: any Journal
    let epoch: LogEpoch
    /// The number of leaves.
    let size: UInt64

    func hashes(of tile: HashTile) throws(TreeError) -> [TreeHash] {
        let width = UInt64(HashTile.width)
        let first = tile.index * width
        do {
            guard tile.level == 0 else {
                return try journal.nodes(
                    epoch: epoch.number, level: tile.level, from: first, limit: HashTile.width)
            }
            guard first < size else { return [] }
            return try journal.leaves(
                from: epoch.first + first, limit: Int(min(width, size - first)))
        } catch {
            throw .unavailable(tile, reason: error.description)
        }
    }

    var tree: TiledTree<LogTree> { TiledTree(size: size, in: self) }

    func frontier() throws(RegistryError) -> TreeFrontier {
        do { return try tree.frontier() } catch { throw .log(error.description) }
    }
}
