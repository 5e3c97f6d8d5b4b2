// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Bytes in the forms that entries are written in: numbers of variable length, texts and byte
/// strings behind their lengths.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func put(_ byte: UInt8) { bytes.append(byte) }

    /// Seven bits a byte, the least first; the top bit says that more follow.
    mutating func put(number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Small numbers of either sign are short.
    mutating func put(signed number: Int) {
        let wide = Int64(number)
        put(number: UInt64(bitPattern: (wide << 1) ^ (wide >> 63)))
    }

    mutating func put(count: Int) { put(number: UInt64(count)) }

    mutating func put(fraction number: Double) {
        for shift in stride(from: UInt64(0), through: 56, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> shift))
        }
    }

    mutating func put(_ text: String) {
        put(count: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ block: [UInt8]) {
        put(count: block.count)
        bytes.append(contentsOf: block)
    }

    mutating func put(raw block: some Sequence<UInt8>) { bytes.append(contentsOf: block) }

    /// Puts what was written from `start` into ascending order of its pieces.
    ///
    /// - Parameter starts: Where each piece begins, ascending.
    mutating func sortPieces(from starts: [Int]) {
        guard starts.count > 1, let first = starts.first else { return }
        let ends = starts.dropFirst() + [bytes.count]
        let pieces = zip(starts, ends).map { Array(bytes[$0..<$1]) }
            .sorted { $0.lexicographicallyPrecedes($1) }
        bytes.replaceSubrange(first..., with: pieces.joined())
    }
}
