// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension TableReader {
    /// Makes the table of all stretches; `nil` means that the text is of one byte a character and not UTF-8.
    static func finish(
        _ parts: [JSONLinesPart], _ text: UnsafeRawBufferPointer,
        _ original: UnsafeRawBufferPointer, _ format: TableFormat, _ source: String,
        _ options: TableReadingOptions
    ) throws(TableReadingError) -> RecordTable? {
        if Task.isCancelled { throw .cancelled }
        if parts.contains(where: \.hasBrokenText),
            unsafe isOneByteEncoding(original, format, options)
        {
            return nil
        }
        let whole = try JSONLinesReading.join(
            parts, byteCount: text.count, seed: options.hashSeed)
        guard whole.rowCount + whole.rejected.count <= Int(Int32.max) else { throw .tooManyRows }
        let naming = ColumnNaming(header: whole.names.map { String(decoding: $0, as: UTF8.self) })
        var columns: [TableColumn] = []
        for (index, name) in naming.names.enumerated() {
            columns.append(
                TableColumn(name: name, codes: whole.codes[index], values: whole.values[index]))
        }
        var notes = naming.notes
        if format.encoding != .utf8 { notes.insert(.decoded(format.encoding), at: 0) }
        if whole.blankLines > 0 { notes.append(.blankLines(whole.blankLines)) }
        if whole.rowCount + whole.rejected.count == 0 { notes.append(.emptySource) }
        return unsafe RecordTable(
            source: source, columns: columns, rowCount: whole.rowCount,
            recordNumbers: QuarantineWriting.recordNumbers(
                rowCount: whole.rowCount, rowsBefore: whole.rejected.map(\.rowsBefore)),
            quarantine: QuarantineWriting.records(
                text, whole.rejected, longText: max(1, options.maximumCellBytes)),
            notes: notes)
    }
}
