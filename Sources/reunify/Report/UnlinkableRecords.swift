// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// Records that the model cannot link, whatever the other record says, and why.
///
/// A record's best case is full agreement in everything it has. Where that stays below the threshold,
/// the record can never link. Time O(records × fields), memory O(records).
struct UnlinkableRecords: Sendable {
    /// Why records cannot link.
    enum Reason: Int, Sendable, CaseIterable {
        case nothing
        case noNameNoDate
        case nameWithoutDate
        case dateWithoutName
        case tooLittle

        /// The reason as a sentence.
        var sentence: String {
            switch self {
            case .nothing: "All fields that are compared are empty."
            case .noNameNoDate: "There is no name and no date of birth, and the rest is too little."
            case .nameWithoutDate: "There is a name, but no date of birth or age, and no number."
            case .dateWithoutName: "There is a date of birth or an age, but no name."
            case .tooLittle: "There are a name and a date, but both are shared by too many people."
            }
        }
    }

    /// Number of records per reason.
    private(set) var counts = [Int](repeating: 0, count: Reason.allCases.count)
    /// The first records of each reason, in the order of groups.
    private(set) var examples = [[LinkageResult.Record]](
        repeating: [], count: Reason.allCases.count)
    /// Records without name and date that something else may still link.
    private(set) var linkableWithoutNameAndDate = 0

    /// Most examples per reason.
    static let exampleLimit = 20

    /// Number of records that cannot link.
    var total: Int { counts.reduce(0, +) }

    init(_ result: LinkageResult, threshold: Double) {
        let model = result.model
        let population = result.population
        let slots = model.comparisons.map { comparison in
            comparison.fields.compactMap { name in
                population.fields.firstIndex { $0.name == name }
            }
        }
        let least = log2(threshold / (1 - threshold))
        let fields = population.fields.count
        var verdicts: [UInt64: Verdict] = [:]
        // Row by row, as the codes lie in memory; groups are gone through for the few examples alone.
        var reasons = [Int8](repeating: -1, count: population.recordCount)
        for row in reasons.indices {
            let base = row * fields
            var mask: UInt64 = 0
            for (index, own) in slots.enumerated()
            where own.contains(where: { population.codes[base + $0] != 0 }) {
                mask |= 1 << UInt64(index)
            }
            let verdict = verdicts[mask] ?? Self.verdict(model, mask, least: least)
            verdicts[mask] = verdict
            if let reason = verdict.reason {
                counts[reason.rawValue] += 1
                reasons[row] = Int8(truncatingIfNeeded: reason.rawValue)
            } else if verdict.isWithoutNameAndDate {
                linkableWithoutNameAndDate += 1
            }
        }
        var wanted = counts.reduce(0) { $0 + min($1, Self.exampleLimit) }
        for index in result.clusters.indices where wanted > 0 {
            for record in result.clusters.records(at: index) {
                let reason = Int(reasons[Int(record.row)])
                if reason < 0 || examples[reason].count == Self.exampleLimit { continue }
                examples[reason].append(record)
                wanted -= 1
            }
        }
    }

    /// What is true of all records that have the same fields.
    private struct Verdict {
        /// Why they cannot link; nil where they can.
        var reason: Reason?
        var isWithoutNameAndDate: Bool
    }

    private static func verdict(
        _ model: LinkageModel, _ mask: UInt64, least: Double
    ) -> Verdict {
        let kinds = kinds(model, mask)
        return Verdict(
            reason: best(model, mask) < least ? reason(kinds) : nil,
            isWithoutNameAndDate: !kinds.name && !kinds.date)
    }

    private static func kinds(
        _ model: LinkageModel, _ mask: UInt64
    ) -> (name: Bool, date: Bool, any: Bool) {
        var name = false
        var date = false
        for (index, comparison) in model.comparisons.enumerated()
        where mask >> UInt64(index) & 1 == 1 {
            switch comparison.kind {
            case .givenName, .surname: name = true
            case .dateOfBirth, .age: date = true
            default: break
            }
        }
        return (name, date, mask != 0)
    }

    private static func reason(_ kinds: (name: Bool, date: Bool, any: Bool)) -> Reason {
        if !kinds.any { return .nothing }
        switch (kinds.name, kinds.date) {
        case (false, false): return .noNameNoDate
        case (true, false): return .nameWithoutDate
        case (false, true): return .dateWithoutName
        case (true, true): return .tooLittle
        }
    }

    /// Evidence of full agreement in the comparisons of a mask, in bits, with values of usual frequency.
    static func best(_ model: LinkageModel, _ mask: UInt64) -> Double {
        var match = model.prior
        var unrelated = 1 - model.prior
        var related: [(kind: String, weight: Double)] = []
        for other in model.related {
            unrelated -= other.share
            related.append((other.kind.rawValue, other.share))
        }
        for (index, comparison) in model.comparisons.enumerated()
        where mask >> UInt64(index) & 1 == 1 {
            guard let level = comparison.levels.first(where: { $0.name == "exact" }) else {
                continue
            }
            match *= level.m
            unrelated *= level.u
            for place in related.indices {
                related[place].weight *= level.related[related[place].kind] ?? level.u
            }
        }
        let bits = log2(match / related.reduce(unrelated) { $0 + $1.weight })
        guard let calibration = model.calibration else { return bits }
        return calibration.slope * bits + calibration.intercept
    }
}
