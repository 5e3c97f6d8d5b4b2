// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a list is found by: two agencies may hand over the same file.
package struct ImportedListKey: Hashable, Sendable, Codable {
    /// The agency that handed it over.
    package let agency: AgencyID
    /// SHA-256 of the file as 64 hexadecimal digits.
    package let digest: String

    /// The key of a list of an agency.
    package init(agency: AgencyID, digest: String) {
        self.agency = agency
        self.digest = digest
    }

    /// The key of the list that a row is from.
    package init(_ row: ImportedRow) {
        self.init(agency: row.agency, digest: row.list)
    }
}
