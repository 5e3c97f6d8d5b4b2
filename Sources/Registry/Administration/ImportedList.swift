// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// A list that an agency handed over: where its rows are from, and by what they are read.
///
/// It names columns, never what a row says.
package struct ImportedList: Hashable, Sendable, Codable {
    /// The agency that handed it over.
    package let agency: AgencyID
    /// SHA-256 of the file as 64 hexadecimal digits.
    package let digest: String
    /// The file's name, without its folder.
    package let name: String
    /// The header letter for letter.
    package let header: String
    /// The mapping by which it is read, as the text of its file.
    package let mapping: String
    /// The records it holds: those that are accepted, and those that are quarantined.
    package let records: Int

    /// A list of its parts.
    package init(
        agency: AgencyID, digest: String, name: String, header: String, mapping: String,
        records: Int
    ) {
        self.agency = agency
        self.digest = digest
        self.name = name
        self.header = header
        self.mapping = mapping
        self.records = records
    }
}

extension Registry {
    /// Records that a list is being imported, and by which mapping; the last mapping counts.
    ///
    /// - Throws: `RegistryError.notPermitted` unless a data steward of the agency does it for
    ///   registration.
    package func announce(
        _ list: ImportedList, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.announce.user(actor, for: purpose)
            guard case .user(_, _, list.agency) = actor else { throw .notPermitted }
            if registry.state.lists[ImportedListKey(list)] == list { return }
            try registry.record(.listAnnounced(list), by: actor, for: purpose)
        }
    }
}

/// What a list is found by: two agencies may hand over the same file.
package struct ImportedListKey: Hashable, Sendable {
    /// The agency that handed it over.
    package let agency: AgencyID
    /// SHA-256 of the file as 64 hexadecimal digits.
    package let digest: String

    /// The key of a list.
    package init(_ list: ImportedList) {
        agency = list.agency
        digest = list.digest
    }

    /// The key of the list that a row is from.
    package init(_ row: ImportedRow) {
        agency = row.agency
        digest = row.list
    }
}
