// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Where a record comes from: the row of a list, and by what it was read.
package struct RecordOrigin: Hashable, Sendable {
    /// The record.
    package let record: SourceRecord
    /// The row it was read from.
    package let row: ImportedRow
    /// The list of the row, with its newest mapping; nil where it was not announced.
    package let list: ImportedList?
    /// Somebody answered for the row; it is not what the mapping alone makes of it.
    package let isSettled: Bool
    /// A later reading of the row took its place.
    package let isSuperseded: Bool
}

extension Registry {
    /// Shows from which rows of the agency's lists the records of a person were read, once it is on record
    /// that they were shown.
    ///
    /// - Throws: `RegistryError.notPermitted` unless a data steward asks, for registration.
    package func origins(
        of person: PersonID, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<[RecordOrigin]> {
        _ = try AdministrativePermission.announce.user(actor, for: purpose)
        guard case .user(_, _, let agency) = actor else { throw .notPermitted }
        let shown = try await read(person, [.identity], by: actor, for: purpose)
        guard shown.accepted != nil else {
            return .refused(shown.refusal ?? Refusal(.notPermitted))
        }
        return try await enqueue { (registry) throws(RegistryError) in
            let casework = registry.state.casework
            var origins: [RecordOrigin] = []
            for identifier in casework.identifiers(of: person) {
                for id in casework.persons[identifier]?.records ?? [] {
                    guard let record = casework.records[id], record.agency == agency,
                        let row = record.row.flatMap({ casework.rows[$0] }),
                        !origins.contains(where: { $0.record.id == id })
                    else { continue }
                    origins.append(
                        RecordOrigin(
                            record: record, row: row,
                            list: registry.state.lists[ImportedListKey(row)],
                            isSettled: casework.settledRows.contains(row.id),
                            isSuperseded: !casework.counts(record)))
                }
            }
            origins.sort { $0.record.id < $1.record.id }
            try registry.record(.rowsShown(origins.map(\.row.id)), by: actor, for: purpose)
            return .accepted(origins)
        }
    }

    /// Mappings by which lists of an agency were read, the newest announcement of each list, by the lists'
    /// names.
    ///
    /// They name columns and codes, and nobody.
    ///
    /// - Throws: `RegistryError.notPermitted` unless a data steward of the agency asks, for registration.
    package func announcedLists(
        by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> [ImportedList] {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.announce.user(actor, for: purpose)
            guard case .user(_, _, let agency) = actor else { throw .notPermitted }
            return registry.state.lists.values.filter { $0.agency == agency }
                .sorted { ($0.name, $0.digest) < ($1.name, $1.digest) }
        }
    }
}
