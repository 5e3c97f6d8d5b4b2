// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// A list of which rows are on record, counted.
package struct ImportOnRecord: Hashable, Sendable {
    /// The list.
    package let key: ImportedListKey
    /// What is known of it; nil where it was not announced.
    package let list: ImportedList?
    /// Its first row, by which it is named in addresses: a digest would tell who has the same file.
    package let first: RowID
    /// Rows that are on record, those that were taken back included.
    package let rows: Int
    /// Of these, rows that wait for an answer.
    package let waiting: Int
    /// Each time it was taken back.
    package let withdrawals: [ImportWithdrawal]

    /// Rows that were taken back.
    package var withdrawn: Int { withdrawals.reduce(0) { $0 + $1.rows } }

    /// Rows that are records.
    package var accepted: Int { rows - waiting - withdrawn }

    /// Whether nothing of it counts any more.
    package var isWithdrawn: Bool { withdrawn == rows }
}

extension Registry {
    /// The lists of an agency of which rows are on record, the newest first; nothing of a row is shown.
    ///
    /// - Throws: `RegistryError.notPermitted` unless a data steward of the agency asks, for registration.
    /// - Complexity: the number of lists, and of rows that wait.
    package func imports(
        of agency: AgencyID, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> [ImportOnRecord] {
        _ = try AdministrativePermission.announce.user(actor, for: purpose)
        guard case .user(_, _, agency) = actor else { throw .notPermitted }
        return try await observe { state in
            let casework = state.casework
            var waiting: [ImportedListKey: Int] = [:]
            for row in casework.waitingRows(of: agency) {
                guard let row = casework.rows[row] else { continue }
                waiting[ImportedListKey(row), default: 0] += 1
            }
            return casework.importedLists.compactMap { key -> ImportOnRecord? in
                let rows = casework.rows(of: key)
                guard key.agency == agency, let first = rows.first else { return nil }
                return ImportOnRecord(
                    key: key, list: state.lists[key], first: first, rows: rows.count,
                    waiting: waiting[key] ?? 0, withdrawals: casework.withdrawals[key] ?? [])
            }.sorted { $0.first > $1.first }
        }
    }

    /// What rests on a list, so that it cannot be taken back; nothing where it can.
    ///
    /// - Throws: `RegistryError.notPermitted` unless a data steward of the agency asks, for registration.
    /// - Complexity: the number of people, beside the registry, which goes on meanwhile.
    package func dependents(
        on list: ImportedListKey, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> ImportDependents {
        _ = try AdministrativePermission.announce.user(actor, for: purpose)
        guard case .user(_, _, list.agency) = actor else { throw .notPermitted }
        let casework = try await observe(\.casework)
        return await Self.dependents(on: list, casework)
    }

    @concurrent
    private static func dependents(
        on list: ImportedListKey, _ casework: CaseworkState
    ) async -> ImportDependents {
        casework.dependents(on: casework.extent(of: list))
    }
}
