// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto
package import RecordLinkage

/// A list as somebody handed it over: its table, its rows letter for letter, and its digest.
package struct ListFile: Sendable {
    /// The file's name, without its folder.
    package let name: String
    /// SHA-256 of its bytes as 64 hexadecimal digits.
    package let digest: String
    /// What it holds.
    package let table: RecordTable
    /// Its rows letter for letter.
    package let raw: RawRecords

    /// A list of its parts.
    package init(name: String, digest: String, table: RecordTable, raw: RawRecords) {
        self.name = name
        self.digest = digest
        self.table = table
        self.raw = raw
    }

    /// Reads a list from its bytes.
    ///
    /// - Throws: `TableReadingError` where there is no table to be had.
    package static func read(
        _ bytes: [UInt8], name: String, options: TableReadingOptions = TableReadingOptions()
    ) async throws(TableReadingError) -> ListFile {
        let table = try await TableReader.read(bytes, source: name, options: options)
        return ListFile(
            name: name, digest: digest(bytes), table: table, raw: try RawRecords(bytes, of: table))
    }

    /// Reads a list from its bytes: delimited text, JSON Lines, or a sheet of a workbook.
    package static func read(
        _ bytes: [UInt8], name: String, options: TableReadingOptions = TableReadingOptions(),
        spreadsheet: SpreadsheetOptions
    ) async throws(ListFileError) -> ListFile {
        guard Spreadsheet.isOne(bytes) else {
            do throws(TableReadingError) {
                return try await read(bytes, name: name, options: options)
            } catch {
                throw .table(error)
            }
        }
        let sheet = try SheetTable(
            bytes, source: name, sheet: spreadsheet, options: options)
        return ListFile(
            name: name, digest: digest(bytes), table: sheet.table, raw: sheet.raw)
    }

    /// SHA-256 as 64 hexadecimal digits.
    package static func digest(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// One row, with its header, as a table of its own.
    ///
    /// - Throws: `TableReadingError` where there is no table to be had.
    package static func table(
        row: String, header: String, name: String
    ) async throws(TableReadingError) -> RecordTable {
        let text = header.isEmpty ? row : header + "\n" + row
        return try await TableReader.read(
            Array(text.utf8), source: name, options: TableReadingOptions(encoding: .utf8))
    }
}
