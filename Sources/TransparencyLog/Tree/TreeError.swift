// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why a tree could not be read or extended.
public enum TreeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The tree has as many leaves as a tree can have.
    case full
    /// A stored frontier has not the hashes a tree of its size has.
    case brokenFrontier(size: UInt64, hashes: Int)
    /// A size was asked for that the tree has not reached.
    case beyondTree(size: UInt64, available: UInt64)
    /// A leaf was asked for that the tree of this size has not.
    case noSuchLeaf(index: UInt64, size: UInt64)
    /// A consistency proof was asked for from a larger tree to a smaller.
    case shrinking(from: UInt64, to: UInt64)
    /// The store has not the hashes that a tree of this size needs.
    case missingTile(HashTile, needed: Int, stored: Int)
    /// The store failed; the reason is its own.
    case unavailable(HashTile, reason: String)
    /// A hash was appended to the store out of turn.
    case outOfTurn(HashTile, expected: Int, position: Int)

    /// One sentence.
    public var description: String {
        switch self {
        case .full: "The tree has \(TreeSize.limit) leaves and cannot grow."
        case .brokenFrontier(let size, let hashes):
            "A frontier of \(hashes) hashes does not belong to a tree of \(size) leaves."
        case .beyondTree(let size, let available):
            "The tree has \(available) leaves, not yet \(size)."
        case .noSuchLeaf(let index, let size):
            "A tree of \(size) leaves has no leaf \(index)."
        case .shrinking(let from, let to):
            "A tree of \(from) leaves does not grow into one of \(to)."
        case .missingTile(let tile, let needed, let stored):
            "\(tile) has \(stored) hashes where \(needed) are needed."
        case .unavailable(let tile, let reason): "\(tile) cannot be read: \(reason)"
        case .outOfTurn(let tile, let expected, let position):
            "\(tile) expects its hash \(expected), not \(position)."
        }
    }
}
