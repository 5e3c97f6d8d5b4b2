// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The match vectors of the bit-parallel algorithms: for each byte value, the positions at which
/// a string of at most 64 bytes holds it, as 256 words.
///
/// The words live in an array of the caller and are passed on as a span, because a table kept
/// inside a value is copied whole when it is read.
enum PositionTable {
    /// The longest string whose positions fit in one word.
    static let capacity = 64
    static let rowCount = 256

    /// Enters `bytes[start ..< start + count]` into a cleared table; the caller has checked the
    /// range and `count <= 64`.
    @inline(__always)
    static func enter(
        _ bytes: Span<UInt8>, from start: Int, count: Int, into rows: inout MutableSpan<UInt64>
    ) {
        precondition(rows.count == rowCount)
        var bit: UInt64 = 1
        var index = start
        let end = start &+ count
        while index < end {
            let row = Int(unsafe bytes[unchecked: index])
            unsafe rows[unchecked: row] |= bit
            bit &<<= 1
            index &+= 1
        }
    }

    /// The table of a string that is kept; of a string beyond the capacity, an empty one.
    static func make(of bytes: Span<UInt8>) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: rowCount)
        if bytes.count <= capacity {
            var rows = words.mutableSpan
            enter(bytes, from: 0, count: bytes.count, into: &rows)
        }
        return words
    }
}
