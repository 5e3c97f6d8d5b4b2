// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import RecordLinkage

/// The figures that `reunify evaluate` tells.
struct EvaluationReport: Encodable {
    /// Accuracy and calibration.
    var accuracy: LinkageEvaluation
    /// True pairs that are no links at one half, by reason.
    var missed: [Missed]
    /// Wrong links at one half, by what their records agree in; the ten most frequent.
    var wrong: [Wrong]
    /// Accuracy by naming tradition of the left record; nil without the tables.
    var byTradition: AccuracyByGroup?
    /// Pairs of the truth that were looked at for it.
    var traditionPairs: Int
    /// What could not be told, and why.
    var notes: [String]

    struct Missed: Encodable {
        var reason: MissedReason
        var words: String
        var pairs: Int
        /// Of these, pairs whose evidence alone would have made them links; nil without the tables.
        var likelyEnough: Int?
    }

    struct Wrong: Encodable {
        var agreement: String
        var links: Int
        var meanProbability: Double
    }

    /// Pairs whose names are read; more would take long and change little.
    private static let traditionLimit = 40_000

    static func make(
        folder: LinkageFolder, truthPath: String, inputs: [String]
    ) async throws -> EvaluationReport {
        let model = try folder.model()
        let links = try await folder.links(sourceNames: model.sources.map(\.name))
        var book = RecordBook(
            members: try await folder.members(sourceNames: model.sources.map(\.name)),
            sourceCount: model.sources.count, isAcross: model.scope == .acrossSources)
        let truth = try await readTruth(truthPath, &book)
        let scored = links.map { link in
            LinkageEvaluation.ScoredPair(
                pair: book.pair(link), probability: link.probability)
        }
        var notes: [String] = []
        let isGrouped = book.knownCount > 0
        if !isGrouped {
            notes.append("There is no clusters.csv with records, so groups are not told.")
        }
        let accuracy = LinkageEvaluation(
            pairs: scored, truth: truth,
            grouping: isGrouped
                ? .init(
                    groupOfRecord: book.groups,
                    sourceOfRecord: model.scope == .acrossSources ? book.sources : nil)
                : nil)
        var records: ComparableRecords?
        do {
            records = try await ComparableRecords(
                try await folder.tables(of: model, inputs: inputs), model: model)
        } catch let error as FolderError where inputs.isEmpty {
            notes.append(
                "\(error.sentence) Without the tables, neither agreement nor traditions are told.")
        }
        let reported = Dictionary(
            zip(scored, links).map { ($0.pair, $1) }, uniquingKeysWith: { first, _ in first })
        var report = EvaluationReport(
            accuracy: accuracy, missed: [], wrong: [], byTradition: nil, traditionPairs: 0,
            notes: notes)
        report.missed = await missed(truth, reported, book, records)
        if let records {
            report.wrong = wrong(scored, truth, reported, book, records)
            let pairs = traditions(truth, scored, reported, book, records)
            report.byTradition = AccuracyByGroup(pairs, threshold: 0.5)
            report.traditionPairs = min(truth.count, traditionLimit)
        }
        return report
    }

    /// Reads true pairs; the first line is a header unless it holds the ids of two records.
    private static func readTruth(_ path: String, _ book: inout RecordBook) async throws
        -> TruePairs
    {
        var table = try await LinkageFolder.table(path, hasHeader: true)
        guard table.columns.count >= 2 else {
            throw FolderError.malformed(path, "two columns of ids are needed.")
        }
        let names = table.columns.map(\.name)
        if book.isKnown(names[0]) && book.isKnown(names[1]) {
            table = try await LinkageFolder.table(path, hasHeader: false)
        }
        let left = table.columns.firstIndex { $0.name == "id_l" } ?? 0
        let right = table.columns.firstIndex { $0.name == "id_r" } ?? (left == 1 ? 0 : 1)
        let lefts = LinkageFolder.texts(table.columns[left])
        let rights = LinkageFolder.texts(table.columns[right])
        return TruePairs(
            (0..<table.rowCount).map { row in
                book.pair(
                    lefts[Int(table.columns[left].codes[row])],
                    rights[Int(table.columns[right].codes[row])])
            })
    }

