// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import RecordLinkage
import Registry

/// One import of one list, from its file to a count that reconciles.
struct ImportRun {
    let desk: Desk
    let agency: AgencyID
    let file: ListFile
    let mapping: ListMapping
    let mappingText: String
    let progress: ProgressLine

    /// Rows that are stored together.
    private static let chunk = 1000

    /// A row with what reading made of it.
    private struct Row: Sendable {
        var line: Int
        var raw: String
        var result: RowReading.Result
    }

    /// What becomes, or became, of a list.
    struct Tally: Codable, Equatable {
        var list: String
        var records = 0
        /// Rows of this very list that are on record from before.
        var before = 0
        var accepted = 0
        var quarantined = 0
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
        var tally = Tally(list: file.name)
        let rows = try await rows()
        tally.records = rows.count
        let known = try await known()
        tally.before = known.count
        let new = rows.filter { !known.contains($0.line) }
        for row in new { count(row.result, &tally) }
        guard commits else { return tally }
        let list = ImportedList(
            agency: agency, digest: file.digest, name: file.name, header: file.raw.header,
            mapping: mappingText, records: rows.count)
        try await desk.asking { (registry) throws(RegistryError) in
            try await registry.announce(list, by: desk.actor, for: desk.purpose)
        }
        progress.begin("Recording", total: new.count, unit: "rows")
        for start in stride(from: 0, to: new.count, by: Self.chunk) {
            let part = Array(new[start..<min(new.count, start + Self.chunk)])
            try await record(part, &tally)
            progress.update(done: start + part.count)
        }
        tally.committed = true
        try await reconcile(&tally)
        try await desk.keepCheckpoint()
        return tally
    }

    private func count(_ result: RowReading.Result, _ tally: inout Tally) {
        switch result {
        case .identity: tally.accepted += 1
        case .ambiguous(let reason, _), .unreadable(let reason):
            tally.quarantined += 1
            tally.reasons[reason, default: 0] += 1
        }
    }

    /// All rows of the file, those that are no table's too, in their order.
    private func rows() async throws -> [Row] {
        progress.begin("Reading rows")
        let reading = try await RowReading(file.table, mapping)
        var rows = file.table.quarantine.map {
            Row(line: $0.recordNumber, raw: $0.rawText, result: .unreadable(reason: $0.reason))
        }
        for row in 0..<file.table.rowCount {
            rows.append(
                Row(
                    line: Int(file.table.recordNumbers[row]), raw: file.raw.rows[row],
                    result: reading.read(row)))
        }
        return rows.sorted { $0.line < $1.line }
    }

    /// Lines of this list that are on record.
    private func known() async throws -> Set<Int> {
        let (agency, digest) = (agency, file.digest)
        return try await desk.asking { (registry) throws(RegistryError) in
            try await registry.observe { state in
                Set(
                    state.casework.rows.values.filter {
                        $0.agency == agency && $0.list == digest
                    }.map(\.line))
            }
        }
    }

    private func record(_ rows: [Row], _ tally: inout Tally) async throws {
        let refused = try await submit(rows, "read", &tally)
        guard !refused.isEmpty else { return }
        // What the rules do not take as it is waits for somebody, and is not lost.
        var waiting: [Row] = []
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
        _ rows: [Row], _ step: String, _ tally: inout Tally
    ) async throws -> [Int: Refusal] {
        guard let first = rows.first, let last = rows.last,
            let key = IdempotencyKey(
                "import/\(agency)/\(file.digest)/\(step)/\(first.line)-\(last.line)")
        else { return [:] }
        let (agency, digest, received) = (agency, file.digest, desk.at)
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
                    case .identity(let identity):
                        let record = SourceRecord(
                            id: identifiers.next(SourceRecordID.self), agency: agency,
                            identity: identity, row: imported.id, received: received)
                        return .receive(
                            imported, .record(identifiers.next(PersonID.self), record))
                    }
                }
            }
        }
        let done = outcome.acknowledgement
        if done.count > 0 {
            tally.firstEntry = tally.firstEntry ?? done.first
            tally.lastEntry = done.first + done.count - 1
        }
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
