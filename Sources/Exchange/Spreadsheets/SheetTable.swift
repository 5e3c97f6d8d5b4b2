// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import RecordLinkage

/// A sheet of a workbook as a table, whose record numbers are the rows of the sheet.
///
/// Rows are read in pieces of a few MiB, which are encoded and forgotten: beside the table itself, the texts
/// that cells share and one piece nothing is held, whatever the sheet's size.
package struct SheetTable: Sendable {
    /// The name of the sheet.
    package let sheet: String
    /// The row of the header, from 1.
    package let headerRow: Int
    /// What the sheet holds.
    package let table: RecordTable
    /// The accepted rows letter for letter, as delimited text, where they were asked for.
    package let raw: RawRecords

    /// Reads a sheet; the bytes have to stay where they are until it returns.
    ///
    /// - Parameters:
    ///   - keepsRows: Whether the rows are wanted letter for letter beside the table.
    ///   - pieceBytes: Bytes of delimited text that are read at once; small in tests so that seams are met.
    @unsafe package init(
        reading bytes: UnsafeRawBufferPointer, source: String, sheet options: SpreadsheetOptions,
        options reading: TableReadingOptions = TableReadingOptions(), keepsRows: Bool,
        pieceBytes: Int = 4 << 20
    ) throws(ListFileError) {
        let layout: SheetLayout
        let notes: [String]
        do {
            let workbook = try unsafe Workbook(bytes, limits: options.limits)
            let chosen = try workbook.chosen(options.sheet)
            layout = try SheetLayout(workbook, chosen, options)
            notes = workbook.notes(except: chosen) + layout.notes
            sheet = chosen.name
        } catch {
            throw .spreadsheet(error)
        }
        headerRow = layout.headerRow
        var pieces = Pieces(
            of: layout, source: source, reading, keepsRows: keepsRows, bytes: pieceBytes)
        do {
            try layout.forEachRow { (number, texts) throws(XMLReader.Stop) in
                do throws(TableReadingError) { try pieces.add(number, texts) } catch {
                    pieces.failure = error
                    throw .enough
                }
            }
        } catch {
            throw .spreadsheet(error)
        }
        if let failure = pieces.failure { throw .table(failure) }
        do throws(TableReadingError) {
            try pieces.read()
            raw = RawRecords(header: pieces.header, rows: pieces.rows)
            table = pieces.gathering.table(source: source, notes: notes.map(ReadingNote.told))
        } catch {
            throw .table(error)
        }
    }

    /// Reads a sheet.
    package init(
        _ bytes: [UInt8], source: String, sheet: SpreadsheetOptions = SpreadsheetOptions(),
        options: TableReadingOptions = TableReadingOptions(), keepsRows: Bool = true,
        pieceBytes: Int = 4 << 20
    ) throws(ListFileError) {
        let result: Result<SheetTable, ListFileError> = unsafe bytes.withUnsafeBytes { bytes in
            Result { () throws(ListFileError) in
                try unsafe SheetTable(
                    reading: bytes, source: source, sheet: sheet, options: options,
                    keepsRows: keepsRows, pieceBytes: pieceBytes)
            }
        }
        self = try result.get()
    }

    /// Rows on their way into a table.
    private struct Pieces {
        private(set) var gathering: TableGathering
        private(set) var header = ""
        private(set) var rows: [String] = []
        var failure: TableReadingError?
        private let headerRow: Int
        private let source: String
        private var options: TableReadingOptions
        private let keepsRows: Bool
        private let bytes: Int
        private var writer = DelimitedWriter()
        /// The rows of the sheet that the piece has, and where each ends.
        private var numbers: [UInt32] = []
        private var ends: [Int] = []

        init(
            of layout: SheetLayout, source: String, _ options: TableReadingOptions,
            keepsRows: Bool, bytes: Int
        ) {
            self.bytes = bytes
            gathering = TableGathering(seed: options.hashSeed)
            headerRow = layout.headerRow
            self.source = source
            self.options = options
            self.options.layout = .delimited(by: .comma)
            self.options.encoding = .utf8
            self.options.hasHeader = true
            self.options.progress = nil
            self.keepsRows = keepsRows
        }

        mutating func add(_ number: Int, _ texts: [String]) throws(TableReadingError) {
            for text in texts { writer.cell(text) }
            writer.endRecord()
            if number == headerRow {
                header = String(decoding: writer.bytes.dropLast(), as: UTF8.self)
                return
            }
            numbers.append(UInt32(number))
            ends.append(writer.bytes.count)
            if writer.bytes.count >= bytes { try read() }
        }

        /// Reads what has come since the last piece.
        mutating func read() throws(TableReadingError) {
            // A sheet without rows is a table without rows.
            guard !numbers.isEmpty || gathering.isEmpty else { return }
            let text = writer.bytes
            let piece: RecordTable
            let result: Result<RecordTable, TableReadingError> = unsafe text.withUnsafeBytes {
                bytes in
                Result { () throws(TableReadingError) in
                    try unsafe TableReader.readInOrder(bytes, source: source, options: options)
                }
            }
            piece = try result.get()
            if keepsRows {
                let first = header.utf8.count + 1
                for record in piece.recordNumbers {
                    let place = Int(record) - 1
                    let start = place == 0 ? first : ends[place - 1]
                    rows.append(String(decoding: text[start..<ends[place] - 1], as: UTF8.self))
                }
            }
            let numbers = numbers
            try gathering.append(piece) { numbers[$0 - 1] }
            self.numbers.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            writer.bytes.removeAll(keepingCapacity: true)
            writer.bytes.append(contentsOf: header.utf8)
            writer.bytes.append(0x0A)
        }
    }
}
