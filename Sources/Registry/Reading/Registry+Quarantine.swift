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

/// Which of the rows that wait are asked for.
package struct QuarantineQuestion: Hashable, Sendable {
    /// Those of one list.
    package var list: ImportedListKey?
    /// Those after a row.
    package var after: RowID?
    /// One row alone.
    package var row: RowID?
    /// So many at most.
    package var limit = Int.max

    /// All rows that wait.
    package init() {}

    /// One row.
    package init(row: RowID) { self.row = row }
}

extension Registry {
    /// Shows rows of an agency that wait for an answer, in their order, once it is on record that they were
    /// shown.
    ///
    /// - Throws: `RegistryError.notPermitted` unless a data steward of the agency asks, for registration.
    /// - Complexity: the number of rows that wait.
    package func quarantine(
        of agency: AgencyID, _ question: QuarantineQuestion = QuarantineQuestion(),
        by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> [QuarantinedRow] {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.announce.user(actor, for: purpose)
            guard case .user(_, _, agency) = actor else { throw .notPermitted }
            let state = registry.state
            let casework = state.casework
            let asked = casework.waitingRows(of: agency).filter { id in
                (question.row.map { id == $0 } ?? true)
                    && (question.after.map { id > $0 } ?? true)
                    && (question.list.map { list in
                        casework.rows[id].map(ImportedListKey.init) == list
                    } ?? true)
            }
            var found: [QuarantinedRow] = []
            for id in asked.sorted().prefix(question.limit) {
                guard case .quarantined(let reading) = casework.fates[id],
                    let row = casework.rows[id]
                else { continue }
                found.append(
                    QuarantinedRow(
                        row: row, reading: reading, list: state.lists[ImportedListKey(row)]))
            }
            guard !found.isEmpty else { return [] }
            try registry.record(.rowsShown(found.map(\.row.id)), by: actor, for: purpose)
            return found
        }
    }

    /// How many rows of an agency, or of one of its lists, wait for an answer; nothing of them is shown.
    package func waitingRows(
        of agency: AgencyID, in list: ImportedListKey? = nil
    ) throws(RegistryError) -> Int {
        try glance { state in
            guard let list else { return state.casework.quarantinedRows(of: agency) }
            return state.casework.waitingRows(of: agency).count { row in
                state.casework.rows[row].map(ImportedListKey.init) == list
            }
        }
    }
}
