// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Evidence that a name in Arabic or Cyrillic letters and a name in Latin letters are the same
/// name.
///
/// No single romanisation is right: محمد is Mohamed, Muhammad and Mhd. The model knows how often
/// each group of native letters stands beside each group of Latin letters, in ten contexts, and
/// sums over all ways to cut the two names into such groups (the forward algorithm of a joint
/// multigram model: Deligne, Yvon and Bimbot 1995; Bisani and Ney 2008). The sum is compared with
/// the chance that two unrelated names of these letters stand together, which gives a Bayes factor
/// in bits.
///
/// The tables were learned from one half of the open Wikidata name labels by a committed program;
/// the figures of the other half are in the article <doc:TransliterationEvidence>.
public struct TransliterationModel: Sendable {
    /// For Arabic, Persian, Dari, Pashto and Urdu names.
    public static let arabic = TransliterationModel(ArabicTransliteration.table)

    /// For Russian, Ukrainian, Belarusian and other Cyrillic names.
    public static let cyrillic = TransliterationModel(CyrillicTransliteration.table)

    /// The model for names of `script`, if there is one.
    public static func model(for script: Script) -> TransliterationModel? {
        switch script {
        case .arabic: arabic
        case .cyrillic: cyrillic
        default: nil
        }
    }

    /// Names longer than this, in either script, have no evidence.
    public static let maximumLength = 40

    /// The evidence above which about one random pair in a hundred lies, in bits.
    public static let onePercentBits = -2.5

    static let contextCount = 10
    private static let substitution = Float(2e-7)
    private static let omission = Float(1e-5)

    private let letterNumbers: [Unicode.Scalar: UInt8]
    private let vowels: [Bool]
    private let letterCount: Int
    /// Groups of Latin letters by their letters, base 27; 0 is no group of the table.
    private let latinPairs: [UInt16]
    private let latinTriples: [UInt16]
    /// Groups of two native letters.
    private let nativePairs: [UInt16]
    private let latinGroupCount: Int
    /// Probability by native group, Latin group, context.
    private let probabilities: [Float]
    /// Bits of each letter after each letter; the last row is the start, the last column the end.
    private let latinBits: [Float]
    private let nativeBits: [Float]

    /// The letters of `name` as numbers of this model; letters it does not know are left out.
    ///
    /// Vowel marks and the tatweel fall, Persian, Urdu and Pashto letters become their nearest
    /// Arabic ones, Ukrainian and South Slavic letters their nearest Russian ones.
    public func letters(of name: String) -> [UInt8] {
        let normal = name.precomposedStringWithCompatibilityMapping.lowercased()
        var numbers: [UInt8] = []
        for scalar in normal.unicodeScalars {
            if let number = letterNumbers[scalar] {
                numbers.append(number)
            } else if let nearest = TransliterationModel.nearest[scalar] {
                for part in nearest.unicodeScalars {
                    if let number = letterNumbers[part] { numbers.append(number) }
                }
            }
        }
        return numbers
    }

    /// The evidence in bits that a native and a Latin name are the same name; negative speaks
    /// against it.
    ///
    /// - Parameters:
    ///   - native: letters as ``letters(of:)`` numbers them.
    ///   - latin: a folded name of one word; other bytes than `a–z` are passed over.
    /// - Returns: bits, or `nil` if a name is empty or longer than ``maximumLength``.
    /// - Complexity: O(length × length), about a microsecond or two; no allocation.
    public func evidence(native: Span<UInt8>, latin: Span<UInt8>) -> Double? {
        var letters = [40 of UInt8](repeating: 0)
        var width = 0
        for index in 0..<latin.count {
            let letter = latin[index] &- 0x61
            guard letter < 26 else { continue }
            guard width < TransliterationModel.maximumLength else { return nil }
            letters[width] = letter
            width += 1
        }
        let height = native.count
        guard width > 0, height > 0, height <= TransliterationModel.maximumLength else {
            return nil
        }
        for index in 0..<height where Int(native[index]) >= letterCount { return nil }
        let joint = jointProbability(native, letters, width)
        let chance = chanceBits(native) + chanceBits(letters, width)
        guard joint > 0 else { return -100 }
        return max(-100, chance + log2(joint))
    }

    /// The evidence for two whole words, which are folded and numbered first.
    public func evidence(native: String, latin: String) -> Double? {
        let numbers = letters(of: native)
        let folded = NameFolding.fold(latin)
        return evidence(native: numbers.span, latin: folded.utf8Span.span)
    }

    /// How rare a native name of these letters is, in bits: what
    /// ``evidence(native:latin:)-(Span<UInt8>,_)`` adds for it.
    ///
    /// To find the likeliest native spelling of a name, subtract it.
    public func rarity(native: Span<UInt8>) -> Double {
        for index in 0..<native.count where Int(native[index]) >= letterCount { return 0 }
        return chanceBits(native)
    }

