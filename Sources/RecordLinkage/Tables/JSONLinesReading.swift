// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A stretch of JSON Lines as a table of its own, to be joined with its neighbours.
struct JSONLinesPart: Sendable {
    /// Keys in order of first appearance among accepted lines.
    var names: [[UInt8]] = []
    /// Per key its codes; the rows after the last code have none.
    var codes: [[UInt32]] = []
    var values: [ValueDictionary] = []
    var rowCount = 0
    var rejected: [RejectedRecord] = []
    var blankLines = 0
    var hasBrokenText = false
    /// Why the whole source cannot be a table.
    var error: TableReadingError?
}

/// Reading JSON Lines stretch by stretch.
enum JSONLinesReading {
    private final class Column {
        var values: ValueInterner
        var codes: [UInt32] = []

        init(seed: UInt64) { values = ValueInterner(seed: seed) }

        func takeValues() -> ValueDictionary {
            var taken = ValueInterner()
            swap(&taken, &values)
            return taken.finish()
        }
    }

    /// The most cells a table may have: some for every byte of the source, so that a few lines with
    /// many keys cannot make a small file fill the memory.
    static func maximumCells(_ byteCount: Int) -> Int {
        max(1 << 24, 4 &* byteCount)
    }

    /// Stretches of about `size` bytes that end with a line break.
    static func chunks(
        _ bytes: UnsafeRawBufferPointer, from start: Int, size: Int
    ) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var position = start
        while position < bytes.count {
            let end = unsafe WordScanning.afterLineBreak(
                bytes, WordScanning.lineBreak(bytes, from: min(position + size, bytes.count)))
            chunks.append(position..<end)
            position = end
        }
        return chunks
    }

    /// Reads one stretch.
    static func read(
        _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ options: TableReadingOptions
    ) -> JSONLinesPart {
        var part = JSONLinesPart()
        var parser = JSONLineParser()
        var keys = ValueInterner(seed: options.hashSeed)
        var columns: [Column] = []
        var columnOfKey: [Int] = []
        var keyOfColumn: [Int] = []
        var joined: [UInt8] = []
        let limit = max(1, options.maximumCellBytes)
        let maximumCells = maximumCells(bytes.count)
        var position = range.lowerBound
        while position < range.upperBound {
            if part.rowCount & 0x3FF == 0, Task.isCancelled { break }
            let lineEnd = unsafe WordScanning.lineBreak(bytes, from: position)
            let line = position..<lineEnd
            position = unsafe WordScanning.afterLineBreak(bytes, lineEnd)
            if unsafe CellText.isBlank(bytes, line) {
                part.blankLines += 1
                continue
            }
            var reason: RejectedRecord.Reason?
            if unsafe !UTF8Checking.isValid(bytes, line) {
                part.hasBrokenText = true
                reason = .notUTF8
            } else {
                reason = unsafe parser.parse(bytes, line, keys: &keys)
                if reason == nil, parser.hasCell(longerThan: limit) {
                    reason = .longCell(limit: limit)
                }
            }
            if let reason {
                part.rejected.append(
                    RejectedRecord(range: line, rowsBefore: part.rowCount, reason: reason))
                continue
            }
            while columnOfKey.count < keys.count { columnOfKey.append(-1) }
            for first in parser.firsts {
                let key = parser.cells[first].key
                if columnOfKey[key] < 0 {
                    columnOfKey[key] = columns.count
                    keyOfColumn.append(key)
                    columns.append(Column(seed: options.hashSeed))
                }
                let column = columns[columnOfKey[key]]
                while column.codes.count < part.rowCount { column.codes.append(0) }
                column.codes.append(
                    parser.intern(first, into: &column.values, scratch: &joined))
                if column.values.isFull { part.error = .tooMuchText }
            }
            part.rowCount += 1
            if columns.count > TableReadingOptions.maximumColumns {
                part.error = .tooManyColumns(limit: TableReadingOptions.maximumColumns)
            } else if part.rowCount &* columns.count > maximumCells {
                part.error = .tooSparse
            }
            if part.error != nil { return part }
        }
        let names = keys.finish()
        part.names = keyOfColumn.map { Array(names.bytes[names.range($0)].dropLast()) }
        for column in columns {
            part.codes.append(column.codes)
            part.values.append(column.takeValues())
        }
        return part
    }

    /// Joins stretches in order; codes are those of one stretch over all.
    static func join(
        _ parts: [JSONLinesPart], byteCount: Int, seed: UInt64
    ) throws(TableReadingError) -> JSONLinesPart {
        for part in parts {
            if let error = part.error { throw error }
        }
        if parts.count == 1, var only = parts.first {
            for index in only.codes.indices {
                let missing = only.rowCount - only.codes[index].count
                only.codes[index] += [UInt32](repeating: 0, count: missing)
            }
            return only
        }
        var whole = JSONLinesPart()
        var columnOfName: [[UInt8]: Int] = [:]
        var places: [[(part: Int, column: Int)]] = []
        var rowsBefore: [Int] = []
        for (index, part) in parts.enumerated() {
            rowsBefore.append(whole.rowCount)
            for (column, name) in part.names.enumerated() {
                let place = columnOfName[name] ?? places.count
                if place == places.count {
                    columnOfName[name] = place
                    places.append([])
                    whole.names.append(name)
                }
                places[place].append((index, column))
            }
            whole.rejected += part.rejected.map { record in
                var record = record
                record.rowsBefore += whole.rowCount
                return record
            }
            whole.rowCount += part.rowCount
            whole.blankLines += part.blankLines
            whole.hasBrokenText = whole.hasBrokenText || part.hasBrokenText
        }
        guard places.count <= TableReadingOptions.maximumColumns else {
            throw .tooManyColumns(limit: TableReadingOptions.maximumColumns)
        }
        guard whole.rowCount * places.count <= maximumCells(byteCount) else { throw .tooSparse }
        for place in places {
            var interner = ValueInterner(seed: seed)
            var codes = [UInt32](repeating: 0, count: whole.rowCount)
            for (index, column) in place {
                let values = parts[index].values[column]
                var translation: [UInt32] = [0]
                translation.reserveCapacity(values.count + 1)
                for value in 0..<values.count {
                    translation.append(
                        try interner.intern(values.bytes.span.extracting(values.range(value))))
                }
                let start = rowsBefore[index]
                for (row, code) in parts[index].codes[column].enumerated() {
                    codes[start + row] = translation[Int(code)]
                }
            }
            whole.codes.append(codes)
            whole.values.append(interner.finish())
        }
        return whole
    }
}

