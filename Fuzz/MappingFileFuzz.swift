// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/Exchange/Mapping/ListMapping.swift Sources/Exchange/Mapping/ListMapping+Text.swift Sources/Exchange/Mapping/MappingError.swift
// fuzz-sources: Sources/Exchange/Lists/ListForm.swift Sources/Exchange/Spreadsheets/SpreadsheetOptions.swift Sources/Exchange/XML/ReadingLimits.swift
// fuzz-sources: Sources/Exchange/Rows/ANumber.swift Sources/RecordLinkage/Columns/FieldRole.swift Sources/RecordLinkage/Dates
// fuzz-sources: Sources/RecordLinkage/Tables/RecordTable.swift Sources/RecordLinkage/Tables/ReadingNote.swift Sources/RecordLinkage/Tables/TableFormat.swift
// fuzz-sources: Sources/Exchange/Rows/LanguageNames.swift Sources/Exchange/XML/TrimmedText.swift Sources/Casework/Vocabulary/Language.swift
// fuzz-sources: Sources/PersonNames Sources/Casework/Vocabulary/Day.swift Sources/Casework/Vocabulary/FileForm.swift Sources/Casework/Clocks/HolidayCalendar.swift
//
// Any bytes as a mapping file and as an A-number: no trap, and what is accepted is written and read as
// the same.

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMappingFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = String(decoding: bytes, as: UTF8.self)
    _ = ListForm(sniffing: bytes)
    if let number = ANumber(text) {
        precondition(ANumber(number.description) == number && number.digits.utf8.count == 9)
    }
    guard let mapping = try? ListMapping.read(text, file: "fuzz", hasZone: { _ in true }) else {
        return 0
    }
    guard let written = try? mapping.text(),
        let again = try? ListMapping.read(written, file: "fuzz", hasZone: { _ in true })
    else { preconditionFailure("what was written is not read") }
    precondition(again == mapping)
    return 0
}
