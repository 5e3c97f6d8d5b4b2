// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// How well the similarity of given names tells variants from other near misses of the Ancestry pairs.
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

    func report() {
        func prepared(_ name: String) -> PreparedName {
            PreparedName(NameReading(tokens: [NameToken(name, role: .given)], tradition: .western))
        }
        var positive: [Double] = []
        var negative: [Double] = []
        var letters: (positive: [Double], negative: [Double]) = ([], [])
        var nicknames = (known: 0, all: 0)
        for pair in pairs {
            let score = NameComparison.score(prepared(pair.first), prepared(pair.second))
            let plain = JaroWinkler.similarity(pair.first, pair.second)
            if pair.isVariant {
                positive.append(score)
                letters.positive.append(plain)
            } else {
                negative.append(score)
                letters.negative.append(plain)
            }
            if pair.isNickname {
                nicknames.all += 1
                if NicknameGroups.standard.relation(pair.first, pair.second) != nil {
                    nicknames.known += 1
                }
            }
        }
        print(
            "ancestry_given_pairs.csv: \(pairs.count) pairs,",
            String(format: "AUC %.4f", areaUnderCurve(positive, negative)),
            String(
                format: "(Jaro–Winkler alone %.4f),",
                areaUnderCurve(letters.positive, letters.negative)),
            "\(nicknames.known) of \(nicknames.all) pairs marked as nicknames are in the tables")
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

/// Time of folding, preparing and comparing.
enum SpeedFigures {
    static func report() {
        let names = [
            "Juan Carlos Pérez García", "PEREZ GARCIA, JUAN", "محمد أحمد الحسن", "Mohamed Ahmed Alhassan",
            "Олександр Шевченко", "Oleksandr Shevchenko", "Gebre Egziabher Haile", "Maxamed Cali Xasan",
            "Robert John Smith", "Bob Smith", "María Tzoc Caal", "Jean-Baptiste Pierre",
        ]
        let clock = ContinuousClock()
        let readings = names.map { NameReader.readings(fullName: $0)[0] }
        let prepared = readings.map { PreparedName($0) }
        var sum = 0.0
        let rounds = 2_000
        let pairTime = clock.measure {
            for _ in 0..<rounds {
                for first in prepared {
                    for second in prepared { sum += NameComparison.score(first, second) }
                }
            }
        }
        print(
            "whole names:",
            nanoseconds(pairTime, rounds * names.count * names.count), "ns a prepared pair")
        let readTime = clock.measure {
            for _ in 0..<200 {
                for name in names { sum += Double(NameReader.readings(fullName: name).count) }
            }
        }
        let prepareTime = clock.measure {
            for _ in 0..<200 { for reading in readings { sum += PreparedName(reading).reading.weight } }
        }
        print("reading:", nanoseconds(readTime, 200 * names.count), "ns a name; preparing:",
            nanoseconds(prepareTime, 200 * names.count), "ns")
        for (label, text) in [
            ("ASCII", "MARTINEZ-LOPEZ, Juan Carlos O'Brien "), ("Latin-1", "Muñoz Peña, José Ángel Íñigo "),
        ] {
            let bytes = Array(String(repeating: text, count: 8).utf8)
            var output: [UInt8] = []
            let foldTime = clock.measure {
                for _ in 0..<20_000 {
                    output.removeAll(keepingCapacity: true)
                    NameFolding.fold(bytes.span, into: &output)
                    sum += Double(output.count)
                }
            }
            print("folding \(label):", Double(nanoseconds(foldTime, 20_000 * bytes.count / 100)) / 100, "ns a byte")
        }
        let romanTime = clock.measure {
            for _ in 0..<500 { sum += Double(NameFolding.fold("Олександр Шевченко").utf8.count) }
            for _ in 0..<500 { sum += Double(NameFolding.fold("محمد أحمد الحسن").utf8.count) }
        }
        print("folding Cyrillic and Arabic:", nanoseconds(romanTime, 1_000), "ns a name", sum > 0 ? "" : "-")
    }

    private static func nanoseconds(_ duration: Duration, _ count: Int) -> Int {
        Int(duration / Duration.nanoseconds(1) / Double(max(1, count)))
    }
}
