// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why a true pair is not among the links.
public enum MissedReason: String, Sendable, Codable, CaseIterable, Hashable {
    /// One of the records is in none of the tables, or was set aside.
    case unknownRecord = "unknown-record"
    /// No blocking rule brought the records together.
    case neverCompared = "never-compared"
    /// Compared, and too improbable to be reported.
    case belowFloor = "below-floor"
    /// Not reported; whether it was compared is not known without the tables.
    case notReported = "not-reported"
    /// Reported below the threshold.
    case belowThreshold = "below-threshold"
    /// Probable in itself, but the records' groups speak against it.
    case outvoted = "outvoted"

    /// The reason in words.
    public var words: String {
        switch self {
        case .unknownRecord: "a record is in none of the tables, or was set aside"
        case .neverCompared: "never compared: no blocking rule brought them together"
        case .belowFloor: "compared, and below the floor"
        case .notReported: "not reported: never compared, or below the floor"
        case .belowThreshold: "reported, below the threshold"
        case .outvoted: "outvoted by the records' groups"
        }
    }

    /// The reason for a pair with or without a line among the reported ones.
    ///
    /// - Parameters:
    ///   - reportedBits: evidence of the pair alone, in bits; nil where it is not reported.
    ///   - thresholdBits: evidence from which a pair counts as a link.
    ///   - wasCompared: nil where that is not known.
    public init(reportedBits: Double?, thresholdBits: Double, wasCompared: Bool?) {
        if let reportedBits {
            self = reportedBits >= thresholdBits ? .outvoted : .belowThreshold
        } else if let wasCompared {
            self = wasCompared ? .belowFloor : .neverCompared
        } else {
            self = .notReported
        }
    }
}

/// How well the people of each of several groups fare, and how far apart they are.
public struct AccuracyByGroup: Sendable, Codable, Equatable {
    /// Accuracy per group, the group with most true pairs first.
    public var groups: [Group]
    /// Greatest less least recall among groups of at least ``leastPairs`` true pairs; nil where fewer than
    /// two are that large.
    public var recallGap: Double?

    /// A group and its accuracy.
    public struct Group: Sendable, Codable, Equatable {
        /// The group's name.
        public var name: String
        /// Its accuracy.
        public var accuracy: PairAccuracy
    }

    /// True pairs that a group must have for its recall to be compared.
    public static let leastPairs = 30

    /// Counts pairs, each given as its group, whether it is true, and whether it is linked.
    public init(
        _ pairs: some Sequence<(group: String, isTrue: Bool, isLinked: Bool)>, threshold: Double
    ) {
        var counts: [String: (right: Int, wrong: Int, missed: Int)] = [:]
        for pair in pairs {
            switch (pair.isTrue, pair.isLinked) {
            case (true, true): counts[pair.group, default: (0, 0, 0)].right += 1
            case (false, true): counts[pair.group, default: (0, 0, 0)].wrong += 1
            case (true, false): counts[pair.group, default: (0, 0, 0)].missed += 1
            case (false, false): break
            }
        }
        groups = counts.map { name, count in
            Group(
                name: name,
                accuracy: PairAccuracy(
                    threshold: threshold, right: count.right, wrong: count.wrong,
                    missed: count.missed))
        }.sorted { a, b in
            let x = a.accuracy.right + a.accuracy.missed
            let y = b.accuracy.right + b.accuracy.missed
            return x != y ? x > y : a.name < b.name
        }
        let recalls = groups.map(\.accuracy).filter { $0.right + $0.missed >= Self.leastPairs }
            .map(\.recall)
        if recalls.count > 1, let most = recalls.max(), let least = recalls.min() {
            recallGap = most - least
        }
    }
}
