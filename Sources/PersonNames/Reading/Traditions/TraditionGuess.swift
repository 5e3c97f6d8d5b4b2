// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Which tradition a name follows, from its words, its script and what is known of the person.
struct TraditionGuess {
    /// Traditions by falling probability; those below one in ten of the best are left out.
    let ranked: [(tradition: NamingTradition, probability: Double)]

    init(words: [NameWord], country: String?, customs: NamingCustoms? = nil) {
        var bits = TraditionBits()
        // Without any sign, the Western order is meant more often than the others.
        bits[.western] = 1.5
        if let country, let tradition = NamingTradition(country: country) {
            bits[tradition] += 4
            if tradition == .hispanic { bits[.mayan] += 2 }
        }
        for (index, word) in words.enumerated() {
            TraditionGuess.addScript(word, to: &bits)
            TraditionGuess.addWord(word, isFirst: index == 0, to: &bits)
        }
        let isLikely = NamingTradition.allCases.map { bits[$0] > 0 }
        if let customs {
            for tradition in NamingTradition.allCases { bits[tradition] += customs.bits(tradition) }
        }
        let likelyOnes = NamingTradition.allCases.filter {
            $0 == .western || isLikely[$0.ordinal]
        }
        let best = likelyOnes.reduce(-.infinity) { max($0, bits[$1]) }
        let likely =
            likelyOnes
            .map { ($0, exp2(bits[$0] - best)) }
            .filter { $0.1 >= 0.1 }
        let total = likely.reduce(0) { $0 + $1.1 }
        ranked = likely.map { (tradition: $0.0, probability: $0.1 / total) }
            .sorted {
                $0.probability != $1.probability
                    ? $0.probability > $1.probability
                    : $0.tradition.rawValue < $1.tradition.rawValue
            }
    }

    private static func addScript(_ word: NameWord, to bits: inout TraditionBits) {
        switch word.script {
        case .cyrillic: bits[.eastSlavic] += 3
        case .ethiopic: bits[.hornOfAfrica] += 4
        case .myanmar: bits[.burmeseRohingya] += 4
        case .arabic:
            bits[.arabic] += 3
            bits[.afghan] +=
                word.text.unicodeScalars.contains { "پچژگټډړښږڼېۍ".unicodeScalars.contains($0) }
                ? 4 : 2
        default: break
        }
    }

    /// Endings of surnames, not so short that names of other languages have them.
    private static let slavicEndings = ["ov", "ova", "yev", "yeva"]

    private static func addWord(
        _ word: NameWord, isFirst: Bool, to bits: inout TraditionBits
    ) {
        let name = word.folded
        if let typical = TypicalNames.byWord[name] {
            for (bit, tradition) in NamingTradition.allCases.enumerated() {
                if typical.surname >> UInt16(bit) & 1 == 1 {
                    bits[tradition] +=
                        isFirst && tradition.hasInheritedSurname && tradition != .vietnamese
                        ? 0.7 : 2
                }
                if typical.given >> UInt16(bit) & 1 == 1 {
                    bits[tradition] += isFirst ? 1.5 : 0.8
                }
            }
        }
        switch name {
        case "del", "los", "las", "y": bits[.hispanic] += 2.5
        case "de", "la":
            bits[.hispanic] += 1.5
            bits[.portuguese] += name == "de" ? 1 : 0
        case "da", "do", "dos", "das": bits[.portuguese] += 3
        case "bin", "ibn", "bint", "abu", "umm", "al": bits[.arabic] += 2.5
        case "thi", "van": bits[.vietnamese] += isFirst ? 0 : 1.5
        case "begum", "khatun", "md": bits[.burmeseRohingya] += 2.5
        case "bibi", "gul": bits[.afghan] += 2
        case "u", "daw", "ko", "maung", "ma", "saw", "naw":
            bits[.burmeseRohingya] += isFirst ? 2 : 0.5
        default: break
        }
        if SlavicNames.patronymicStem(name) != nil { bits[.eastSlavic] += 3 }
        if !isFirst, SlavicNames.isFiliation(name) { bits[.eastSlavic] += 3 }
        if name.utf8.count > 5, slavicEndings.contains(where: name.hasSuffix) {
            bits[.eastSlavic] += 2
        }
        if name.hasSuffix("zai") && name.utf8.count > 4 { bits[.afghan] += 3 }
        if name.hasSuffix("enko") || name.hasSuffix("chuk") { bits[.eastSlavic] += 2 }
        if name.hasPrefix("abdul") || name.hasPrefix("abdel") {
            bits[.arabic] += 1.5
            bits[.afghan] += 1
            bits[.burmeseRohingya] += 0.5
        }
        if name.hasSuffix("ullah") || name.hasSuffix("uddin") { bits[.afghan] += 1 }
        for prefix in ["gebre", "ghebre", "haile", "tekle", "wolde", "welde", "habte"]
        where name.hasPrefix(prefix) { bits[.hornOfAfrica] += 2.5 }
    }
}

/// Bits of evidence for each tradition.
private struct TraditionBits {
    private var values = [Double](repeating: 0, count: NamingTradition.allCases.count)

    subscript(tradition: NamingTradition) -> Double {
        get { values[tradition.ordinal] }
        set { values[tradition.ordinal] = newValue }
    }
}
