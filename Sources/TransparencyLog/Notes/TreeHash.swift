// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The SHA-256 hash of a leaf, a node or a whole tree: 32 bytes.
public struct TreeHash: Hashable, Sendable, CustomStringConvertible {
    /// The number of bytes of a hash.
    public static let byteCount = 32

    // Four words, not an array: ten million of them have to fit into memory, without a heap block each.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The hash of these 32 bytes; `nil` if they are fewer or more.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(unchecked: bytes)
    }

    /// The hash of the first 32 bytes; those that are missing are zero.
    init(unchecked bytes: some Sequence<UInt8>) {
        var iterator = bytes.makeIterator()
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        words.0 = Self.word(&iterator)
        words.1 = Self.word(&iterator)
        words.2 = Self.word(&iterator)
        words.3 = Self.word(&iterator)
        self.words = words
    }

    private static func word(_ iterator: inout some IteratorProtocol<UInt8>) -> UInt64 {
        var word: UInt64 = 0
        for _ in 0..<8 { word = word << 8 | UInt64(iterator.next() ?? 0) }
        return word
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        append(to: &bytes)
        return bytes
    }

    /// Appends the 32 bytes to `bytes`.
    func append(to bytes: inout [UInt8]) {
        Self.append(words.0, to: &bytes)
        Self.append(words.1, to: &bytes)
        Self.append(words.2, to: &bytes)
        Self.append(words.3, to: &bytes)
    }

    private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }

    /// The hash in base 64, as checkpoints and receipts write it.
    public var base64: String { Base64.text(bytes) }

    /// The hash in base 64.
    public var description: String { base64 }

    /// Whether both hashes are the same bytes.
    public static func == (left: TreeHash, right: TreeHash) -> Bool { left.words == right.words }

    /// Feeds the bytes of the hash.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}

extension TreeHash {
    /// The hash that a line of base 64 writes; `nil` if it does not write 32 bytes.
    init?(base64 line: ArraySlice<UInt8>) {
        guard let bytes = Base64.bytes(line) else { return nil }
        self.init(bytes)
    }
}
