// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// What is left of a copy of somebody else's record once its time has ended: enough that copies of it
/// elsewhere are removed too.
package struct Tombstone: Hashable, Sendable, Codable {
    /// The identifier of the record where it comes from, such as `example.org/person.7`.
    package let record: String
    /// When it ended, as its source wrote it.
    package let expired: String
    /// Whose it was here.
    package let person: PersonID
    package let row: RowID
    /// When it was erased here.
    package let removed: Moment
}

/// A copy of somebody else's record whose time has ended.
package struct ExpiredCopy: Hashable, Sendable {
    package let record: String
    package let expired: String
    /// The row that holds it.
    package let row: RowID

    /// A copy by its parts.
    package init(record: String, expired: String, row: RowID) {
        self.record = record
        self.expired = expired
        self.row = row
    }
}

/// What became of copies whose time has ended.
package struct ExpiryReport: Hashable, Sendable {
    /// People who were known by such copies alone, and whose content is erased.
    package internal(set) var erased: [PersonID] = []
    /// Copies that are erased.
    package internal(set) var copies = 0
    /// People of whom something else is on record too: what the copy said is erased, and the rest stays.
    package internal(set) var parted: [PersonID] = []
    /// People under a legal hold: erased once it is lifted.
    package internal(set) var held: [PersonID] = []
    /// People of whom something else is on record, and whose copy was taken in before copies had keys of their
    /// own: whether everything goes is for somebody to decide.
    package internal(set) var shared: [PersonID] = []

    /// A report of nothing.
    package init() {}
}

extension Registry {
    /// The name under which copies are erased whose time has ended.
    package static let expiryModel = "expiry"
    /// Who approves what a rule asks for: nobody, as whoever took the copy agreed to its end.
    static let byRule = UserID(0)

    /// Erases copies whose time has ended, and keeps a tombstone of each.
    ///
    /// The source said until when the copy may be kept; nobody has to decide. A person is erased who is
    /// known by such copies alone; of others what the copies said is erased, and what other sources said stays.
    /// Done once however often it is called.
    ///
    /// - Parameter isTrial: Answers what would be done, and does nothing.
    /// - Complexity: that of ``erase(_:reason:by:approvedBy:for:)``, where there is anything to erase.
    @discardableResult
    package func expire(_ copies: [ExpiredCopy], isTrial: Bool = false)
        async throws(RegistryError) -> ExpiryReport
    {
        guard !copies.isEmpty else { return ExpiryReport() }
        let ended = Dictionary(copies.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
        let keyed = try await enqueue { (registry) throws(RegistryError) in
            Set(ended.keys.filter { registry.ring.has(.row($0)) })
        }
        let waiting = try await observe { Self.expiring(ended, keyed, $0).report }
        guard !isTrial, !(waiting.erased.isEmpty && waiting.parted.isEmpty) else { return waiting }
        return try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            try registry.eraseExpired(ended)
        }
    }

    /// Whether a user may erase by hand what has expired.
    package nonisolated func mayExpire(_ actor: Actor, for purpose: Purpose) -> Bool {
        (try? AdministrativePermission.erase.user(actor, for: purpose)) != nil
            || (try? AdministrativePermission.keys.user(actor, for: purpose)) != nil
    }

    private struct Expiring {
        var report = ExpiryReport()
        /// All numbers of those who are erased.
        var persons: Set<PersonID> = []
        /// All numbers of those of whom copies are erased alone.
        var parted: Set<PersonID> = []
        var tombstones: [(copy: ExpiredCopy, person: PersonID)] = []
    }

    /// Who is erased, and who has to wait.
    ///
    /// - Parameter keyed: Rows that have keys of their own.
    private static func expiring(
        _ ended: [RowID: ExpiredCopy], _ keyed: Set<RowID>, _ state: RegistryState
    ) -> Expiring {
        let casework = state.casework
        var owners: Set<PersonID> = []
        var expiring = Expiring()
        for person in casework.persons.values {
            for record in person.records {
                guard let row = casework.records[record]?.row, ended[row] != nil,
                    !state.erasedRows.contains(row)
                else { continue }
                owners.insert(casework.canonical(person.id))
            }
        }
        var parted: Set<PersonID> = []
        for resolution in casework.resolutions.values {
            if case .split(_, let from, let into) = resolution.kind {
                parted.formUnion([casework.canonical(from), casework.canonical(into)])
            }
        }
        for person in owners.sorted() {
            let all = casework.identifiers(of: person)
            let records = casework.records(of: person)
            let copies = records.compactMap { record in record.row.flatMap { ended[$0] } }
                .filter { !state.erasedRows.contains($0.row) }
            let gone = records.count { record in
                record.row.map { ended[$0] != nil || state.erasedRows.contains($0) } ?? false
            }
            if all.contains(where: { state.holds[$0] != nil }) {
                expiring.report.held.append(person)
            } else if gone < records.count || parted.contains(person) {
                let own = copies.filter { keyed.contains($0.row) }
                if own.count < copies.count { expiring.report.shared.append(person) }
                guard !own.isEmpty else { continue }
                expiring.report.parted.append(person)
                expiring.report.copies += own.count
                expiring.parted.formUnion(all)
                expiring.tombstones += own.map { ($0, person) }
            } else {
                expiring.report.erased.append(person)
                expiring.report.copies += copies.count
                expiring.persons.formUnion(all)
                expiring.tombstones += copies.map { ($0, person) }
            }
        }
        return expiring
    }

    private func eraseExpired(_ ended: [RowID: ExpiredCopy]) throws(RegistryError) -> ExpiryReport {
        let keyed = Set(ended.keys.filter { ring.has(.row($0)) })
        let expiring = Self.expiring(ended, keyed, state)
        guard !expiring.tombstones.isEmpty else { return expiring.report }
        let at = now
        let rows = expiring.tombstones.map(\.copy.row).filter { ring.has(.row($0)) }.sorted()
        let persons = expiring.persons.sorted()
        try record(
            Act(
                at: at, actor: .matching(model: Self.expiryModel), purpose: .maintenance,
                happenings: [
                    .administrative(
                        .erased(
                            persons, rows: rows, reason: "The time of the copy has ended.",
                            approver: Self.byRule)),
                    .administrative(
                        .expired(
                            expiring.tombstones.map { copy, person in
                                Tombstone(
                                    record: copy.record, expired: copy.expired, person: person,
                                    row: copy.row, removed: at)
                            })),
                ]))
        destroy(persons.map(KeyOwner.person) + rows.map(KeyOwner.row))
        removeTokens(of: persons + expiring.parted.sorted())
        keepTokens(of: expiring.parted.sorted(), without: Set(rows))
        needsReload = true
        return expiring.report
    }

    /// People of whom rows are erased are found by the numbers that others recorded, as before.
    private func keepTokens(of persons: [PersonID], without rows: Set<RowID>) {
        let casework = state.casework
        func stays(_ record: SourceRecordID?) -> Bool {
            record.flatMap { casework.records[$0]?.row }.map { !rows.contains($0) } ?? true
        }
        for person in persons {
            let records = (casework.persons[person]?.records ?? []).filter { stays($0) }
            var numbers = records.flatMap { record in
                casework.records[record]?.identity.numbers.map(\.number) ?? []
            }
            numbers += casework.contacts(of: person)
                .filter { $0.person == person && stays($0.record) }.map(\.value)
            for token in Set(numbers.compactMap { index.token(of: $0) }) {
                draft.tokens.append((token, person.number))
            }
        }
    }
}