    private static func missed(
        _ truth: TruePairs, _ reported: [RecordPair: LinkageFolder.ReportedLink],
        _ book: RecordBook, _ records: ComparableRecords?
    ) async -> [Missed] {
        var counts: [MissedReason: (pairs: Int, likely: Int)] = [:]
        var silent: [(ComparableRecords.Record, ComparableRecords.Record)] = []
        for pair in truth.pairs {
            let link = reported[pair]
            if let link, link.probability >= 0.5 { continue }
            if Int(pair.right) >= book.knownCount && book.knownCount > 0 {
                counts[.unknownRecord, default: (0, 0)].pairs += 1
            } else if link == nil, let records, let found = book.records(pair, records) {
                silent.append(found)
            } else {
                let reason = MissedReason(
                    reportedBits: link?.bits, thresholdBits: 0, wasCompared: nil)
                counts[reason, default: (0, 0)].pairs += 1
            }
        }
        if let records {
            let compared = await records.areBroughtTogether(silent)
            for ((left, right), wasCompared) in zip(silent, compared) {
                let reason = MissedReason(
                    reportedBits: nil, thresholdBits: 0, wasCompared: wasCompared)
                counts[reason, default: (0, 0)].pairs += 1
                if records.bits(left, right) >= 0 { counts[reason]?.likely += 1 }
            }
        }
        return MissedReason.allCases.compactMap { reason in
            counts[reason].map {
                Missed(
                    reason: reason, words: reason.words, pairs: $0.pairs,
                    likelyEnough: reason == .neverCompared || reason == .belowFloor
                        ? $0.likely : nil)
            }
        }
    }

    private static func wrong(
        _ scored: [LinkageEvaluation.ScoredPair], _ truth: TruePairs,
        _ reported: [RecordPair: LinkageFolder.ReportedLink], _ book: RecordBook,
        _ records: ComparableRecords
    ) -> [Wrong] {
        var groups: [String: (links: Int, sum: Double)] = [:]
        for pair in scored where pair.probability >= 0.5 && !truth.contains(pair.pair) {
            guard let (left, right) = book.records(pair.pair, records) else { continue }
            var words = records.words(ofPattern: records.pattern(left, right))
            if let link = reported[pair.pair], link.bits < 0 {
                words = "joined through other records; " + words
            }
            groups[words, default: (0, 0)].links += 1
            groups[words]?.sum += pair.probability
        }
        let all = groups.map {
            Wrong(
                agreement: $0.key, links: $0.value.links,
                meanProbability: $0.value.sum / Double($0.value.links))
        }
        return Array(
            all.sorted { $0.links != $1.links ? $0.links > $1.links : $0.agreement < $1.agreement }
                .prefix(10))
    }

    private static func traditions(
        _ truth: TruePairs, _ scored: [LinkageEvaluation.ScoredPair],
        _ reported: [RecordPair: LinkageFolder.ReportedLink], _ book: RecordBook,
        _ records: ComparableRecords
    ) -> [(group: String, isTrue: Bool, isLinked: Bool)] {
        var known: [UInt32: String] = [:]
        func tradition(_ record: ComparableRecords.Record) -> String {
            if let tradition = known[record.row] { return tradition }
            let reading: NameReading?
            if let whole = records.written(record, role: .fullName) {
                reading = NameReader.readings(fullName: whole).first
            } else {
                reading = NameReader.reading(
                    given: records.written(record, role: .givenName),
                    middle: records.written(record, role: .middleName),
                    surname: records.written(record, role: .surname),
                    secondSurname: records.written(record, role: .secondSurname))
            }
            let name = reading?.tradition.rawValue ?? "unknown"
            known[record.row] = name
            return name
        }
        var result: [(group: String, isTrue: Bool, isLinked: Bool)] = []
        let every = max(1, (truth.count + traditionLimit - 1) / traditionLimit)
        for place in stride(from: 0, to: truth.count, by: every) {
            let pair = truth.pairs[place]
            guard let (left, _) = book.records(pair, records) else { continue }
            let isLinked = (reported[pair]?.probability ?? 0) >= 0.5
            result.append((tradition(left), true, isLinked))
        }
        let wrong = scored.filter { $0.probability >= 0.5 && !truth.contains($0.pair) }
        for place in stride(from: 0, to: wrong.count, by: every) {
            guard let (left, _) = book.records(wrong[place].pair, records) else { continue }
            result.append((tradition(left), false, true))
        }
        return result
    }
}

