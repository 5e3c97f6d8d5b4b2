// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import Testing

@Suite struct TransliterationPropertyTests {
    @Test func `evidence does not depend on case, vowel marks or accents`() throws {
        let model = TransliterationModel.arabic
        let plain = try #require(model.evidence(native: "محمد", latin: "mohamed"))
        #expect(model.evidence(native: "مُحَمَّد", latin: "Mohamed") == plain)
        #expect(model.evidence(native: "محـــمد", latin: "MOHAMÉD") == plain)
        let persian = try #require(model.evidence(native: "علی", latin: "ali"))
        #expect(model.evidence(native: "علي", latin: "ali") == persian)
    }

    @Test func `random letters stay within bounds and speak against each other on average`() throws
    {
        let model = TransliterationModel.cyrillic
        var random = SeededGenerator(seed: 77)
        var sum = 0.0
        for round in 0..<2_000 {
            let native = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                UInt8.random(in: 0..<33, using: &random)
            }
            let latin = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                UInt8.random(in: 97...122, using: &random)
            }
            let evidence = model.evidence(native: native.span, latin: latin.span)
            let bits = try #require(evidence, "seed 77 round \(round)")
            #expect(bits >= -100 && bits < 400, "seed 77 round \(round)")
            #expect((0...1).contains(TransliterationModel.similarity(bits: bits)))
            sum += bits
        }
        #expect(sum / 2_000 < -10)
    }
}

/// The model computed plainly from the lines of its table: groups as strings, a recursion with
/// memory.
private struct SlowTransliteration {
    private var costs: [String: [Double]] = [:]
    private var vowels: Set<Character> = []
    private var letters: [Character] = []
    private var latinRows: [[Double]] = []
    private var nativeRows: [[Double]] = []

    init(_ table: String) {
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            switch words[0] {
            case "letters": letters = Array(words[1])
            case "vowels": vowels = Set(words[1])
            case "latin": latinRows.append(words.dropFirst().compactMap(Double.init))
            case "native": nativeRows.append(words.dropFirst().compactMap(Double.init))
            default:
                let native = words[0] == "-" ? "" : words[0]
                let latin = words[1] == "-" ? "" : words[1]
                costs[native + "|" + latin] = words.dropFirst(2).compactMap(Double.init)
            }
        }
    }

    func bits(_ native: [Character], _ latin: [Character]) -> Double {
        var memory: [Int: Double] = [:]
        func onward(_ i: Int, _ j: Int) -> Double {
            if i == native.count && j == latin.count { return 1 }
            if let known = memory[i * 100 + j] { return known }
            var sum = 0.0
            for a in 0...2 where i + a <= native.count {
                for c in 0...3 where j + c <= latin.count && a + c > 0 && !(a == 2 && c == 0) {
                    let ends = i + a == native.count && j + c == latin.count
                    let group = String(native[i..<(i + a)]) + "|" + String(latin[j..<(j + c)])
                    var probability = 0.0
                    if a <= 1 && c <= 1 { probability = a + c == 2 ? 2e-7 : 1e-5 }
                    if let cost = costs[group] {
                        probability += exp(
                            -cost[context(native, latin, i, j) * 2 + (ends ? 1 : 0)] / 20)
                    }
                    if probability > 0 { sum += probability * onward(i + a, j + c) }
                }
            }
            memory[i * 100 + j] = sum
            return sum
        }
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
        return log2(onward(0, 0)) + chance(native, letters, nativeRows)
            + chance(latin, alphabet, latinRows)
    }

    private func context(_ native: [Character], _ latin: [Character], _ i: Int, _ j: Int) -> Int {
        if i == 0 && j == 0 { return 0 }
        return 1 + (j > 0 && "aeiouy".contains(latin[j - 1]) ? 1 : 0)
            + (i > 0 && vowels.contains(native[i - 1]) ? 2 : 0)
    }

    private func chance(
        _ word: [Character], _ alphabet: [Character], _ rows: [[Double]]
    ) -> Double {
        var bits = 0.0
        var previous = alphabet.count
        for letter in word {
            guard let index = alphabet.firstIndex(of: letter) else { continue }
            bits += rows[previous][index]
            previous = index
        }
        return (bits + rows[previous][alphabet.count]) / 20 / log(2)
    }
}

@Suite struct TransliterationReferenceTests {
    @Test(arguments: [
        ("محمد", "mohammed"), ("شكري", "choukri"), ("ألكسندر", "alexander"), ("جورج", "georges"),
        ("حسن", "lopez"), ("ي", "y"), ("فريدة", "farida"),
    ])
    func `Arabic evidence is what the plain recursion gives`(native: String, latin: String) throws {
        let slow = SlowTransliteration(ArabicTransliteration.table)
            .bits(Array(native), Array(latin))
        let fast = try #require(TransliterationModel.arabic.evidence(native: native, latin: latin))
        #expect(abs(slow - fast) < 1e-3)
    }

    @Test(arguments: [
        ("александр", "aleksandr"), ("щербаков", "shcherbakov"), ("юлия", "julia"), ("макс", "max"),
        ("иван", "mohammed"), ("ё", "yo"),
    ])
    func `Cyrillic evidence is what the plain recursion gives`(
        native: String, latin: String
    ) throws {
        let slow = SlowTransliteration(CyrillicTransliteration.table)
            .bits(Array(native), Array(latin))
        let fast = try #require(
            TransliterationModel.cyrillic.evidence(native: native, latin: latin))
        #expect(abs(slow - fast) < 1e-3)
    }
}
