// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Which distinct values of a column are looked at, and how many rows hold each value.
///
/// Values are chosen by a hash of their bytes, never by position, so that the same records in another
/// order give the same sample.
struct ColumnSample {
    /// Rows of the column.
    let rowCount: Int
    /// Rows with an empty cell.
    let emptyCount: Int
    /// For each distinct value, the rows that hold it.
    let counts: [UInt32]
    /// Indices of the values looked at, in the order of the values' hashes.
    let indices: [Int]

    /// Most values that are looked at.
    static var mostValues: Int { 2500 }

    init(_ column: TableColumn) {
        rowCount = column.codes.count
        let valueCount = column.values.count
        var tally = [UInt32](repeating: 0, count: valueCount + 1)
        unsafe tally.withUnsafeMutableBufferPointer { tally in
            for code in column.codes where Int(code) <= valueCount {
                unsafe tally[Int(code)] &+= 1
            }
        }
        emptyCount = Int(tally[0])
        tally.removeFirst()
        counts = tally

        // About as many values as wanted have a hash below the limit; chance adds or takes a few.
        let limit =
            valueCount <= Self.mostValues
            ? UInt64.max : UInt64.max / UInt64(valueCount) * UInt64(Self.mostValues)
        var chosen: [(hash: UInt64, index: Int)] = []
        chosen.reserveCapacity(min(valueCount, Self.mostValues * 2))
        let bytes = column.values.bytes.span
        let offsets = column.values.offsets.span
        for index in 0..<valueCount where tally[index] > 0 {
            let hash = Self.hash(bytes, Int(offsets[index]), Int(offsets[index + 1]))
            if hash <= limit { chosen.append((hash, index)) }
        }
        chosen.sort { ($0.hash, tally[$0.index]) < ($1.hash, tally[$1.index]) }
        indices = chosen.map(\.index)
    }

    /// A hash of the length and of up to sixteen bytes from both ends.
    @inline(__always)
    static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        let length = end &- start
        var hash = UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
        var head: UInt64 = 0
        var tail: UInt64 = 0
        if length >= 8 {
            precondition(start >= 0 && end <= bytes.count)
            // Both loads lie within the bytes, as the line above makes sure.
            head = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
            tail = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
        } else {
            for index in start..<end { head = head << 8 | UInt64(bytes[index]) }
        }
        hash = (hash ^ UInt64(littleEndian: head)) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 29
        hash = (hash ^ UInt64(littleEndian: tail)) &* 0x94D0_49BB_1331_11EB
        hash ^= hash >> 32
        hash = hash &* 0x9E37_79B9_7F4A_7C15
        return hash ^ hash >> 29
    }
}
