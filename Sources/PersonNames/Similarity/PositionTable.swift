// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// For each byte value, the positions at which a string of at most 64 bytes holds it.
///
/// The match vectors of the bit-parallel algorithms; two kilobytes, kept inline.
struct PositionTable: Sendable {
    /// The longest string whose positions fit in one word.
    static let capacity = 64

    private var rows = InlineArray<256, UInt64>(repeating: 0)

    /// Enters the first 64 bytes of `bytes`.
    @inline(__always)
    init(_ bytes: Span<UInt8>, from start: Int, count: Int) {
        var bit: UInt64 = 1
        var index = start
        let end = start &+ min(count, Self.capacity)
        while index < end {
            rows[Int(unsafe bytes[unchecked: index])] |= bit
            bit &<<= 1
            index &+= 1
        }
    }

    @inline(__always)
    subscript(_ byte: UInt8) -> UInt64 { rows[Int(byte)] }
}
