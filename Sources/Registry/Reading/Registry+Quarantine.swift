// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// A row of a list that waits for an answer.
package struct QuarantinedRow: Hashable, Sendable {
    /// The row as it came.
    package let row: ImportedRow
    /// Why it could not be taken: what reading made of it.
    package let reading: ImportedRow.Reading
    /// The list it is from; nil where it was not announced.
    package let list: ImportedList?
}

extension Registry {
    /// Shows the rows of an agency that wait for an answer, once it is on record that they were shown.
    ///
    /// - Throws: `RegistryError.notPermitted` unless a data steward of the agency asks, for registration.
    /// - Complexity: the number of rows.
    package func quarantine(
        of agency: AgencyID, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> [QuarantinedRow] {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.announce.user(actor, for: purpose)
            guard case .user(_, _, agency) = actor else { throw .notPermitted }
            let state = registry.state
            var found: [QuarantinedRow] = []
            for (id, fate) in state.casework.fates {
                guard case .quarantined(let reading) = fate, let row = state.casework.rows[id],
                    row.agency == agency
                else { continue }
                found.append(
                    QuarantinedRow(
                        row: row, reading: reading, list: state.lists[ImportedListKey(row)]))
            }
            found.sort { $0.row.id < $1.row.id }
            try registry.record(.rowsShown(found.map(\.row.id)), by: actor, for: purpose)
            return found
        }
    }
}
