// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Writes a table of transliteration costs, learned from the development half of a list of name
/// pairs.
///
/// `swift run -c release TrainTransliteration arabic wikidata_arabic_20.tsv`
@main
struct TrainTransliteration {
    static let alphabets = [
        "arabic": ("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىءئؤپچژگڤ", "اويأإآةىئؤ"),
        "cyrillic": ("абвгдежзийклмнопрстуфхцчшщъыьэюяё", "аеиоуыэюяё"),
    ]

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let (alphabet, vowels) = alphabets[arguments[1]] else {
            print("usage: TrainTransliteration arabic|cyrillic FILE")
            return
        }
        let set = try TrainingSet(
            file: URL(fileURLWithPath: arguments[2]), alphabet: alphabet, vowels: vowels)
        var trainer = UnitTrainer(set)
        print("letters \(alphabet)")
        print("vowels \(vowels)")
        for row in bigramRows(set.pairs.map(\.latin), letterCount: 26) { print("latin \(row)") }
        for row in bigramRows(set.pairs.map(\.native), letterCount: set.alphabet.count) {
            print("native \(row)")
        }
        for line in trainer.train() { print(line) }
    }

    /// Costs of each letter, or the end, after each letter, and after the start in the last row.
    static func bigramRows(_ words: [[Int]], letterCount: Int) -> [String] {
        var counts = [[Double]](
            repeating: [Double](repeating: 0.1, count: letterCount + 1), count: letterCount + 1)
        for word in words {
            var previous = letterCount
            for letter in word {
                counts[previous][letter] += 1
                previous = letter
            }
            counts[previous][letterCount] += 1
        }
        return counts.map { row in
            let total = row.reduce(0, +)
            return row.map { String(Int((-20 * log($0 / total)).rounded())) }.joined(separator: " ")
        }
    }
}
