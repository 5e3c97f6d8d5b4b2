// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// What a report says that a linkage does not know: where its tables came from, and when it was made.
struct ReportContext: Sendable {
    /// Heading of the report.
    var title = "Linkage report"
    /// When the linkage was run, as it is to be shown; nil leaves it out.
    var date: String?
    /// Version of the program, nil leaves it out.
    var version: String?
    /// The command that was run, nil leaves it out.
    var command: String?
    /// The tables, in the order of the linkage.
    var sources: [Source] = []
    /// Probability from which a pair counts as a link, in (0, 1); nil takes the model's.
    var threshold: Double?
    /// Least probability at which pairs are in the result, in (0, 1).
    var floor = 0.01
    /// How claimed probabilities compare with reviewed pairs; empty where nobody has reviewed any.
    var calibration: [CalibrationPoint] = []

    /// A table as it was read.
    struct Source: Sendable {
        /// Where it was read from; nil leaves it out.
        var path: String?
        /// Records set aside by the reader, by reason, in the order of first appearance.
        var quarantined: [(reason: String, count: Int)] = []
        /// Record numbers of the first records set aside.
        var quarantinedRecords: [Int] = []
        /// What the reader noticed, as sentences.
        var notes: [String] = []

        /// Makes a source.
        init(path: String? = nil) { self.path = path }

        /// Describes a table as it was read.
        init(table: RecordTable, path: String? = nil) {
            self.path = path
            notes = table.notes.map(\.sentence)
            add(table.quarantine)
        }

        /// Counts records that were set aside.
        mutating func add(_ records: [QuarantinedRecord]) {
            for record in records {
                let reason = Self.kind(of: record.reason)
                if let place = quarantined.firstIndex(where: { $0.reason == reason }) {
                    quarantined[place].count += 1
                } else if quarantined.count < 30 {
                    quarantined.append((reason, 1))
                } else {
                    quarantined[quarantined.count - 1].reason = "Other reasons"
                    quarantined[quarantined.count - 1].count += 1
                }
            }
            quarantinedRecords += records.prefix(20).map(\.recordNumber)
        }

        /// A reason without the numbers in it, so that equal reasons count together.
        private static func kind(of reason: String) -> String {
            var result = ""
            var inNumber = false
            for character in reason {
                let isDigit = character.isASCII && character.isNumber
                if !isDigit { result.append(character) } else if !inNumber { result.append("…") }
                inNumber = isDigit
            }
            return result
        }
    }

    /// Pairs that were claimed with about one probability, and what people said of them.
    struct CalibrationPoint: Sendable, Hashable {
        /// Mean probability claimed, in [0, 1].
        var claimed: Double
        /// Share that people called the same person, in [0, 1].
        var observed: Double
        /// Number of pairs reviewed.
        var count: Int
    }
}
