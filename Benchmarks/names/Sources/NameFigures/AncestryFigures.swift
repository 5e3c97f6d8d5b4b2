// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// How well the similarity of given names tells variants from other near misses of the Ancestry
/// pairs.
struct AncestryFigures {
    private let pairs: [(first: String, second: String, isVariant: Bool, isNickname: Bool)]

    init(file: URL) throws {
        var pairs: [(String, String, Bool, Bool)] = []
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false)
                .map { $0.filter { $0 != "\"" } }
            // "q" marks pairs that the annotators doubted.
            guard cells.count >= 4, cells[0] == "1" || cells[0].isEmpty else { continue }
            pairs.append((cells[2], cells[3], cells[0].isEmpty, !cells[1].isEmpty))
        }
        self.pairs = pairs
    }

    func report() -> [Measured] {
        let nicknames = pairs.filter(\.isNickname)
        let known = nicknames.filter {
            NicknameGroups.standard.relation($0.first, $0.second) != nil
        }
        return report(isDevelopment: true) + report(isDevelopment: false) + [
            Measured(
                figure: "Ancestry, pairs marked as nicknames that are in the tables",
                value: Double(known.count), of: Double(nicknames.count))
        ]
    }

    private func report(isDevelopment: Bool) -> [Measured] {
        // Half of the lines each, as the weights were learned from every other line.
        let half = pairs.enumerated().filter { ($0.offset % 2 == 0) == isDevelopment }
            .map(\.element)
        func area(_ similarity: (String, String) -> Double) -> Double {
            let scores = half.map { (similarity($0.first, $0.second), $0.isVariant) }
            return areaUnderCurve(scores.filter(\.1).map(\.0), scores.filter { !$0.1 }.map(\.0))
        }
        let name = "Ancestry, \(isDevelopment ? "development" : "held back") half"
        return [
            Measured(figure: "\(name), AUC", value: area { GivenNameVariants.similarity($0, $1) }),
            Measured(
                figure: "\(name), AUC of Jaro–Winkler alone",
                value: area { JaroWinkler.similarity($0, $1) }),
        ]
    }

    /// Chance that a random variant scores above a random other pair; ties count one half.
    private func areaUnderCurve(_ positive: [Double], _ negative: [Double]) -> Double {
        let sorted = negative.sorted()
        func below(_ value: Double, orEqual: Bool) -> Int {
            var low = 0
            var high = sorted.count
            while low < high {
                let middle = (low + high) / 2
                if sorted[middle] < value || orEqual && sorted[middle] == value {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low
        }
        let sum = positive.reduce(0.0) {
            $0 + Double(below($1, orEqual: false) + below($1, orEqual: true)) / 2
        }
        return sum / Double(positive.count) / Double(negative.count)
    }
}
