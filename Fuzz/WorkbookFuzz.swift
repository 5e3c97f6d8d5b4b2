// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/Exchange/XML Sources/Exchange/Spreadsheets Sources/RecordLinkage/Tables
// fuzz-sources: Sources/PersonNames/Similarity
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
        guard
            let sheet = try? Spreadsheet(
                bytes, options: SpreadsheetOptions(merged: merged, limits: limits))
        else { continue }
        precondition(sheet.lines.count == sheet.rowNumbers.count)
        precondition(sheet.rowNumbers == sheet.rowNumbers.sorted())
    }
    // A sheet by itself is met more often than in an archive that still opens.
    let reader = SheetReader(
        sheet: "fuzz", shared: TextList(), formats: [.general, .date, .digits([0x30, 0x30])],
        is1904: count % 2 == 0, limits: limits)
    let parser = XMLReader(reader, limits: limits)
    reader.reader = parser
    guard (try? bytes.withUnsafeBytes { try parser.readAll($0) }) != nil else { return 0 }
    let sheet = Workbook.Sheet(name: "fuzz", part: "", isHidden: false)
    if let layout = try? SheetLayout(sheet, reader, SpreadsheetOptions(merged: .fill)),
        let read = try? layout.spreadsheet(notes: [])
    {
        precondition(read.lines.count == read.rowNumbers.count)
    }
    return 0
}