    /// How rare a Latin name of these letters is, in bits.
    ///
    /// To find the likeliest Latin spelling of a native name, subtract it from the evidence.
    public func rarity(latin: Span<UInt8>) -> Double {
        var bits: Float = 0
        var previous = 26
        for index in 0..<latin.count {
            let letter = Int(latin[index] &- 0x61)
            guard letter < 26 else { continue }
            bits += latinBits[previous * 27 + letter]
            previous = letter
        }
        return Double(bits + latinBits[previous * 27 + 26])
    }

    /// A similarity in 0…1 made of bits: one half where one random pair in a hundred lies, .99 at
    /// +11.
    public static func similarity(bits: Double) -> Double {
        1 / (1 + exp(-(bits - onePercentBits) / 3))
    }

    private func jointProbability(
        _ native: Span<UInt8>, _ latin: [40 of UInt8], _ width: Int
    ) -> Double {
        // Three rows of the forward table: units take up to two native letters.
        var cells = [123 of Double](repeating: 0)
        let stride = 41
        let height = native.count
        cells[0] = 1
        for i in 0...height {
            let row = (i % 3) * stride
            let single = i < height ? Int(native[i]) + 1 : 0
            let double =
                i + 1 < height
                ? Int(nativePairs[Int(native[i]) * letterCount + Int(native[i + 1])]) : 0
            let nativeContext = i > 0 && vowels[Int(native[i - 1])] ? 2 : 0
            let next = ((i + 1) % 3) * stride
            let afterNext = ((i + 2) % 3) * stride
            for j in 0...width {
                let value = cells[row + j]
                if value < 1e-200 { continue }
                var context = nativeContext
                if j > 0 {
                    context += TransliterationModel.isVowel(latin[j - 1]) ? 2 : 1
                } else {
                    context += 1
                }
                if i == 0 && j == 0 { context = 0 }
                var group = 0
                for taken in 0...3 where j + taken <= width {
                    switch taken {
                    case 0: group = 0
                    case 1: group = Int(latin[j]) + 1
                    case 2: group = Int(latinPairs[Int(latin[j]) * 26 + Int(latin[j + 1])])
                    default:
                        let code = Int(latin[j]) * 676 + Int(latin[j + 1]) * 26
                        group = Int(latinTriples[code + Int(latin[j + 2])])
                    }
                    if taken >= 2 && group == 0 { continue }
                    let endsLatin = j + taken == width
                    if taken > 0 {
                        let final = i == height && endsLatin ? 1 : 0
                        cells[row + j + taken] +=
                            value * probability(0, group, context * 2 + final)
                    }
                    if single > 0 {
                        let final = i + 1 == height && endsLatin ? 1 : 0
                        cells[next + j + taken] +=
                            value * probability(single, group, context * 2 + final)
                    }
                    if double > 0 && taken > 0 {
                        let final = i + 2 == height && endsLatin ? 1 : 0
                        cells[afterNext + j + taken] +=
                            value * probability(double, group, context * 2 + final)
                    }
                }
            }
            if i < height {
                for j in 0...width { cells[row + j] = 0 }
            }
        }
        return cells[(height % 3) * stride + width]
    }

    @inline(__always)
    private func probability(_ native: Int, _ latin: Int, _ context: Int) -> Double {
        let index = (native * latinGroupCount + latin) * TransliterationModel.contextCount + context
        return Double(probabilities[index])
    }

    /// a, e, i, o, u, y.
    @inline(__always)
    private static func isVowel(_ letter: UInt8) -> Bool {
        (0b1_0001_0000_0100_0001_0001_0001 as UInt32) >> UInt32(letter) & 1 == 1
    }

    private func chanceBits(_ native: Span<UInt8>) -> Double {
        var bits: Float = 0
        var previous = letterCount
        for index in 0..<native.count {
            let letter = Int(native[index])
            bits += nativeBits[previous * (letterCount + 1) + letter]
            previous = letter
        }
        return Double(bits + nativeBits[previous * (letterCount + 1) + letterCount])
    }

    private func chanceBits(_ latin: [40 of UInt8], _ width: Int) -> Double {
        var bits: Float = 0
        var previous = 26
        for index in 0..<width {
            let letter = Int(latin[index])
            bits += latinBits[previous * 27 + letter]
            previous = letter
        }
        return Double(bits + latinBits[previous * 27 + 26])
    }
}

