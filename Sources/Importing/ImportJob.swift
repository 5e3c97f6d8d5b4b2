// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Exchange

/// One list on its way in, from its upload to a count that reconciles; it survives a restart.
///
/// It holds samples of what the list says, so it is sealed wherever it is kept.
package struct ImportJob: Codable, Hashable, Sendable {
    /// How far it is.
    package enum Stage: Codable, Hashable, Sendable {
        /// Its table is being read, and a mapping proposed.
        case reading
        /// Somebody looks at the mapping.
        case mapping
        /// It is being tried.
        case trying
        /// It was tried, and can be recorded.
        case tried
        /// It is being recorded.
        case running
        /// Somebody stopped it; so many of so many rows are on record.
        case stopped(onRecord: Int, of: Int)
        /// It cannot go on; the sentence names no value.
        case failed(String)
        /// All of it is on record.
        case done
    }

    /// A mapping as somebody saved it.
    package struct Revision: Codable, Hashable, Sendable {
        /// The text of its file.
        package let text: String
        /// Who saved it; nil where it was proposed.
        package let by: UserID?
        package let at: Moment
    }

    /// A row that would wait for an answer.
    package struct Example: Codable, Hashable, Sendable {
        package let line: Int
        package let reason: String
        package let raw: String
    }

    /// Stands in addresses; says nothing of the list.
    package let id: String
    package let agency: AgencyID
    /// Who handed it over.
    package let user: UserID
    /// What it is called.
    package let name: String
    /// SHA-256 of its bytes as 64 hexadecimal digits.
    package let digest: String
    package let form: ListForm
    package let bytes: Int
    package var pieces: Int
    package let uploaded: Moment
    /// How its workbook is read, where it is one.
    package var sheet = Sheet()
    /// Mappings, the last of which counts.
    package var revisions: [Revision] = []
    package var preview: ImportPreview?
    package var stage = Stage.reading
    /// What would become of it, or became.
    package var tally: ImportTally?
    /// Some rows that would wait.
    package var examples: [Example] = []
    /// When it last began to be recorded, and when that ended.
    package var began: Moment?
    package var ended: Moment?
    /// Whether it was being worked on when the server ended, and is not any more; told anew whenever it is
    /// looked at.
    package var isInterrupted = false
    /// Counted up with every change, so that a form that was made before is recognised.
    package var version = 0

    /// Which sheet of a workbook is read, and how.
    package struct Sheet: Codable, Hashable, Sendable {
        package var name: String?
        package var headerRow: Int?
        package var merged: SpreadsheetOptions.Merged?

        /// As the workbook tells.
        package init(
            name: String? = nil, headerRow: Int? = nil,
            merged: SpreadsheetOptions.Merged? = nil
        ) {
            self.name = name
            self.headerRow = headerRow
            self.merged = merged
        }
    }

    /// The mapping that counts.
    package var mapping: ListMapping? {
        revisions.last.flatMap { try? ListMapping.read($0.text, file: name) }
    }

    /// What its rows are found by.
    package var key: ImportedListKey { ImportedListKey(agency: agency, digest: digest) }

    /// Whether something is being done that ends by itself.
    package var isBusy: Bool {
        switch stage {
        case .reading, .trying, .running: true
        case .mapping, .tried, .stopped, .failed, .done: false
        }
    }
}
