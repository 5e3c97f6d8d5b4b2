// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

extension EvaluationReport {
    /// The figures as text for a terminal.
    var text: String {
        var lines: [String] = []
        lines.append(
            "\(Self.whole(accuracy.truePairs)) true pairs, \(Self.whole(accuracy.scoredPairs)) reported"
                + " pairs.")
        lines += ["", "PAIRS      precision    recall        F1     right     wrong    missed"]
        for row in accuracy.byThreshold { lines.append(Self.row(Self.threshold(row), row)) }
        lines.append(Self.row("best", accuracy.best))
        if let threshold = accuracy.best.threshold {
            lines.append("The best threshold is \(Self.decimal(threshold, 4)).")
        }
        if let clusters = accuracy.clusters {
            lines += ["", Self.row("GROUPS", clusters)]
        }
        lines += calibrationLines
        lines += missedLines
        lines += wrongLines
        lines += traditionLines
        if !notes.isEmpty { lines += [""] + notes }
        return lines.joined(separator: "\n")
    }

    private var calibrationLines: [String] {
        var lines = [
            "",
            "CALIBRATION: expected error \(Self.decimal(accuracy.calibration.expectedError, 4)); "
                + "of the \(Self.whole(Int(accuracy.calibrationInDoubt.pairs))) pairs in doubt "
                + Self.decimal(accuracy.calibrationInDoubt.expectedError, 4),
            "probability         pairs  said  true",
        ]
        for bin in accuracy.calibration.bins {
            let range = "\(Self.decimal(bin.from, 1)) – \(Self.decimal(bin.to, 1))"
            lines.append(
                Self.padded(range, 12)
                    + Self.right(Self.whole(Int(bin.pairs)), 13)
                    + Self.right(Self.decimal(bin.meanProbability, 2), 6)
                    + Self.right(Self.decimal(bin.share, 2), 6))
        }
        return lines
    }

    private var missedLines: [String] {
        if missed.isEmpty { return ["", "MISSED: none at .5"] }
        return ["", "MISSED at .5, and why"]
            + missed.map { entry in
                let likely = entry.likelyEnough.map {
                    "; \(Self.whole($0)) of them likely enough on their own"
                }
                return Self.right(Self.whole(entry.pairs), 9) + "  " + entry.words + (likely ?? "")
            }
    }

    private var wrongLines: [String] {
        if wrong.isEmpty { return [] }
        return ["", "WRONG at .5, by what the records agree in (mean probability)"]
            + wrong.map {
                Self.right(Self.whole($0.links), 9) + "  \($0.agreement) "
                    + "(\(Self.decimal($0.meanProbability, 2)))"
            }
    }

    private var traditionLines: [String] {
        guard let byTradition, !byTradition.groups.isEmpty else { return [] }
        var lines = ["", "BY NAMING TRADITION of the left record, as guessed from its name, at .5"]
        lines.append(
            "                   precision    recall        F1     right     wrong    missed")
        for group in byTradition.groups {
            lines.append(Self.row(group.name, group.accuracy, width: 18))
        }
        if let gap = byTradition.recallGap {
            lines.append("Recall is \(Self.decimal(gap, 3)) apart between traditions.")
        }
        if traditionPairs < accuracy.truePairs {
            lines.append("Of \(Self.whole(traditionPairs)) true pairs, drawn evenly.")
        }
        return lines
    }

    private static func row(_ title: String, _ row: PairAccuracy, width: Int = 8) -> String {
        padded(title, width)
            + [row.precision, row.recall, row.f1].map { right(decimal($0, 4), 10) }
            .joined().dropFirst(0)
            + [row.right, row.wrong, row.missed].map { right(whole($0), 10) }.joined()
    }

    private static func threshold(_ row: PairAccuracy) -> String {
        "≥ " + decimal(row.threshold ?? 0, 2)
    }

    /// A number with a fixed count of decimals, the same in every locale.
    static func decimal(_ value: Double, _ places: Int) -> String {
        guard value.isFinite else { return "–" }
        var writer = DelimitedWriter()
        writer.cell(value, decimals: places)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// A whole number in groups of three digits.
    static func whole(_ value: Int) -> String {
        var digits = String(value)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }
}
