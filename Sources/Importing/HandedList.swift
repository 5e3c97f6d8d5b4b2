// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
package import Exchange
import RecordLinkage

/// A list as somebody handed it over: its bytes, what they seem to be, and how they are read.
package struct HandedList: Sendable {
    /// What it is called.
    package let name: String
    package let bytes: [UInt8]
    package let form: ListForm
    /// Seconds since 1970, for forms whose records expire.
    package let now: Int
    /// The zone of times, where the mapping says none.
    package let zone: String

    /// A list of its parts.
    package init(name: String, bytes: [UInt8], form: ListForm, now: Int, zone: String) {
        self.name = name
        self.bytes = bytes
        self.form = form
        self.now = now
        self.zone = zone
    }

    /// Reads its rows, as a mapping says.
    ///
    /// - Parameters:
    ///   - mapping: What its columns are; forms of other systems need none.
    ///   - sheet: How a workbook is read, and how much of a list of any form before it is given up.
    @concurrent
    package func rows(
        by mapping: ListMapping?, sheet: SpreadsheetOptions
    ) async throws(ListTrouble) -> ReadList {
        switch form {
        case .table:
            guard let mapping else { throw .noMapping }
            let file = try await table(sheet)
            do throws(MappingError) {
                return try await ReadList(file, mapping, text: mapping.text(), zone: zone)
            } catch {
                throw .mapping(error)
            }
        case .pfif:
            do {
                return try PFIFList.read(
                    bytes, name: name, terms: PFIFList.Terms(now: now), limits: sheet.limits)
            } catch {
                throw .unreadable(error.sentence)
            }
        case .primero:
            do {
                return try PrimeroList.read(
                    bytes, name: name, zone: zone, mapping: mapping, limits: sheet.limits)
            } catch {
                throw .unreadable(error.sentence)
            }
        }
    }

    /// Its table.
    @concurrent
    package func table(_ sheet: SpreadsheetOptions) async throws(ListTrouble) -> ListFile {
        var options = TableReadingOptions()
        options.hashSeed = .random(in: .min ... .max)
        let file: ListFile
        do throws(ListFileError) {
            file = try await ListFile.read(
                bytes, name: name, options: options, spreadsheet: sheet)
        } catch {
            throw .unreadable(error.sentence)
        }
        guard !file.table.columns.isEmpty, file.table.rowCount + file.table.quarantine.count > 0
        else { throw .empty }
        return file
    }
}

/// Why a list cannot be read.
///
/// Sentences name places and columns, never values.
package enum ListTrouble: Error, Hashable, Sendable {
    /// There is nothing in it.
    case empty
    /// Nobody said what its columns are.
    case noMapping
    /// What is wrong with the file, and what to do about it.
    case unreadable(String)
    /// Reading it took longer than a list may.
    case tooSlow(seconds: Int)
    case mapping(MappingError)

    /// What is wrong, in English.
    package var sentence: String {
        switch self {
        case .empty: "The list has no records."
        case .noMapping: "Nobody said what the columns are."
        case .unreadable(let sentence): sentence
        case .tooSlow(let seconds):
            "The list was not read within \(seconds) seconds, and was given up; nothing of it was taken. Send "
                + "it in parts, or have an operator import it by the command line."
        case .mapping(let error): error.sentence
        }
    }
}
