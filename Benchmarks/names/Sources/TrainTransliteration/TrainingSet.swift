// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// One name in Latin letters (0…25) and in letters of its own script (numbers in the alphabet).
struct TrainingPair {
    let latin: [Int]
    let native: [Int]
}

/// The pairs of a file with the columns Latin name, native letters separated by spaces, count.
struct TrainingSet {
    let alphabet: [Unicode.Scalar]
    let vowels: Set<Int>
    let pairs: [TrainingPair]

    init(file: URL, alphabet: String, vowels: String) throws {
        let letters = Array(alphabet.unicodeScalars)
        self.alphabet = letters
        self.vowels = Set(vowels.unicodeScalars.compactMap { letters.firstIndex(of: $0) })
        var pairs: [TrainingPair] = []
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let columns = line.split(separator: "\t")
            guard columns.count >= 2, TrainingSet.isDevelopment(String(columns[0])) else {
                continue
            }
            let latin = NameFolding.fold(String(columns[0])).utf8.compactMap {
                (0x61...0x7A).contains($0) ? Int($0) - 0x61 : nil
            }
            let native = String(columns[1]).precomposedStringWithCompatibilityMapping
                .replacingOccurrences(of: "ک", with: "ك").replacingOccurrences(of: "ی", with: "ي")
                .unicodeScalars.compactMap { letters.firstIndex(of: $0) }
            guard (1...40).contains(latin.count), (1...40).contains(native.count) else { continue }
            pairs.append(TrainingPair(latin: latin, native: native))
        }
        self.pairs = pairs
    }

    /// Half of the names, by the parity of the FNV-1a hash of the Latin name.
    static func isDevelopment(_ latinName: String) -> Bool {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in latinName.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return (hash ^ (hash >> 32)) & 1 == 0
    }
}
