// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reads delimited text and JSON Lines into dictionary-encoded tables.
///
/// Every record of the source is in the table or in its quarantine. The result does not depend on
/// how many tasks read it. Reading takes time linear in the size of the source; memory, besides the
/// table itself, is about four bytes per cell, and about 40 bytes per distinct value of the columns
/// that are being encoded at one time. Text that is not UTF-8 is decoded as a whole first.
public enum TableReader {
    /// Reads a table.
    ///
    /// - Parameters:
    ///   - bytes: The whole source, for example a mapped file. Must stay unchanged and in place
    ///     until the call returns.
    ///   - source: What the source is called in results.
    /// - Throws: `TableReadingError` where there is no table to be had, or on cancellation.
    @unsafe public static func read(
        _ bytes: UnsafeRawBufferPointer, source: String,
        options: TableReadingOptions = TableReadingOptions()
    ) async throws(TableReadingError) -> RecordTable {
        let region = unsafe ByteRegion(bytes)
        let format = try unsafe format(bytes, options)
        var progress = ReadingProgress(total: region.count, report: options.progress)
        var table = try await read(region, format, source, options, &progress)
        if table == nil {
            let other = unsafe TableFormat(layout: format.layout, encoding: oneByteEncoding(bytes))
            table = try await read(region, other, source, options, &progress)
        }
        if Task.isCancelled { throw .cancelled }
        options.progress?(region.count)
        return table ?? .empty(source)
    }

    /// Reads a table from an array.
    public static func read(
        _ bytes: [UInt8], source: String, options: TableReadingOptions = TableReadingOptions()
    ) async throws(TableReadingError) -> RecordTable {
        let owned = OwnedBytes(copying: bytes)
        defer { withExtendedLifetime(owned) {} }
        return try await unsafe read(owned.region.bytes, source: source, options: options)
    }

    /// Reads a table in the calling task alone, without suspending.
    @unsafe package static func readInOrder(
        _ bytes: UnsafeRawBufferPointer, source: String,
        options: TableReadingOptions = TableReadingOptions()
    ) throws(TableReadingError) -> RecordTable {
        let format = try unsafe format(bytes, options)
        if let table = try unsafe readInOrder(bytes, format, source, options) { return table }
        let other = unsafe TableFormat(layout: format.layout, encoding: oneByteEncoding(bytes))
        return try unsafe readInOrder(bytes, other, source, options) ?? .empty(source)
    }

    /// The encoding of text that is not UTF-8.
    private static func oneByteEncoding(_ bytes: UnsafeRawBufferPointer) -> TextEncoding {
        unsafe UTF8Checking.oneByteEncoding(bytes) ?? .windows1252
    }

    /// Guesses how a table is written down, looking at the whole source where it must tell UTF-8
    /// from Windows-1252 or Windows-1251, else at its first 64 KiB.
    @unsafe public static func detect(_ bytes: UnsafeRawBufferPointer) -> TableFormat {
        var format = unsafe FormatDetection.detect(bytes)
        if format.encoding == .utf8, format.markLength == 0,
            let other = unsafe UTF8Checking.oneByteEncoding(bytes)
        {
            format.encoding = other
        }
        return format
    }

    /// Guesses how a table in an array is written down.
    public static func detect(_ bytes: [UInt8]) -> TableFormat {
        unsafe bytes.withUnsafeBytes { unsafe detect($0) }
    }

    private static func format(
        _ bytes: UnsafeRawBufferPointer, _ options: TableReadingOptions
    ) throws(TableReadingError) -> TableFormat {
        var format = unsafe FormatDetection.detect(bytes)
        if let encoding = options.encoding, format.markLength == 0 { format.encoding = encoding }
        if let layout = options.layout { format.layout = layout }
        if case .unsupported(let name) = format.layout { throw .unsupportedFormat(name: name) }
        return format
    }

    /// Whether broken text may mean another encoding, which is decided by the whole source.
    static func isOneByteEncoding(
        _ bytes: UnsafeRawBufferPointer, _ format: TableFormat, _ options: TableReadingOptions
    ) -> Bool {
        unsafe format.encoding == .utf8 && format.markLength == 0 && options.encoding == nil
            && UTF8Checking.oneByteEncoding(bytes) != nil
    }
}

extension RecordTable {
    /// A table without columns and rows.
    static func empty(_ source: String) -> RecordTable {
        RecordTable(
            source: source, columns: [], rowCount: 0, recordNumbers: [], quarantine: [],
            notes: [.emptySource])
    }
}