extension TransliterationModel {
    /// Reads a table: `letters`, `vowels`, `latin` and `native` rows of letter-pair costs, then
    /// units.
    ///
    /// Costs are negative natural logarithms times twenty.
    init(_ table: String) {
        var letters: [Unicode.Scalar] = []
        var vowelLetters: [Unicode.Scalar] = []
        var latinRows: [Float] = []
        var nativeRows: [Float] = []
        var units: [(native: [Unicode.Scalar], latin: [UInt8], costs: [Float])] = []
        for line in table.split(whereSeparator: \.isNewline) {
            let words = line.split(separator: " ")
            switch words.first {
            case "letters": letters = words.count > 1 ? Array(words[1].unicodeScalars) : []
            case "vowels": vowelLetters = words.count > 1 ? Array(words[1].unicodeScalars) : []
            case "latin": latinRows += words.dropFirst().map(TransliterationModel.bits)
            case "native": nativeRows += words.dropFirst().map(TransliterationModel.bits)
            default:
                guard words.count == 2 + TransliterationModel.contextCount else { continue }
                let native = words[0] == "-" ? [] : Array(words[0].unicodeScalars)
                let latin = words[1] == "-" ? [] : words[1].utf8.map { $0 &- 0x61 }
                units.append((native, latin, words.dropFirst(2).compactMap { Float($0) }))
            }
        }
        let count = letters.count
        var numbers: [Unicode.Scalar: UInt8] = [:]
        for (index, letter) in letters.enumerated() {
            numbers[letter] = UInt8(truncatingIfNeeded: index)
        }
        var latinPairs = [UInt16](repeating: 0, count: 676)
        var latinTriples = [UInt16](repeating: 0, count: 17_576)
        var nativePairs = [UInt16](repeating: 0, count: count * count)
        var latinGroups = 27
        var nativeGroups = count + 1
        var located: [(native: Int, latin: Int, costs: [Float])] = []
        for unit in units {
            let indices = unit.native.compactMap { numbers[$0].map(Int.init) }
            guard indices.count == unit.native.count, indices.count <= 2, unit.latin.count <= 3,
                unit.latin.allSatisfy({ $0 < 26 }),
                unit.costs.count == TransliterationModel.contextCount
            else { continue }
            let latin = unit.latin.map(Int.init)
            let latinGroup =
                switch latin.count {
                case 0: 0
                case 1: latin[0] + 1
                case 2:
                    TransliterationModel.number(&latinPairs, latin[0] * 26 + latin[1], &latinGroups)
                default:
                    TransliterationModel.number(
                        &latinTriples, latin[0] * 676 + latin[1] * 26 + latin[2], &latinGroups)
                }
            let nativeGroup =
                switch indices.count {
                case 0: 0
                case 1: indices[0] + 1
                default:
                    TransliterationModel.number(
                        &nativePairs, indices[0] * count + indices[1], &nativeGroups)
                }
            located.append((nativeGroup, latinGroup, unit.costs))
        }
        let contexts = TransliterationModel.contextCount
        var probabilities = [Float](
            repeating: 0, count: nativeGroups * latinGroups * contexts)
        for native in 0...count {
            for latin in 0..<27 where native + latin > 0 {
                let start = (native * latinGroups + latin) * contexts
                let floor =
                    native > 0 && latin > 0
                    ? TransliterationModel.substitution : TransliterationModel.omission
                for context in 0..<contexts { probabilities[start + context] = floor }
            }
        }
        for unit in located {
            let start = (unit.native * latinGroups + unit.latin) * contexts
            for context in 0..<contexts {
                probabilities[start + context] += exp(-unit.costs[context] / 20)
            }
        }
        letterNumbers = numbers
        vowels = letters.map { vowelLetters.contains($0) }
        letterCount = count
        self.latinPairs = latinPairs
        self.latinTriples = latinTriples
        self.nativePairs = nativePairs
        latinGroupCount = latinGroups
        self.probabilities = probabilities
        latinBits = TransliterationModel.padded(latinRows, 27 * 27)
        nativeBits = TransliterationModel.padded(nativeRows, (count + 1) * (count + 1))
    }

    private static func number(_ table: inout [UInt16], _ index: Int, _ next: inout Int) -> Int {
        if table[index] == 0 {
            table[index] = UInt16(truncatingIfNeeded: next)
            next += 1
        }
        return Int(table[index])
    }

    private static func bits(_ cost: Substring) -> Float {
        (Float(cost) ?? 200) / 20 * 1.442_695
    }

    private static func padded(_ rows: [Float], _ count: Int) -> [Float] {
        Array(rows.prefix(count)) + [Float](repeating: 10, count: max(0, count - rows.count))
    }

    /// Letters outside the tables and those that sound most like them.
    private static let nearest: [Unicode.Scalar: String] = {
        var all: [Unicode.Scalar: String] = [:]
        let words = """
            ک ك ی ي ې ي ے ي ۍ ي ێ ي ہ ه ھ ه ۀ ه ە ه ة ة ۃ ة ں ن ڼ ن ڻ ن ٹ ت ټ ت ٺ ت ڈ د ډ د ڊ د
            ڑ ر ړ ر ڕ ر ڵ ل ګ گ ګ گ ڭ نگ ڠ نغ ۆ و ۇ و ۈ و ۋ و ځ ز څ س ښ ش ږ ژ ٱ ا ٲ أ ڇ چ ڀ ب ٻ ب
            і и ї йи є е ґ г ў у ј й љ ль њ нь ћ ч ђ дж џ дж ѕ дз ѓ гь ќ кь
            ә э ғ г қ к ң н ө о ұ у ү у һ х ҳ х ҷ ч ӣ и ӯ у җ ж ѣ е ѵ и ѳ ф ѝ и ѐ е
            """.split(whereSeparator: \.isWhitespace)
        var index = 0
        while index + 1 < words.count {
            for scalar in words[index].unicodeScalars { all[scalar] = String(words[index + 1]) }
            index += 2
        }
        return all
    }()
}
