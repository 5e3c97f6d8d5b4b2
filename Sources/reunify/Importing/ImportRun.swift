// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Foundation
import RecordLinkage
import Registry

/// One import of one list, from its file to a count that reconciles.
struct ImportRun {
    let desk: Desk
    let agency: AgencyID
    let list: ReadList
    let progress: ProgressLine

    /// Rows that are stored together.
    private static let chunk = 1000

    /// What becomes, or became, of a list.
    struct Tally: Codable, Equatable {
        var list: String
        var records = 0
        /// Rows of this very list that are on record from before.
        var before = 0
        var accepted = 0
        var quarantined = 0
        /// Of those on record, rows that the mapping reads otherwise than before.
        var readAnew = 0
        /// Of those, rows that could not be taken before.
        var settled = 0
        /// Why rows are quarantined, with how many there are of each.
        var reasons: [String: Int] = [:]
        var committed = false
        var firstEntry: UInt64?
        var lastEntry: UInt64?

        /// Whether every row is somewhere.
        var reconciles: Bool { before + accepted + quarantined == records }
    }

    /// Reads everything, and records it unless it is only tried.
    func run(commits: Bool) async throws -> Tally {
        var tally = Tally(list: list.name)
        let rows = list.rows
        tally.records = rows.count
        let known = try await known()
        tally.before = known.count
        let new = rows.filter { known[$0.line] == nil }
        for row in new { count(row.result, &tally) }
        let changed = changed(rows, known)
        tally.readAnew = changed.count
        tally.settled = changed.count { $0.before == nil }
        guard commits else { return tally }
        let announced = ImportedList(
            agency: agency, digest: list.digest, name: list.name, header: list.header,
            mapping: list.mapping, records: rows.count)
        try await desk.asking { (registry) throws(RegistryError) in
            try await registry.announce(announced, by: desk.actor, for: desk.purpose)
        }
        progress.begin("Recording", total: new.count, unit: "rows")
        Interruption.begin()
        defer { Interruption.end() }
        for start in stride(from: 0, to: new.count, by: Self.chunk) {
            let part = Array(new[start..<min(new.count, start + Self.chunk)])
            try await record(part, &tally)
            progress.update(done: start + part.count)
            if let number = Interruption.asked {
                try await stop(number, onRecord: tally.before + start + part.count, of: rows.count)
            }
        }
        try await readAnew(changed, &tally)
        tally.committed = true
        try await reconcile(&tally)
        try await desk.keepCheckpoint()
        return tally
    }

    /// Ends between two pieces: what is on record stays, and is not taken twice.
    private func stop(_ number: Int32, onRecord: Int, of all: Int) async throws {
        guard onRecord < all else { return }
        try await desk.keepCheckpoint()
        progress.end()
        throw CommandFailure(
            Interruption.status(number),
            "Stopped: \(onRecord) of \(all) rows are on record. Run the same command again, and it goes "
                + "on from there; nothing is taken twice.")
    }

    private func count(_ result: RowReading.Result, _ tally: inout Tally) {
        switch result {
        case .record: tally.accepted += 1
        case .ambiguous(let reason, _), .unreadable(let reason):
            tally.quarantined += 1
            tally.reasons[reason, default: 0] += 1
        }
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
    private func known() async throws -> [Int: Known] {
        let (agency, digest) = (agency, list.digest)
        return try await desk.asking { (registry) throws(RegistryError) in
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
    private func readAnew(_ changed: [Changed], _ tally: inout Tally) async throws {
        let (agency, received) = (agency, desk.at)
        let reason = "The mapping of the list was corrected."
        for start in stride(from: 0, to: changed.count, by: Self.chunk) {
            let part = Array(changed[start..<min(changed.count, start + Self.chunk)])
            var chance = SystemRandomness()
            let key = IdempotencyKey.random(&chance)
            let outcome = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.submit(
                    importing: part.count, by: desk.actor, for: desk.purpose, key: key
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
            if let refusal = outcome.refused.values.first { throw CommandFailure(refusal) }
        }
    }

    /// Persons of this agency by the numbers under which another system knows them.
    private func persons(_ subjects: [IssuedNumber]) async throws -> [String: PersonID] {
        guard !subjects.isEmpty else { return [:] }
        let wanted = Set(subjects)
        let agency = agency
        return try await desk.asking { (registry) throws(RegistryError) in
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

    private func note(_ done: Acknowledgement, _ tally: inout Tally) {
        guard done.count > 0 else { return }
        tally.firstEntry = tally.firstEntry ?? done.first
        tally.lastEntry = done.first + done.count - 1
    }

    private func record(_ rows: [ReadRow], _ tally: inout Tally) async throws {
        let refused = try await submit(rows, "read", &tally)
        guard !refused.isEmpty else { return }
        // What the rules do not take as it is waits for somebody, and is not lost.
        var waiting: [ReadRow] = []
        for (place, refusal) in refused.sorted(by: { $0.key < $1.key }) {
            var row = rows[place]
            row.result = .unreadable(reason: refusal.sentence)
            tally.accepted -= 1
            count(row.result, &tally)
            waiting.append(row)
        }
        let left = try await submit(waiting, "refused", &tally)
        if let refusal = left.values.first { throw CommandFailure(refusal) }
    }

    private func submit(
        _ rows: [ReadRow], _ step: String, _ tally: inout Tally
    ) async throws -> [Int: Refusal] {
        guard let first = rows.first, let last = rows.last,
            let key = IdempotencyKey(
                "import/\(agency)/\(list.digest)/\(step)/\(first.line)-\(last.line)")
        else { return [:] }
        let (agency, digest, received) = (agency, list.digest, desk.at)
        let known = try await persons(rows.compactMap(\.subject))
        let outcome = try await desk.asking { (registry) throws(RegistryError) in
            try await registry.submit(
                importing: rows.count, by: desk.actor, for: desk.purpose, key: key
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
    private func reconcile(_ tally: inout Tally) async throws {
        let onRecord = try await known().count
        guard onRecord == tally.records, tally.reconciles else {
            throw CommandFailure(
                ExitStatus.data,
                "The list has \(tally.records) rows and \(onRecord) are on record. Run the import "
                    + "again: rows that are there are not taken twice.")
        }
    }
}
