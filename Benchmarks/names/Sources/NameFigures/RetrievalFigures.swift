// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// Finding a native name among all of a list by its Latin spelling, and the other way round.
struct RetrievalFigures {
    private struct Pair {
        let latin: [UInt8]
        let native: [UInt8]
        let isDevelopment: Bool
    }

    private let language: String
    private let model: TransliterationModel
    private var pairs: [Pair] = []
    private let natives: [[UInt8]]
    private let latins: [[UInt8]]

    init(file: URL, language: String, model: TransliterationModel) throws {
        self.language = language
        self.model = model
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let columns = line.split(separator: "\t")
            guard columns.count >= 2 else { continue }
            let latin = NameFolding.fold(String(columns[0])).utf8.filter { $0 >= 0x61 }
            let native = model.letters(of: columns[1].filter { $0 != " " })
            if latin.isEmpty || native.isEmpty { continue }
            pairs.append(
                Pair(
                    latin: latin, native: native,
                    isDevelopment: RetrievalFigures.isDevelopment(String(columns[0]))))
        }
        natives = Set(pairs.map(\.native)).sorted { $0.lexicographicallyPrecedes($1) }
        latins = Set(pairs.map(\.latin)).sorted { $0.lexicographicallyPrecedes($1) }
    }

    func report(queries: Int) -> [Measured] {
        var figures = [
            Measured(figure: "\(language), native names", value: Double(natives.count)),
            Measured(figure: "\(language), Latin names", value: Double(latins.count)),
        ]
        for isDevelopment in [true, false] {
            let half = pairs.filter { $0.isDevelopment == isDevelopment }
            let step = max(1, half.count / queries)
            let sample = stride(from: 0, to: half.count, by: step).map { half[$0] }
            let clock = ProcessorClock()
            var toNative = 0.0
            var toLatin = 0.0
            let time = clock.measure {
                for pair in sample {
                    toNative += firstPlace(
                        of: pair.native, among: natives,
                        bits: { model.evidence(native: $0.span, latin: pair.latin.span) ?? -200 },
                        // Finding asks which spelling this name gives, not how rare the spelling
                        // is.
                        rarity: { model.rarity(native: $0.span) })
                    toLatin += firstPlace(
                        of: pair.latin, among: latins,
                        bits: { model.evidence(native: pair.native.span, latin: $0.span) ?? -200 },
                        rarity: { model.rarity(latin: $0.span) })
                }
            }
            let comparisons = Double(sample.count * (natives.count + latins.count))
            let microseconds = (time / Duration.microseconds(1)) / comparisons
            let label = "\(language), \(isDevelopment ? "development" : "held back") half"
            let count = Double(sample.count)
            figures += [
                Measured(figure: "\(label), queries", value: count),
                Measured(figure: "\(label), first place, Latin to native", value: toNative / count),
                Measured(figure: "\(label), first place, native to Latin", value: toLatin / count),
                Measured(
                    figure: "\(label), recall at 1 % false positives", value: recall(half)),
                Measured(figure: "\(label), microseconds a pair", value: microseconds),
            ]
        }
        return figures
    }

    /// 1 if no other candidate scores higher; ties share the place.
    private func firstPlace(
        of answer: [UInt8], among candidates: [[UInt8]], bits: ([UInt8]) -> Double,
        rarity: ([UInt8]) -> Double
    ) -> Double {
        let score = bits(answer) - rarity(answer)
        var ties = 1.0
        for candidate in candidates where candidate != answer {
            let other = bits(candidate) - rarity(candidate)
            if other > score { return 0 }
            if other == score { ties += 1 }
        }
        return 1 / ties
    }

    private func recall(_ half: [Pair]) -> Double {
        var state: UInt64 = 7
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % half.count
        }
        var random: [Double] = []
        while random.count < 100_000 {
            let first = half[next()]
            let second = half[next()]
            if first.native == second.native { continue }
            random.append(
                model.evidence(native: second.native.span, latin: first.latin.span) ?? -200)
        }
        random.sort()
        let threshold = random[random.count * 99 / 100]
        let found = half.filter {
            model.evidence(native: $0.native.span, latin: $0.latin.span) ?? -200 > threshold
        }
        return Double(found.count) / Double(half.count)
    }

    private static func isDevelopment(_ latinName: String) -> Bool {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in latinName.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return (hash ^ (hash >> 32)) & 1 == 0
    }
}
