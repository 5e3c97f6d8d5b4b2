// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Why a workbook cannot be read.
package enum SpreadsheetError: Error, Hashable, Sendable {
    /// It is no zip archive, or a broken one; `words` are those of the library.
    case notAnArchive(words: String)
    /// It is an archive of something else; `what` says what, where it is known.
    case notAWorkbook(what: String)
    /// It is locked with a password.
    case encrypted
    /// A part that belongs to it is not there.
    case partMissing(String)
    /// A part is not as it should be.
    case part(String, XMLError)
    /// It is larger than is read; `what` says in which respect.
    case overLimit(what: String)
    /// Several sheets have rows, and none was chosen.
    case whichSheet([String])
    /// There is no sheet of a name.
    case noSuchSheet(String, sheets: [String])
    /// No sheet has rows.
    case empty
    /// Something is wrong with a cell.
    case cell(sheet: String, cell: String, what: String)
    /// There are merged cells among the records, and nobody has said what they mean.
    case merged(sheet: String, ranges: [String], count: Int)
    /// Reading it took too long.
    case late

    /// What is wrong, with the place, and what to do about it.
    package var sentence: String {
        switch self {
        case .notAnArchive(let words): "It is a broken workbook: \(words)."
        case .notAWorkbook(let what):
            "It is \(what.isEmpty ? "an archive" : what), not an Excel workbook (.xlsx)."
        case .encrypted: "The workbook is locked with a password. Save a copy without one."
        case .partMissing(let part): "The workbook is broken: it lacks \(part)."
        case .part(let part, let error): "The workbook is broken in \(part). \(error.sentence)"
        case .overLimit(let what): "The workbook is not read: it has \(what)."
        case .whichSheet(let sheets):
            "The workbook has several sheets with rows: "
                + sheets.map { "“\($0)”" }.joined(separator: ", ")
                + ". Say which: --sheet NAME, or the file as FILE#NAME."
        case .noSuchSheet(let name, let sheets):
            "There is no sheet “\(name)”." + Suggestion.question(name, in: sheets)
                + " Sheets: " + sheets.map { "“\($0)”" }.joined(separator: ", ") + "."
        case .empty: "No sheet of the workbook has rows."
        case .cell(let sheet, let cell, let what): "Sheet “\(sheet)”, cell \(cell): \(what)"
        case .merged(let sheet, let ranges, let count):
            "Sheet “\(sheet)” has \(count) merged cells among its records ("
                + ranges.joined(separator: ", ") + (count > ranges.count ? ", …" : "")
                + "). Say what they mean, with --merged or in the mapping (\"merged\"): fill gives the value "
                + "to every cell, first to the first alone."
        case .late: "Reading the workbook took too long, and was ended."
        }
    }
}
