// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import FamilyLinkage

/// Made-up words that stand for names, numbers and places, and can be looked for in bytes.
package enum Canaries {
    /// A word that occurs nowhere by chance.
    package static func word(_ number: Int) -> String {
        var word = "Kx"
        var rest = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        for _ in 0..<7 {
            word.append(["qu", "ja", "xi", "bo", "te", "wu", "hi", "zo"][Int(rest % 8)])
            rest /= 8
        }
        return word + "é"
    }

    /// A number of ten digits that occurs nowhere by chance.
    package static func digits(_ number: Int) -> String {
        String(7_000_000_000 + UInt64(number) &* 1_234_567 % 2_999_999_999)
    }

    /// Where `needle` occurs in any of `files` as UTF-8 or UTF-16.
    package static func files(_ files: [String: [UInt8]], contain needles: [String]) -> [String] {
        // Every needle starts alike; a search by the first four bytes is fast enough.
        var found: [String] = []
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            var places: [UInt32: [Int]] = [:]
            for start in bytes.indices.dropLast(3) {
                let key =
                    UInt32(bytes[start]) << 24 | UInt32(bytes[start + 1]) << 16
                    | UInt32(bytes[start + 2]) << 8 | UInt32(bytes[start + 3])
                if keys.contains(key) { places[key, default: []].append(start) }
            }
            for needle in needles {
                for form in [Array(needle.utf8), utf16(needle)] {
                    let key = form.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                    for start in places[key] ?? []
                    where bytes[start...].starts(with: form) {
                        found.append("\(name): \(needle)")
                    }
                }
            }
        }
        return found
    }

    private static func utf16(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    /// The first four bytes that a needle can have.
    private static let keys: Set<UInt32> = {
        var keys: Set<UInt32> = []
        for number in 0..<4000 {
            for text in [word(number), digits(number)] {
                for form in [Array(text.utf8), utf16(text)] {
                    keys.insert(form.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
                }
            }
        }
        return keys
    }()

    /// Somebody all of whose texts are canaries, from `number` on.
    package static func identity(_ number: Int) -> Identity {
        Identity(
            names: [
                RecordedName(
                    kind: .typed, asTyped: word(number), first: word(number + 1),
                    middle: word(number + 2), last: word(number + 3))
            ], sex: .male,
            dateOfBirth: Day(2011, 4, 5).flatMap {
                RecordedDate(earliest: $0, latest: $0, precision: .day, asWritten: word(number + 4))
            }, placeOfBirth: word(number + 5), nationality: [word(number + 6)],
            languages: [Language("kek"), Language("es")],
            numbers: [IssuedNumber(kind: word(number + 7), number: digits(number))],
            documentsCarried: word(number + 8), belongings: word(number + 9),
            storiesSongsWords: word(number + 10))
    }
}
