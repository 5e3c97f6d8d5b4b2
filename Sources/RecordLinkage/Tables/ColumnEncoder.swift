// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Second pass: turns one column's cells into codes and distinct values.
enum ColumnEncoder {
    /// A cell on its way to its code.
    private struct Cell {
        var offset = 0
        var length = 0
        var head: UInt64 = 0
        var hash: UInt32 = 0
    }

    /// Cells are prepared this many at a time, so that their slots are fetched side by side.
    private static let batch = 32

    /// Encodes column `column` of all blocks; `nil` if its values outgrow 4 GiB.
    static func encode(
        _ bytes: UnsafeRawBufferPointer, _ blocks: [CellBlock], columns: Int, column: Int,
        rowCount: Int, reservingValues: Int
    ) -> (codes: [UInt32], values: ValueDictionary)? {
        var interner = ValueInterner(reservingValues: reservingValues)
        let codes = unsafe [UInt32](unsafeUninitializedCapacity: rowCount) { out, count in
            for block in blocks {
                if interner.isFull || Task.isCancelled { break }
                unsafe block.entries.withUnsafeBufferPointer { entries in
                    unsafe encode(
                        bytes, entries, base: block.base, rows: block.rows, width: columns + 1,
                        column: column, into: out.extracting(count..<count + block.rows),
                        &interner)
                }
                count += block.rows
            }
        }
        if interner.isFull { return nil }
        return (codes, interner.finish())
    }

    private static func encode(
        _ bytes: UnsafeRawBufferPointer, _ entries: UnsafeBufferPointer<UInt32>, base: Int,
        rows: Int, width: Int, column: Int, into codes: UnsafeMutableBufferPointer<UInt32>,
        _ interner: inout ValueInterner
    ) {
        guard let source = bytes.baseAddress else { return }
        var scratch: [UInt8] = []
        unsafe withUnsafeTemporaryAllocation(of: Cell.self, capacity: batch) { cells in
            unsafe cells.initialize(repeating: Cell())
            var row = 0
            var entry = column
            while row < rows {
                let size = min(batch, rows &- row)
                var touched: UInt64 = 0
                for index in 0..<size {
                    var start = base &+ (unsafe Int(entries[entry])) &+ 1
                    var end = base &+ (unsafe Int(entries[entry &+ 1]))
                    entry &+= width
                    var isScratch = false
                    if start < end, unsafe needsCare(bytes[start], bytes[end &- 1]) {
                        isScratch = unsafe CellText.resolve(
                            bytes, &start, &end, scratch: &scratch)
                    }
                    var cell = Cell()
                    if isScratch {
                        // A code may not be given out of turn: earlier cells come first.
                        cell.length = -1
                        cell.offset = entry &- width
                    } else if start < end {
                        cell.offset = start
                        cell.length = end &- start
                        let place = unsafe source + start
                        cell.head = unsafe ValueInterner.head(
                            place, cell.length, bytes.count &- start)
                        cell.hash = unsafe ValueInterner.hash(
                            place, cell.length, head: cell.head)
                        touched ^= interner.touch(cell.hash)
                    }
                    unsafe cells[index] = cell
                }
                withExtendedLifetime(touched) {
                    for index in 0..<size {
                        let cell = unsafe cells[index]
                        var code: UInt32 = 0
                        if cell.length > 0 {
                            code = unsafe interner.intern(
                                source + cell.offset, count: cell.length, head: cell.head,
                                hash: cell.hash)
                        } else if cell.length < 0 {
                            var start = base &+ (unsafe Int(entries[cell.offset])) &+ 1
                            var end = base &+ (unsafe Int(entries[cell.offset &+ 1]))
                            if unsafe CellText.resolve(bytes, &start, &end, scratch: &scratch) {
                                code = unsafe scratch.withUnsafeBytes { value in
                                    guard let first = value.baseAddress else { return 0 }
                                    return unsafe interner.intern(
                                        first, count: value.count, readable: value.count)
                                }
                            }
                        }
                        unsafe codes[row &+ index] = code
                    }
                }
                row &+= size
            }
        }
    }

    /// Whether a cell that begins and ends with these bytes may be quoted or need trimming.
    @inline(__always)
    private static func needsCare(_ first: UInt8, _ last: UInt8) -> Bool {
        first <= CellText.quote || last <= 0x20 || first == 0xC2 || first == 0xEF || last == 0xA0
            || last == 0xBF
    }

    /// An estimate of how many distinct values each column has, from evenly spaced rows: all of
    /// them where hardly any value repeats in the sample, else few.
    static func estimate(
        _ bytes: UnsafeRawBufferPointer, _ blocks: [CellBlock], columns: Int, rowCount: Int
    ) -> [Int] {
        guard rowCount > 4096 else { return [Int](repeating: 0, count: columns) }
        let step = max(1, rowCount / 512)
        var seen = [Set<UInt32>](repeating: [], count: columns)
        var filled = [Int](repeating: 0, count: columns)
        var row = 0
        var blockStart = 0
        for block in blocks {
            while row < blockStart + block.rows {
                let entry = (row - blockStart) * (columns + 1)
                for column in 0..<columns {
                    let start = block.base + Int(block.entries[entry + column]) + 1
                    let end = block.base + Int(block.entries[entry + column + 1])
                    guard start < end, let source = bytes.baseAddress else { continue }
                    filled[column] += 1
                    let place = unsafe source + start
                    let head = unsafe ValueInterner.head(
                        place, end - start, bytes.count - start)
                    seen[column].insert(
                        unsafe ValueInterner.hash(place, end - start, head: head))
                }
                row += step
            }
            blockStart += block.rows
        }
        return (0..<columns).map { column in
            let sampled = filled[column]
            guard sampled > 0, seen[column].count * 100 >= sampled * 97 else {
                return seen[column].count
            }
            return rowCount / 512 * min(512, sampled)
        }
    }
}
