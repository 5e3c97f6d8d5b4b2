// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// For each byte of sixteen strings, at which places of another string it stands: the first step of the
/// lane kernels.
///
/// It is kept from group to group, so that nothing is taken from the heap for one.
struct LaneMatches<Bits: LaneBits> {
    /// One vector for each byte of the strings.
    private(set) var rows = [SIMD16<Bits>](
        repeating: SIMD16(repeating: 0), count: PackedStrings.longest)

    /// Looks the bytes up in the table of ``PositionTable``, whose string has no more bytes than a lane has
    /// bits.
    @inline(__always)
    mutating func look(
        up columns: Span<SIMD16<UInt8>>, _ group: borrowing PackedStrings.Group,
        _ table: Span<Bits>
    ) {
        precondition(table.count == PositionTable.rowCount)
        let length = group.length
        let start = group.start
        precondition(length <= rows.count)
        var places = rows.mutableSpan
        for position in 0..<length {
            // Lanes are read and written in memory: to take them out of a register one by one is slow.
            let bytes = unsafe unsafeBitCast(
                columns[start + position], to: InlineArray<16, UInt8>.self)
            var bits = InlineArray<16, Bits>(repeating: 0)
            for lane in 0..<16 {
                bits[lane] = unsafe table[unchecked: Int(bytes[lane])]
            }
            unsafe places[unchecked: position] = unsafeBitCast(bits, to: SIMD16<Bits>.self)
        }
    }
}