/// Numbers the records that ids stand for.
struct RecordBook {
    /// Group of each known record.
    private(set) var groups: [UInt32] = []
    /// Source of each known record.
    private(set) var sources: [UInt16] = []
    private var ids: [String] = []
    private var bySource: [[String: UInt32]]
    private var unknown: [String: UInt32] = [:]
    private let isAcross: Bool

    init(members: [LinkageFolder.Member], sourceCount: Int, isAcross: Bool) {
        let count = max(sourceCount, 1 + (members.lazy.map { Int($0.source) }.max() ?? 0))
        bySource = [[String: UInt32]](repeating: [:], count: count)
        self.isAcross = isAcross
        groups.reserveCapacity(members.count)
        for member in members {
            bySource[Int(member.source)][member.id] = UInt32(truncatingIfNeeded: ids.count)
            groups.append(member.group)
            sources.append(member.source)
            ids.append(member.id)
        }
    }

    /// Number of records that are in a group; numbers from here on are of ids that are in none.
    var knownCount: Int { groups.count }

    /// Whether an id is a record's.
    func isKnown(_ id: String) -> Bool { bySource.contains { $0[id] != nil } }

    /// The pair that two ids stand for: the first id in an earlier source where there is such.
    mutating func pair(_ a: String, _ b: String) -> RecordPair {
        for (x, y) in [(a, b), (b, a)] {
            for s in bySource.indices {
                guard let left = bySource[s][x] else { continue }
                for t in s..<bySource.count where t > s || !isAcross {
                    if let right = bySource[t][y], right != left || x == y {
                        return RecordPair(left, right)
                    }
                }
            }
        }
        return RecordPair(number(a), number(b))
    }

    /// The pair that a line of the links stands for.
    mutating func pair(_ link: LinkageFolder.ReportedLink) -> RecordPair {
        guard let sources = link.sources, bySource.indices.contains(Int(sources.left)),
            bySource.indices.contains(Int(sources.right)),
            let left = bySource[Int(sources.left)][link.left],
            let right = bySource[Int(sources.right)][link.right]
        else { return pair(link.left, link.right) }
        return RecordPair(left, right)
    }

    /// The records of a pair in tables; nil where they are not there.
    func records(
        _ pair: RecordPair, _ tables: ComparableRecords
    ) -> (ComparableRecords.Record, ComparableRecords.Record)? {
        guard Int(pair.right) < ids.count,
            let a = record(pair.left, tables), let b = record(pair.right, tables)
        else { return nil }
        return (a, b)
    }

    private func record(
        _ number: UInt32, _ tables: ComparableRecords
    ) -> ComparableRecords.Record? {
        tables.record(id: ids[Int(number)], source: Int(sources[Int(number)]))
    }

    /// A number for an id that is in no group, or whose pair is not one of this linkage.
    private mutating func number(_ id: String) -> UInt32 {
        if let number = unknown[id] { return number }
        let number = UInt32(truncatingIfNeeded: groups.count + unknown.count)
        unknown[id] = number
        return number
    }
}
