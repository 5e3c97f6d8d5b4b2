// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Second pass: turns one column's cells into codes and distinct values.
enum ColumnEncoder {
    /// A cell on its way to its code.
    private struct Cell {
        var offset = 0
        /// Negative where the value must first be freed of doubled quotes.
        var length = 0
        var head: UInt64 = 0
        var hash: UInt32 = 0
        /// The slot where its hash leads, and where the text of the value there lies.
        var slot: UInt64 = 0
        var place = -1
    }

    /// Cells are prepared this many at a time, so that their slots are fetched side by side.
    private static let batch = 64

    /// Encodes column `column` of all blocks; `nil` if its values outgrow 4 GiB.
    static func encode(
        _ bytes: UnsafeRawBufferPointer, _ blocks: [CellBlock], columns: Int, column: Int,
        rowCount: Int, seed: UInt64
    ) -> (codes: [UInt32], values: ValueDictionary)? {
        var interner = ValueInterner(seed: seed)
        // With no capacity the library would write to the one empty array that all threads share.
        let codes = unsafe [UInt32](unsafeUninitializedCapacity: max(1, rowCount)) { out, count in
            for block in blocks {
                if interner.isFull || Task.isCancelled { break }
                unsafe block.entries.withUnsafeBufferPointer { entries in
                    unsafe encode(
                        bytes, entries, base: block.base, rows: block.rows, width: columns + 1,
                        column: column, into: out.extracting(count..<count + block.rows),
                        &interner, seed: seed)
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
        _ interner: inout ValueInterner, seed: UInt64
    ) {
        guard let source = bytes.baseAddress else { return }
        var scratch: [UInt8] = []
        unsafe withUnsafeTemporaryAllocation(of: Cell.self, capacity: batch) { cells in
            unsafe cells.initialize(repeating: Cell())
            var row = 0
            var entry = column
            while row < rows {
                let size = min(batch, rows &- row)
                for index in 0..<size {
                    unsafe cells[index] = cell(
                        bytes, base &+ Int(entries[entry]) &+ 1,
                        base &+ Int(entries[entry &+ 1]), &scratch, seed: seed)
                    entry &+= width
                }
                // Each of these loops waits for memory; side by side the waits overlap.
                for index in 0..<size {
                    unsafe cells[index].slot = interner.firstSlot(cells[index].hash)
                }
                for index in 0..<size {
                    let cell = unsafe cells[index]
                    unsafe cells[index].place = interner.place(
                        cell.slot, hash: cell.hash, count: cell.length)
                }
                for index in 0..<size {
                    let cell = unsafe cells[index]
                    var code: UInt32 = 0
                    if cell.length > 0 {
                        let start = unsafe source + cell.offset
                        if cell.place >= 0,
                            unsafe interner.isText(
                                at: cell.place, start, cell.length, cell.head)
                        {
                            code = UInt32(truncatingIfNeeded: cell.slot)
                        } else {
                            code = unsafe interner.intern(
                                start, count: cell.length, head: cell.head, hash: cell.hash)
                        }
                    } else if cell.length < 0 {
                        code = unsafe internUnquoted(
                            bytes, cell.offset, cell.offset &- cell.length, &scratch, &interner)
                    }
                    unsafe codes[row &+ index] = code
                }
                row &+= size
            }
        }
    }

    /// Prepares the cell between two positions.
    @inline(__always)
    private static func cell(
        _ bytes: UnsafeRawBufferPointer, _ rawStart: Int, _ rawEnd: Int, _ scratch: inout [UInt8],
        seed: UInt64
    ) -> Cell {
        var start = rawStart
        var end = rawEnd
        var cell = Cell()
        guard start < end, let source = bytes.baseAddress else { return cell }
        if unsafe needsCare(bytes[start], bytes[end &- 1]),
            unsafe CellText.resolve(bytes, &start, &end, scratch: &scratch)
        {
            // The value is not in the source; it gets its code when its turn comes.
            cell.offset = rawStart
            cell.length = rawStart &- rawEnd
            return cell
        }
        guard start < end else { return cell }
        let place = unsafe source + start
        cell.offset = start
        cell.length = end &- start
        cell.head = unsafe ValueInterner.head(place, cell.length, bytes.count &- start)
        cell.hash = unsafe ValueInterner.hash(place, cell.length, head: cell.head, seed: seed)
        return cell
    }

    /// The code of a quoted cell with doubled quotes inside.
    @inline(never)
    private static func internUnquoted(
        _ bytes: UnsafeRawBufferPointer, _ rawStart: Int, _ rawEnd: Int,
        _ scratch: inout [UInt8], _ interner: inout ValueInterner
    ) -> UInt32 {
        var start = rawStart
        var end = rawEnd
        guard unsafe CellText.resolve(bytes, &start, &end, scratch: &scratch) else { return 0 }
        return unsafe scratch.withUnsafeBytes { value in
            guard let first = value.baseAddress else { return 0 }
            return unsafe interner.intern(first, count: value.count, readable: value.count)
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
                        unsafe ValueInterner.hash(place, end - start, head: head, seed: 0))
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