extension JSONLineParser {
    /// Whether some value, or the joined values of some array, is longer than `limit` bytes.
    func hasCell(longerThan limit: Int) -> Bool {
        guard text.count + 2 * cells.count > limit else { return false }
        for first in firsts {
            var length = 0
            var index = first
            while index >= 0 {
                length += cells[index].range.count + 2
                index = cells[index].following
            }
            if length - 2 > limit { return true }
        }
        return false
    }

    /// The code of the trimmed value of a key.
    @inline(__always)
    func intern(
        _ first: Int, into values: inout ValueInterner, scratch: inout [UInt8]
    ) -> UInt32 {
        if cells[first].following >= 0 {
            join(first, into: &scratch)
            return unsafe scratch.withUnsafeBytes { value in
                guard let start = value.baseAddress else { return 0 }
                return unsafe values.intern(start, count: value.count, readable: value.count)
            }
        }
        let range = cells[first].range
        return unsafe text.withUnsafeBytes { bytes in
            var start = range.lowerBound
            var end = range.upperBound
            unsafe CellText.trim(bytes, &start, &end)
            guard let source = bytes.baseAddress else { return 0 }
            return unsafe values.intern(
                source + start, count: end - start, readable: bytes.count - start)
        }
    }

    /// Writes the values of an array to `joined`, trimmed and without the empty ones.
    private func join(_ first: Int, into joined: inout [UInt8]) {
        joined.removeAll(keepingCapacity: true)
        var index = first
        while index >= 0 {
            let cell = cells[index]
            var start = cell.range.lowerBound
            var end = cell.range.upperBound
            unsafe text.withUnsafeBytes { unsafe CellText.trim($0, &start, &end) }
            if start < end {
                if !joined.isEmpty { joined += [0x3B, 0x20] }
                joined += text[start..<end]
            }
            index = cell.following
        }
    }
}
