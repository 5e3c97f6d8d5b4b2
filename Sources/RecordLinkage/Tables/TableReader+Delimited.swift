// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension TableReader {
    /// Reads on several tasks; `nil` means that the text is of one byte a character and not UTF-8.
    static func read(
        _ region: ByteRegion, _ format: TableFormat, _ source: String,
        _ options: TableReadingOptions, _ progress: inout ReadingProgress
    ) async throws(TableReadingError) -> RecordTable? {
        let decoded = unsafe decoded(region.bytes, format)
        defer { withExtendedLifetime(decoded) {} }
        let text = decoded?.region ?? region
        switch format.layout {
        case .unsupported(let name): throw .unsupportedFormat(name: name)
        case .jsonLines:
            let start = decoded == nil ? format.markLength : 0
            let chunks = unsafe JSONLinesReading.chunks(
                text.bytes, from: start, size: options.chunkBytes)
            progress.plan(chunks.count, share: 0.9)
            let parts = await OrderedTasks.map(count: chunks.count, limit: options.threadCount) {
                unsafe JSONLinesReading.read(text.bytes, chunks[$0], options)
            } finished: {
                progress.step()
            }
            return try unsafe finish(parts, text.bytes, region.bytes, format, source, options)
        case .delimited(let delimiter):
            guard
                let reading = try unsafe DelimitedReading(
                    text.bytes, from: decoded == nil ? format.markLength : 0,
                    delimiter: delimiter, options: options)
            else { return .empty(source) }
            let chunks = unsafe reading.chunks(text.bytes, size: options.chunkBytes)
            progress.plan(chunks.count, share: 0.25)
            let scans = await OrderedTasks.map(count: chunks.count, limit: options.threadCount) {
                unsafe reading.scan(text.bytes, chunks[$0])
            } finished: {
                progress.step()
            }
            var scan = unsafe reading.merge(text.bytes, scans, chunks)
            if try unsafe isOther(scan, reading, region.bytes, format, options) { return nil }
            let columns = reading.dialect.columns
            let order = unsafe encodingOrder(text.bytes, scan, columns: columns)
            let blocks = scan.blocks
            let rowCount = scan.rowCount
            scan.blocks = []
            progress.plan(columns, share: 0.95)
            let encoded = await OrderedTasks.map(count: columns, limit: options.threadCount) {
                unsafe ColumnEncoder.encode(
                    text.bytes, blocks, columns: columns, column: order[$0],
                    rowCount: rowCount, seed: options.hashSeed)
            } finished: {
                progress.step()
            }
            var inOrder = encoded
            for (index, column) in order.enumerated() where index < encoded.count {
                inOrder[column] = encoded[index]
            }
            return try unsafe finish(
                inOrder, scan, reading, text.bytes, format, source, options)
        }
    }

    /// Reads in the calling task; `nil` means that the text is of one byte a character and not UTF-8.
    static func readInOrder(
        _ bytes: UnsafeRawBufferPointer, _ format: TableFormat, _ source: String,
        _ options: TableReadingOptions
    ) throws(TableReadingError) -> RecordTable? {
        let decoded = unsafe decoded(bytes, format)
        defer { withExtendedLifetime(decoded) {} }
        let text = unsafe decoded?.region.bytes ?? bytes
        let mark = decoded == nil ? format.markLength : 0
        switch format.layout {
        case .unsupported(let name): throw .unsupportedFormat(name: name)
        case .jsonLines:
            let part = unsafe JSONLinesReading.read(text, mark..<text.count, options)
            return try unsafe finish([part], text, bytes, format, source, options)
        case .delimited(let delimiter):
            guard
                let reading = try unsafe DelimitedReading(
                    text, from: mark, delimiter: delimiter, options: options)
            else { return .empty(source) }
            var scanner = DelimitedScanner(dialect: reading.dialect)
            let scan = unsafe scanner.scan(
                text, from: reading.start, to: text.count, lookahead: .max)
            if try unsafe isOther(scan, reading, bytes, format, options) { return nil }
            let encoded = (0..<reading.dialect.columns).map { column in
                unsafe ColumnEncoder.encode(
                    text, scan.blocks, columns: reading.dialect.columns, column: column,
                    rowCount: scan.rowCount, seed: options.hashSeed)
            }
            return try unsafe finish(encoded, scan, reading, text, format, source, options)
        }
    }

    private static func decoded(
        _ bytes: UnsafeRawBufferPointer, _ format: TableFormat
    ) -> OwnedBytes? {
        guard format.encoding != .utf8 else { return nil }
        return unsafe TextDecoding.decode(
            bytes, from: format.encoding, markLength: format.markLength)
    }

    /// Whether the text turns out to be of another encoding; throws where it cannot be a table.
    private static func isOther(
        _ scan: DelimitedScan, _ reading: DelimitedReading, _ bytes: UnsafeRawBufferPointer,
        _ format: TableFormat, _ options: TableReadingOptions
    ) throws(TableReadingError) -> Bool {
        if Task.isCancelled { throw .cancelled }
        guard scan.rowCount + scan.rejected.count <= Int(Int32.max) else { throw .tooManyRows }
        guard scan.hasBrokenText || reading.hasBrokenText else { return false }
        return unsafe isOneByteEncoding(bytes, format, options)
    }

    /// The columns with the most distinct values first, so that the last task to end is short.
    private static func encodingOrder(
        _ bytes: UnsafeRawBufferPointer, _ scan: DelimitedScan, columns: Int
    ) -> [Int] {
        let estimates = unsafe ColumnEncoder.estimate(
            bytes, scan.blocks, columns: columns, rowCount: scan.rowCount)
        return (0..<columns).sorted { (estimates[$1], $0) < (estimates[$0], $1) }
    }

    private static func finish(
        _ encoded: [(codes: [UInt32], values: ValueDictionary)?], _ scan: DelimitedScan,
        _ reading: DelimitedReading, _ bytes: UnsafeRawBufferPointer, _ format: TableFormat,
        _ source: String, _ options: TableReadingOptions
    ) throws(TableReadingError) -> RecordTable {
        if Task.isCancelled { throw .cancelled }
        var notes = reading.notes
        if format.encoding != .utf8 { notes.insert(.decoded(format.encoding), at: 0) }
        var columns: [TableColumn] = []
        columns.reserveCapacity(reading.names.count)
        for (name, column) in zip(reading.names, encoded) {
            guard let column else { throw .tooMuchText }
            columns.append(TableColumn(name: name, codes: column.codes, values: column.values))
        }
        if reading.dialect.lastIsOptional, columns.last?.values.count == 0 {
            columns.removeLast()
            notes.removeAll { note in
                if case .namedColumn(reading.dialect.columns, _) = note { true } else { false }
            }
            notes.append(.droppedEmptyColumn(position: reading.dialect.columns))
        }
        let blankLines = reading.blankLines + scan.blankLines
        if blankLines > 0 { notes.append(.blankLines(blankLines)) }
        if scan.trailingDelimiters > 0 {
            notes.append(.trailingDelimiters(scan.trailingDelimiters))
        }
        if scan.rowCount + scan.rejected.count == 0 { notes.append(.headerOnly) }
        return unsafe RecordTable(
            source: source, columns: columns, rowCount: scan.rowCount,
            recordNumbers: QuarantineWriting.recordNumbers(
                rowCount: scan.rowCount, rowsBefore: scan.rejected.map(\.rowsBefore)),
            quarantine: QuarantineWriting.records(
                bytes, scan.rejected, longText: reading.dialect.maximumCellBytes),
            notes: notes)
    }
}

/// How much of a source is done, for the caller's eyes.
struct ReadingProgress {
    private let total: Double
    private let report: (@Sendable (Int) -> Void)?
    private var done = 0.0
    private var stride = 0.0

    init(total: Int, report: (@Sendable (Int) -> Void)?) {
        self.total = Double(total)
        self.report = report
    }

    /// The next `steps` steps make up `share` of what is left to do.
    mutating func plan(_ steps: Int, share: Double) {
        stride = share * (total - done) / Double(max(steps, 1))
    }

    mutating func step() {
        done = min(done + stride, total)
        report?(Int(done))
    }
}
