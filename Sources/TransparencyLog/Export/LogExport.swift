// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Writes a log as lines that anybody can keep, compare and verify.
///
/// ```
/// reunify-log@v1
/// origin registry.example/audit
/// size 2
///
/// 0 <base 64 of the commitment> <base 64 of the first six bytes of the leaf's hash>
/// 1 …
/// ```
///
/// After every 256 entries a line gives the root of the complete subtrees that end there and are
/// stored: `subtree <first> <past the last> <base 64 of its root>`.
///
/// The writer copies what is stored and computes nothing: commitments from the journal, hashes from
/// the tiles. Where the two disagree, because somebody changed one of them, the lines disagree, and
/// whoever verifies them sees at which entry. Lines never change when the log grows, but for the
/// size; so two exports can be compared with `cmp`.
public struct LogExport<Store: HashTileStore> {
    /// The first line.
    public static var firstLine: String { "reunify-log@v1" }

    /// The identity of the log.
    public let origin: NoteLine

    /// The number of entries to be written.
    public let size: UInt64

    /// The entries written so far.
    public private(set) var written: UInt64 = 0

    private let store: Store
    private var tile: [TreeHash] = []

    /// An export of the first `size` entries.
    ///
    /// - Parameter store: Where the hashes of the log are kept.
    public init(origin: NoteLine, size: UInt64, hashes store: Store) {
        self.origin = origin
        self.size = size
        self.store = store
    }

    /// The lines before the first entry.
    public var header: [UInt8] {
        Array("\(Self.firstLine)\norigin \(origin)\nsize \(size)\n\n".utf8)
    }

    /// Appends the line of the next entry, and of the subtrees that end with it, to `output`.
    ///
    /// - Throws: `TreeError` if the store has not the hashes of `size` entries, or all are written.
    public mutating func write(
        _ commitment: EntryCommitment, to output: inout [UInt8]
    ) throws(TreeError) {
        guard written < size else { throw .beyondTree(size: written + 1, available: size) }
        let width = UInt64(HashTile.width)
        let position = Int(written % width)
        if position == 0 {
            let count = Int(min(width, size - written))
            tile = try hashes(of: HashTile(level: 0, index: written / width), count: count)
        }
        let check = Base64.text(Array(tile[position].bytes.prefix(6)))
        output.append(contentsOf: "\(written) \(commitment.hash.base64) \(check)\n".utf8)
        written += 1
        try writeSubtrees(to: &output)
    }

    private mutating func writeSubtrees(to output: inout [UInt8]) throws(TreeError) {
        let width = UInt64(HashTile.width)
        var level = 1
        var leaves = width
        while written % leaves == 0 {
            let index = written / leaves - 1
            let hashes = try hashes(
                of: HashTile(level: level, index: index / width), count: Int(index % width) + 1)
            output.append(
                contentsOf:
                    "subtree \(written - leaves) \(written) \(hashes[Int(index % width)].base64)\n"
                    .utf8)
            let (next, overflows) = leaves.multipliedReportingOverflow(by: width)
            if overflows { return }
            leaves = next
            level += 1
        }
    }

    private func hashes(of tile: HashTile, count: Int) throws(TreeError) -> [TreeHash] {
        let hashes = try store.hashes(of: tile)
        guard hashes.count >= count else {
            throw .missingTile(tile, needed: count, stored: hashes.count)
        }
        return hashes
    }
}
