// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/Exchange/XML Sources/Exchange/Spreadsheets Sources/RecordLinkage/Tables
// fuzz-sources: Sources/PersonNames/Similarity Sources/Exchange/Lists/ListFileError.swift
// fuzz-sources: Sources/Casework/Vocabulary/Day.swift Sources/Casework/Clocks/HolidayCalendar.swift
// fuzz-flags: -I Sources/CExpat -I Sources/CZip -lexpat -lzip
//
// Any bytes as a workbook, and as the sheet of one: no trap, and as many rows as row numbers.

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var limits = ReadingLimits()
    limits.bytes = 4 << 20
    limits.cells = 100_000
    limits.elements = 200_000
    limits.sharedTexts = 10_000
    for merged in [SpreadsheetOptions.Merged.fill, .first] {
        let options = SpreadsheetOptions(merged: merged, limits: limits)
        guard let whole = try? SheetTable(bytes, source: "fuzz", sheet: options) else { continue }
        precondition(whole.raw.rows.count == whole.table.rowCount)
        precondition(whole.table.recordNumbers == whole.table.recordNumbers.sorted())
        let parts = try? SheetTable(bytes, source: "fuzz", sheet: options, pieceBytes: 64)
        precondition(parts?.table == whole.table && parts?.raw == whole.raw)
    }
    // A sheet by itself is met more often than in an archive that still opens.
    for wish in [SheetReader.Wish.layout, .text] {
        var last = 0
        let reader = SheetReader(
            sheet: "fuzz", shared: TextList(),
            formats: [.general, .date, .digits([0x30, 0x30])], is1904: count % 2 == 0,
            limits: limits, wish: wish
        ) { (row) throws(XMLReader.Stop) in
            precondition(row.number > last && !row.cells.isEmpty)
            last = row.number
        }
        let parser = XMLReader(reader, limits: limits)
        reader.reader = parser
        _ = try? bytes.withUnsafeBytes { try parser.readAll($0) }
    }
    return 0
}
