// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import RecordLinkage

/// One sheet of an Excel workbook (ECMA-376, .xlsx) as delimited text: a header, and a line for each row
/// that is not blank.
///
/// Dates are written `2018-06-10`, whatever the workbook shows; numbers with the zeros in front that
/// their format gives them; formulas as the values that were saved. Hidden rows and columns are read
/// like others, and told of.
package struct Spreadsheet: Sendable {
    /// The name of the sheet.
    package let sheet: String
    /// The header's line.
    package let header: String
    /// A line for each record.
    package let lines: [String]
    /// The rows of the sheet in which the records stand, from 1.
    package let rowNumbers: [UInt32]
    /// The row of the header.
    package let headerRow: Int
    /// What was noticed.
    package let notes: [String]

    /// Whether bytes begin as a workbook does.
    package static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool {
        unsafe bytes.count >= 4 && bytes.prefix(4).elementsEqual([0x50, 0x4B, 0x03, 0x04])
    }

    /// Whether bytes begin as a workbook does.
    package static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    }

    /// Reads a sheet.
    package init(
        _ bytes: [UInt8], options: SpreadsheetOptions = SpreadsheetOptions()
    ) throws(SpreadsheetError) {
        let result: Result<Spreadsheet, SpreadsheetError> = unsafe bytes.withUnsafeBytes { bytes in
            Result { () throws(SpreadsheetError) in
                try unsafe Spreadsheet(reading: bytes, options: options)
            }
        }
        self = try result.get()
    }

    /// Reads a sheet; the bytes have to stay where they are until it returns.
    @unsafe package init(
        reading bytes: UnsafeRawBufferPointer, options: SpreadsheetOptions
    ) throws(SpreadsheetError) {
        let workbook = try unsafe Workbook(bytes, limits: options.limits)
        let (sheet, reader) = try workbook.chosen(options.sheet)
        self = try SheetLayout(sheet, reader, options).spreadsheet(
            notes: workbook.notes(except: sheet))
    }

    /// The text of the sheet.
    package var text: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(lines.reduce(header.utf8.count + 1) { $0 + $1.utf8.count + 1 })
        text.append(contentsOf: header.utf8)
        text.append(0x0A)
        for line in lines {
            text.append(contentsOf: line.utf8)
            text.append(0x0A)
        }
        return text
    }

    /// The sheet as a table, whose record numbers are the rows of the sheet.
    package func table(
        source: String, options: TableReadingOptions = TableReadingOptions()
    ) async throws(TableReadingError) -> RecordTable {
        var options = options
        options.layout = .delimited(by: .comma)
        options.encoding = .utf8
        options.hasHeader = true
        var table = try await TableReader.read(text, source: source, options: options)
        func row(_ record: Int) -> UInt32 {
            rowNumbers.indices.contains(record - 1) ? rowNumbers[record - 1] : UInt32(record)
        }
        table.recordNumbers = table.recordNumbers.map { row(Int($0)) }
        for index in table.quarantine.indices {
            table.quarantine[index].recordNumber = Int(row(table.quarantine[index].recordNumber))
            table.quarantine[index].line = table.quarantine[index].recordNumber
        }
        table.notes += notes.map(ReadingNote.told)
        return table
    }

    init(
        sheet: String, header: String, lines: [String], rowNumbers: [UInt32], headerRow: Int,
        notes: [String]
    ) {
        self.sheet = sheet
        self.header = header
        self.lines = lines
        self.rowNumbers = rowNumbers
        self.headerRow = headerRow
        self.notes = notes
    }
}
