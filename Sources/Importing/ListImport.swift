// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Exchange
package import Registry
import Synchronization

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
    private let chunk: Int

    /// An import of a list that was read.
    ///
    /// - Parameters:
    ///   - agency: The agency whose list it is; that of the actor.
    ///   - received: When what the rows say came in.
    ///   - chunk: Rows that are stored together; the fewer, the sooner others are answered.
    package init(
        _ list: ReadList, of agency: AgencyID, into registry: Registry, by actor: Actor,
        for purpose: Purpose, received: Moment, chunk: Int = 1000
    ) {
        self.chunk = chunk
        self.registry = registry
        self.actor = actor
        self.purpose = purpose
        self.agency = agency
        self.received = received
        self.list = list
    }

    /// What would become of the list; nothing is recorded.
    @concurrent
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
    @concurrent
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
        var subjects = try await subjects(new)
        for start in stride(from: 0, to: new.count, by: chunk) {
            let part = Array(new[start..<min(new.count, start + chunk)])
            try await record(part, &subjects, &tally)
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
        /// For whom its person asks, by request.
        var asked: Set<[String]>
    }

    private var key: ImportedListKey { ImportedListKey(agency: agency, digest: list.digest) }

    /// What is on record of this list: how many rows, and everything where there are some.
    private func onRecord() async throws(ImportFailure) -> (count: Int, state: CaseworkState?) {
        let key = key
        return try await asking { (registry) throws(RegistryError) in
            try await registry.observe { state in
                let casework = state.casework
                let count = casework.rows(of: key).count { !casework.isWithdrawn($0) }
                return (count, count == 0 ? nil : casework)
            }
        }
    }

    /// Lines of this list that are on record, worked out beside the registry, which goes on meanwhile.
    private func known() async throws(ImportFailure) -> [Int: Known] {
        guard let casework = try await onRecord().state else { return [:] }
        var lines: [RowID: Int] = [:]
        for id in casework.rows(of: key) where !casework.isWithdrawn(id) {
            lines[id] = casework.rows[id]?.line
        }
        var drafts: [RowID: RowDraft.Recorded] = [:]
        for person in casework.persons.values {
            for id in person.records {
                guard let record = casework.records[id], let row = record.row,
                    lines[row] != nil, casework.counts(record)
                else { continue }
                drafts[row] = RowDraft.Recorded(
                    person: person.id, draft: RowDraft(of: record, person.id, casework))
            }
        }
        var asked: [PersonID: Set<[String]>] = [:]
        for request in casework.requests.values {
            asked[request.inquirer, default: []].insert(request.sought.map(\.name))
        }
        var known: [Int: Known] = [:]
        known.reserveCapacity(lines.count)
        for (row, line) in lines {
            known[line] = Known(
                row: row, before: drafts[row], isSettled: casework.settledRows.contains(row),
                asked: drafts[row].flatMap { asked[$0.person] } ?? [])
        }
        return known
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
                case .record(var draft) = row.result
            else { return nil }
            // A request that was opened is not opened again.
            if let asked = draft.asked, known.asked.contains(asked.request.sought.map(\.name)) {
                draft.asked = nil
            }
            guard known.before?.draft != draft else { return nil }
            return Changed(line: row.line, row: known.row, before: known.before, draft: draft)
        }
    }

    /// Takes in what a corrected mapping says of rows that are on record.
    private func readAnew(_ changed: [Changed], _ tally: inout ImportTally)
        async throws(ImportFailure)
    {
        let (agency, received) = (agency, received)
        let reason = "The mapping of the list was corrected."
        for start in stride(from: 0, to: changed.count, by: chunk) {
            let part = Array(changed[start..<min(changed.count, start + chunk)])
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
    private func subjects(_ rows: [ReadRow]) async throws(ImportFailure) -> [String: PersonID] {
        let wanted = Set(rows.compactMap(\.subject))
        guard !wanted.isEmpty else { return [:] }
        let casework = try await asking { (registry) throws(RegistryError) in
            try await registry.observe(\.casework)
        }
        var found: [String: PersonID] = [:]
        for person in casework.persons.values
        where person.mergedInto == nil && casework.isPresent(person.id) {
            for record in person.records.compactMap({ casework.records[$0] })
            where record.agency == agency && !casework.isWithdrawn(record) {
                for number in record.identity.numbers where wanted.contains(number) {
                    found[number.number] = person.id
                }
            }
        }
        return found
    }

    private func note(_ done: Acknowledgement, _ tally: inout ImportTally) {
        guard done.count > 0 else { return }
        tally.firstEntry = tally.firstEntry ?? done.first
        tally.lastEntry = done.first + done.count - 1
    }

    private func record(
        _ rows: [ReadRow], _ subjects: inout [String: PersonID], _ tally: inout ImportTally
    ) async throws(ImportFailure) {
        let refused = try await submit(rows, "read", &subjects, &tally)
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
        let left = try await submit(waiting, "refused", &subjects, &tally)
        if let refusal = left.values.first { throw .refused(refusal) }
    }

    private func submit(
        _ rows: [ReadRow], _ step: String, _ subjects: inout [String: PersonID],
        _ tally: inout ImportTally
    ) async throws(ImportFailure) -> [Int: Refusal] {
        guard let first = rows.first, let last = rows.last else { return [:] }
        let (agency, list, received, digest) = (agency, key, received, self.list.digest)
        // A list that was taken back and comes again is another import.
        let times = try await asking { (registry) throws(RegistryError) in
            try await registry.glance { $0.casework.withdrawals[list]?.count ?? 0 }
        }
        let again = times == 0 ? "" : "again-\(times)/"
        guard
            let key = IdempotencyKey(
                "import/\(agency)/\(digest)/\(again)\(step)/\(first.line)-\(last.line)")
        else { return [:] }
        let before = subjects
        let known = Mutex(before)
        let outcome = try await asking { (registry) throws(RegistryError) in
            try await registry.submit(
                importing: rows.count, by: actor, for: purpose, key: key
            ) { identifiers in
                var persons = before
                defer { known.withLock { [persons] in $0 = persons } }
                return rows.map { row in
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
                            row.subject.flatMap { persons[$0.number] }
                            ?? identifiers.next(PersonID.self)
                        if let subject = row.subject { persons[subject.number] = person }
                        let content = draft.content(beside: record, of: person, &identifiers)
                        return .receive(imported, .record(person, record, content))
                    }
                }
            }
        }
        subjects = known.withLock { $0 }
        note(outcome.acknowledgement, &tally)
        return outcome.refused
    }

    /// Counts once more, by what is on record.
    private func reconcile(_ tally: inout ImportTally) async throws(ImportFailure) {
        let onRecord = try await onRecord().count
        guard onRecord == tally.records, tally.reconciles else {
            throw .unreconciled(rows: tally.records, onRecord: onRecord)
        }
    }
}
