// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Rows cut into short stretches: the pairs of a stretch are few enough to be sorted in the processor's
/// cache, and the stretches many enough to keep all threads at work.
struct PairTiling: Sendable {
    /// The rows that are cut.
    let rows: Range<Int>
    private let shift: Int

    /// Cuts some rows of a population, or all.
    init(recordCount: Int, rows: Range<Int>? = nil) {
        self.rows = rows ?? 0..<recordCount
        // At most 1024 rows, at least 16, and 64 stretches where there are enough rows.
        let bits = Int.bitWidth - max(1, recordCount).leadingZeroBitCount
        shift = max(4, min(10, bits - 7))
    }

    /// Number of stretches.
    var tileCount: Int { (rows.count + (1 << shift) - 1) >> shift }

    /// The stretch that a row is in.
    @inline(__always)
    func tile(ofRow row: Int) -> Int { (row - rows.lowerBound) >> shift }

    /// The stretch of a row that is given by its distance from the first.
    @inline(__always)
    func tile(ofPlace place: Int) -> Int { place >> shift }

    /// The rows of a stretch by their distance from the first.
    func places(_ tile: Int) -> Range<Int> {
        tile << shift..<min(rows.count, (tile + 1) << shift)
    }
}
