// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Exchange
package import Registry

/// One import of one list into a registry, from its rows to a count that reconciles.
///
/// It goes on piece by piece, so that others are answered between two pieces, can be stopped between
/// them, and takes nothing twice when it is begun again.
package struct ListImport: Sendable {
    private let registry: Registry
    private let actor: Actor
    private let purpose: Purpose
    private let agency: AgencyID
    /// When what the rows say came in.
    private let received: Moment
    private let list: ReadList

    /// Rows that are stored together.
    private static let chunk = 1000

    /// An import of a list that was read.
    ///
    /// - Parameters:
    ///   - agency: The agency whose list it is; that of the actor.
    ///   - received: When what the rows say came in.
    package init(
        _ list: ReadList, of agency: AgencyID, into registry: Registry, by actor: Actor,
        for purpose: Purpose, received: Moment
    ) {
        self.registry = registry
        self.actor = actor
        self.purpose = purpose
        self.agency = agency
        self.received = received
        self.list = list
    }

    /// What would become of the list; nothing is recorded.
    package func trial() async throws(ImportFailure) -> ImportTally {
        try await plan().tally
    }

    /// What there is to do.
    private struct Plan {
        var tally: ImportTally
        /// Rows that are not on record.
        var new: [ReadRow]
        /// Rows that are, and are read otherwise now.
        var changed: [Changed]
    }

    private func plan() async throws(ImportFailure) -> Plan {
        var tally = ImportTally(list: list.name)
        let rows = list.rows
        tally.records = rows.count
        let known = try await known()
        tally.before = known.count
        let new = rows.filter { known[$0.line] == nil }
        for row in new { tally.count(row.result) }
        let changed = changed(rows, known)
        tally.readAnew = changed.count
        tally.settled = changed.count { $0.before == nil }
        return Plan(tally: tally, new: new, changed: changed)
    }

    /// Records everything that is not on record.
    ///
    /// - Parameters:
    ///   - progress: Told how many of the rows are done, between two pieces.
    ///   - isAskedToStop: Asked between two pieces.
    /// - Throws: `ImportFailure.stopped` where it was asked to stop; what is on record stays.
    package func run(
        progress: @Sendable (ImportProgress) -> Void,
        isAskedToStop: @Sendable () -> Bool = { false }
    ) async throws(ImportFailure) -> ImportTally {
        let plan = try await plan()
        var tally = plan.tally
        let (rows, new) = (list.rows, plan.new)
        let announced = ImportedList(
            agency: agency, digest: list.digest, name: list.name, header: list.header,
            mapping: list.mapping, records: rows.count)
        try await asking { (registry) throws(RegistryError) in
            try await registry.announce(announced, by: actor, for: purpose)
        }
        progress(ImportProgress(done: 0, total: new.count))
        for start in stride(from: 0, to: new.count, by: Self.chunk) {
            let part = Array(new[start..<min(new.count, start + Self.chunk)])
            try await record(part, &tally)
            progress(ImportProgress(done: start + part.count, total: new.count))
            let onRecord = tally.before + start + part.count
            if onRecord < rows.count, isAskedToStop() {
                throw .stopped(onRecord: onRecord, of: rows.count)
            }
        }
        try await readAnew(plan.changed, &tally)
        tally.committed = true
        try await reconcile(&tally)
        return tally
    }

    private func asking<Value: Sendable>(
        _ body: (Registry) async throws(RegistryError) -> Value
    ) async throws(ImportFailure) -> Value {
        do { return try await body(registry) } catch { throw .registry(error) }
    }

    /// A line of this list that is on record.
    private struct Known: Sendable {
        var row: RowID
        /// What it was read as; nil where it waits for an answer.
        var before: RowDraft.Recorded?
        /// Somebody answered for it.
        var isSettled: Bool
    }

    /// Lines of this list that are on record.
    private func known() async throws(ImportFailure) -> [Int: Known] {
        let (agency, digest) = (agency, list.digest)
        return try await asking { (registry) throws(RegistryError) in
            try await registry.observe { state in
                let casework = state.casework
                var lines: [Int: Known] = [:]
                for row in casework.rows.values where row.agency == agency && row.list == digest {
                    lines[row.line] = Known(
                        row: row.id, isSettled: casework.settledRows.contains(row.id))
                }
                guard !lines.isEmpty else { return lines }
                var drafts: [RowID: RowDraft.Recorded] = [:]
                for person in casework.persons.values {
                    for id in person.records {
                        guard let record = casework.records[id], let row = record.row,
                            casework.counts(record), casework.rows[row]?.list == digest
                        else { continue }
                        drafts[row] = RowDraft.Recorded(
                            person: person.id, draft: RowDraft(of: record, person.id, casework))
                    }
                }
                return lines.mapValues { known in
                    var known = known
                    known.before = drafts[known.row]
                    return known
                }
            }
        }
    }

    /// A row that is on record, and what the mapping makes of it now.
    private struct Changed: Sendable {
        var line: Int
        var row: RowID
        var before: RowDraft.Recorded?
        var draft: RowDraft
    }

    /// Rows that the mapping reads otherwise than they are on record; not those that somebody answered
    /// for.
    private func changed(_ rows: [ReadRow], _ known: [Int: Known]) -> [Changed] {
        rows.compactMap { row in
            guard let known = known[row.line], !known.isSettled,
                case .record(let draft) = row.result, known.before?.draft != draft
            else { return nil }
            return Changed(line: row.line, row: known.row, before: known.before, draft: draft)
        }
    }

    /// Takes in what a corrected mapping says of rows that are on record.
    private func readAnew(_ changed: [Changed], _ tally: inout ImportTally) async throws(ImportFailure) {
        let (agency, received) = (agency, received)
        let reason = "The mapping of the list was corrected."
        for start in stride(from: 0, to: changed.count, by: Self.chunk) {
            let part = Array(changed[start..<min(changed.count, start + Self.chunk)])
            var chance = SystemRandomness()
            let key = IdempotencyKey.random(&chance)
            let outcome = try await asking { (registry) throws(RegistryError) in
                try await registry.submit(
                    importing: part.count, by: actor, for: purpose, key: key
                ) { identifiers in
                    part.map { changed in
                        let record = changed.draft.record(
                            changed.row, of: agency, received: received, &identifiers)
                        let person = changed.before?.person ?? identifiers.next(PersonID.self)
                        let content = changed.draft.content(
                            beside: record, of: person, &identifiers)
                        return changed.before == nil
                            ? .settle(changed.row, person, record, content, reason: reason)
                            : .reread(changed.row, person, record, content, reason: reason)
                    }
                }
            }
            note(outcome.acknowledgement, &tally)
            if let refusal = outcome.refused.values.first { throw .refused(refusal) }
        }
    }

    /// Persons of this agency by the numbers under which another system knows them.
    private func persons(_ subjects: [IssuedNumber]) async throws(ImportFailure) -> [String: PersonID] {
        guard !subjects.isEmpty else { return [:] }
        let wanted = Set(subjects)
        let agency = agency
        return try await asking { (registry) throws(RegistryError) in
            try await registry.observe { state in
                var found: [String: PersonID] = [:]
                for person in state.casework.persons.values where person.mergedInto == nil {
                    for record in person.records.compactMap({ state.casework.records[$0] })
                    where record.agency == agency {
                        for number in record.identity.numbers where wanted.contains(number) {
                            found[number.number] = person.id
                        }
                    }
                }
                return found
            }
        }
    }

    private func note(_ done: Acknowledgement, _ tally: inout ImportTally) {
        guard done.count > 0 else { return }
        tally.firstEntry = tally.firstEntry ?? done.first
        tally.lastEntry = done.first + done.count - 1
    }

    private func record(_ rows: [ReadRow], _ tally: inout ImportTally) async throws(ImportFailure) {
        let refused = try await submit(rows, "read", &tally)
        guard !refused.isEmpty else { return }
        // What the rules do not take as it is waits for somebody, and is not lost.
        var waiting: [ReadRow] = []
        for (place, refusal) in refused.sorted(by: { $0.key < $1.key }) {
            var row = rows[place]
            row.result = .unreadable(reason: refusal.sentence)
            tally.accepted -= 1
            tally.count(row.result)
            waiting.append(row)
        }
        let left = try await submit(waiting, "refused", &tally)
        if let refusal = left.values.first { throw .refused(refusal) }
    }

    private func submit(
        _ rows: [ReadRow], _ step: String, _ tally: inout ImportTally
    ) async throws(ImportFailure) -> [Int: Refusal] {
        guard let first = rows.first, let last = rows.last,
            let key = IdempotencyKey(
                "import/\(agency)/\(list.digest)/\(step)/\(first.line)-\(last.line)")
        else { return [:] }
        let (agency, digest, received) = (agency, list.digest, received)
        let known = try await persons(rows.compactMap(\.subject))
        let outcome = try await asking { (registry) throws(RegistryError) in
            try await registry.submit(
                importing: rows.count, by: actor, for: purpose, key: key
            ) { identifiers in
                rows.map { row in
                    let imported = ImportedRow(
                        id: identifiers.next(RowID.self), agency: agency, list: digest,
                        line: row.line, raw: row.raw)
                    switch row.result {
                    case .ambiguous(let question, let readings):
                        return .receive(
                            imported, .ambiguous(question: question, readings: readings))
                    case .unreadable(let reason):
                        return .receive(imported, .unreadable(reason: reason))
                    case .record(let draft):
                        let record = draft.record(
                            imported.id, of: agency, received: received, &identifiers)
                        let person =
                            row.subject.flatMap { known[$0.number] }
                            ?? identifiers.next(PersonID.self)
                        let content = draft.content(beside: record, of: person, &identifiers)
                        return .receive(imported, .record(person, record, content))
                    }
                }
            }
        }
        note(outcome.acknowledgement, &tally)
        return outcome.refused
    }

    /// Counts once more, by what is on record.
    private func reconcile(_ tally: inout ImportTally) async throws(ImportFailure) {
        let onRecord = try await known().count
        guard onRecord == tally.records, tally.reconciles else {
            throw .unreconciled(rows: tally.records, onRecord: onRecord)
        }
    }
}
