// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The accepted records of a source letter for letter, decoded to UTF-8, without their line breaks.
///
/// `header`, a line break and the rows, one a line, are a source again that is read as the same table.
package struct RawRecords: Sendable, Equatable {
    /// What stands before the first record: the header's line, empty where there is none.
    package var header: String
    /// One text for each accepted row of the table, in its order.
    package var rows: [String]

    /// Records of which the texts are known.
    package init(header: String, rows: [String]) {
        self.header = header
        self.rows = rows
    }
}

extension RawRecords {
    /// The records of a source from which `table` was read.
    ///
    /// - Throws: `TableReadingError` where there is no table to be had.
    /// - Complexity: linear in the size of the source.
    package init(_ bytes: [UInt8], of table: RecordTable) throws(TableReadingError) {
        let read: Result<RawRecords, TableReadingError> = unsafe bytes.withUnsafeBytes { bytes in
            Result { () throws(TableReadingError) in try unsafe Self.read(bytes, table) }
        }
        self = try read.get()
    }

    private static func read(
        _ bytes: UnsafeRawBufferPointer, _ table: RecordTable
    ) throws(TableReadingError) -> RawRecords {
        var format = unsafe TableReader.detect(bytes)
        // What the reader found out in the end: it may have changed its mind at a broken letter.
        format.encoding = .utf8
        for note in table.notes {
            if case .decoded(let encoding) = note { format.encoding = encoding }
        }
        let decoded =
            format.encoding == .utf8
            ? nil
            : unsafe TextDecoding.decode(
                bytes, from: format.encoding, markLength: format.markLength)
        defer { withExtendedLifetime(decoded) {} }
        let text = unsafe decoded?.region.bytes ?? bytes
        let mark = decoded == nil ? format.markLength : 0
        switch format.layout {
        case .unsupported(let name): throw .unsupportedFormat(name: name)
        case .jsonLines: return unsafe lines(text, from: mark, table)
        case .delimited(let delimiter):
            let options = TableReadingOptions()
            guard
                let reading = try unsafe DelimitedReading(
                    text, from: mark, delimiter: delimiter, options: options)
            else { return RawRecords(header: "", rows: []) }
            var scanner = DelimitedScanner(dialect: reading.dialect)
            let scan = unsafe scanner.scan(
                text, from: reading.start, to: text.count, lookahead: .max)
            return unsafe RawRecords(
                header: string(text, mark..<reading.start),
                rows: rows(text, scan, columns: reading.dialect.columns))
        }
    }

    private static func rows(
        _ text: UnsafeRawBufferPointer, _ scan: DelimitedScan, columns: Int
    ) -> [String] {
        var rows: [String] = []
        rows.reserveCapacity(scan.rowCount)
        for block in scan.blocks {
            for row in 0..<block.rows {
                let first = block.base + Int(block.entries[row * (columns + 1)]) + 1
                let end = block.base + Int(block.entries[row * (columns + 1) + columns])
                rows.append(unsafe string(text, first..<max(first, end)))
            }
        }
        return rows
    }

    private static func lines(
        _ text: UnsafeRawBufferPointer, from mark: Int, _ table: RecordTable
    ) -> RawRecords {
        let all = unsafe string(text, mark..<text.count).split(whereSeparator: \.isNewline)
            .filter { line in line.contains { !$0.isWhitespace } }
        return RawRecords(
            header: "",
            rows: table.recordNumbers.map { number in
                let place = Int(number) - 1
                return all.indices.contains(place) ? String(all[place]) : ""
            })
    }

    private static func string(
        _ text: UnsafeRawBufferPointer, _ range: Range<Int>
    ) -> String {
        let end = min(range.upperBound, text.count)
        let string = unsafe String(
            decoding: UnsafeRawBufferPointer(rebasing: text[range.lowerBound..<end]),
            as: UTF8.self)
        return String(string.trimmingSuffix(while: \.isNewline))
    }
}

extension String {
    /// Without the characters at the end that fulfil a condition.
    fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
