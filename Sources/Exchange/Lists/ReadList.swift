// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import RecordLinkage

/// A row of a list with what reading made of it, whatever the list's format is.
package struct ReadRow: Sendable, Equatable {
    /// From 1, in the order of the list; of a workbook, the row of the sheet.
    package var line: Int
    /// The row letter for letter.
    package var raw: String
    /// What it says, or why it has to be asked about.
    package var result: RowReading.Result
    /// The number by which another system knows the person: rows that have it are of one person,
    /// whenever they come.
    package var subject: IssuedNumber?

    /// A row of its parts.
    package init(
        line: Int, raw: String, result: RowReading.Result, subject: IssuedNumber? = nil
    ) {
        self.line = line
        self.raw = raw
        self.result = result
        self.subject = subject
    }
}

/// A list that has been read by a mapping: what an import records.
package struct ReadList: Sendable {
    /// The file's name, without its folder.
    package var name: String
    /// SHA-256 of its bytes as 64 hexadecimal digits.
    package var digest: String
    /// What stands before the first row, and is needed to read a row by itself.
    package var header: String
    /// The mapping, as the text of its file.
    package var mapping: String
    /// All rows, in their order; none is left out.
    package var rows: [ReadRow]
    /// What was noticed, and what could not be taken over: sentences without values.
    package var notes: [String]

    /// A list of its parts.
    package init(
        name: String, digest: String, header: String, mapping: String, rows: [ReadRow],
        notes: [String] = []
    ) {
        self.name = name
        self.digest = digest
        self.header = header
        self.mapping = mapping
        self.rows = rows
        self.notes = notes
    }

    /// A table that is read by a mapping.
    ///
    /// - Parameters:
    ///   - text: The text of the mapping's file.
    ///   - zone: The zone of times, where the mapping says none.
    package init(
        _ file: ListFile, _ mapping: ListMapping, text: String, zone: String
    ) async throws(MappingError) {
        let reading = try await RowReading(file.table, mapping, zone: zone)
        var rows = file.table.quarantine.map {
            ReadRow(line: $0.recordNumber, raw: $0.rawText, result: .unreadable(reason: $0.reason))
        }
        rows.reserveCapacity(rows.count + file.table.rowCount)
        for row in 0..<file.table.rowCount {
            rows.append(
                ReadRow(
                    line: Int(file.table.recordNumbers[row]), raw: file.raw.rows[row],
                    result: reading.read(row)))
        }
        rows.sort { $0.line < $1.line }
        self.init(
            name: file.name, digest: file.digest, header: file.raw.header, mapping: text,
            rows: rows, notes: file.table.notes.map(\.sentence))
    }
}
