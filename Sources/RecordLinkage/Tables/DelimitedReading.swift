// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A delimited table between its two passes.
struct DelimitedReading: Sendable {
    var dialect: DelimitedDialect
    var names: [String]
    var notes: [ReadingNote]
    /// Where the first record after the header starts.
    var start: Int
    /// Lines without content before the header.
    var blankLines = 0
    /// The header, or the first record, is not UTF-8.
    var hasBrokenText = false

    /// Reads the header; `nil` if there is no record at all.
    init?(
        _ bytes: UnsafeRawBufferPointer, from mark: Int, delimiter: Delimiter,
        options: TableReadingOptions
    ) throws(TableReadingError) {
        notes = []
        var position = mark
        var delimiter = delimiter
        if let line = unsafe FormatDetection.delimiterLine(bytes, from: mark) {
            position = line.next
            notes.append(.delimiterLine)
            if options.layout == nil { delimiter = line.delimiter }
        }
        while true {
            guard position < bytes.count else { return nil }
            let record = unsafe DelimitedRecord(
                bytes, at: position, end: bytes.count, delimiter: delimiter.rawValue)
            if record.isBlank {
                blankLines += 1
                position = record.next
                continue
            }
            guard record.isWellFormed else {
                throw .unreadableHeader(
                    line: 1 + (unsafe WordScanning.lineBreaks(bytes, in: 0..<position)))
            }
            guard record.cells.count <= TableReadingOptions.maximumColumns else {
                throw .tooManyColumns(limit: TableReadingOptions.maximumColumns)
            }
            let cells = record.cells.map { unsafe CellText.string(bytes, $0) }
            hasBrokenText =
                unsafe !UTF8Checking.isValid(bytes, position..<record.next)
            dialect = DelimitedDialect(
                delimiter: delimiter.rawValue, columns: cells.count,
                maximumCellBytes: max(1, options.maximumCellBytes))
            if options.hasHeader ?? !FormatDetection.looksLikeRecord(cells) {
                let naming = ColumnNaming(header: cells)
                names = naming.names
                notes += naming.notes
                start = record.next
                dialect.lastIsOptional = cells.count > 1 && cells.last == ""
            } else {
                names = ColumnNaming(count: cells.count).names
                if options.hasHeader == nil { notes.append(.noHeader) }
                start = position
            }
            break
        }
    }

    /// The stretches that may be scanned side by side; each but the first starts after a line break.
    func chunks(_ bytes: UnsafeRawBufferPointer, size: Int) -> [Range<Int>] {
        var starts = [start]
        var position = start + size
        while position < bytes.count {
            let next = unsafe WordScanning.afterLineBreak(
                bytes, WordScanning.lineBreak(bytes, from: position))
            if next >= bytes.count { break }
            starts.append(next)
            position = max(position + size, next + 1)
        }
        return zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
    }

    /// How far past its stretch a scan may look for the end of a quoted cell before it leaves the
    /// record to be scanned in order.
    static let lookahead = 1 << 16

    /// Scans one stretch on its own.
    func scan(_ bytes: UnsafeRawBufferPointer, _ chunk: Range<Int>) -> DelimitedScan {
        var scanner = DelimitedScanner(dialect: dialect)
        return unsafe scanner.scan(
            bytes, from: chunk.lowerBound, to: chunk.upperBound,
            lookahead: chunk.upperBound &+ Self.lookahead)
    }

    /// Puts the stretches' scans in order.
    ///
    /// A scan holds if the one before ended where it began;
    /// otherwise a quoted line break lies on the seam and the stretch is scanned again from the
    /// right place. The result is that of one scan over all.
    func merge(
        _ bytes: UnsafeRawBufferPointer, _ scans: [DelimitedScan], _ chunks: [Range<Int>]
    ) -> DelimitedScan {
        var whole = DelimitedScan(start: start, next: start)
        var scanner = DelimitedScanner(dialect: dialect)
        for (scan, chunk) in zip(scans, chunks) {
            if scan.start == whole.next { whole.append(scan) }
            if whole.next < chunk.upperBound {
                whole.append(
                    unsafe scanner.scan(
                        bytes, from: whole.next, to: chunk.upperBound, lookahead: .max))
            }
        }
        return whole
    }
}

extension DelimitedScan {
    /// Continues with a scan that starts where this one ended.
    mutating func append(_ later: DelimitedScan) {
        rejected += later.rejected.map { record in
            var record = record
            record.rowsBefore += rowCount
            return record
        }
        blocks += later.blocks
        rowCount += later.rowCount
        blankLines += later.blankLines
        trailingDelimiters += later.trailingDelimiters
        hasBrokenText = hasBrokenText || later.hasBrokenText
        next = later.next
    }
}
