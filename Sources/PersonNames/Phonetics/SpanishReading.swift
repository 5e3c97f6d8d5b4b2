// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The reading rules of ``SpanishPhoneticKey``.
enum SpanishReading {
    /// Stands for Ü, a U that is heard after G.
    static let heardU: UInt8 = 0xFC

    /// Reads what stands at `index` and answers where to go on.
    static func step(_ word: Span<UInt8>, _ index: Int, _ sounds: inout SpanishSounds) -> Int {
        let letter = word.letter(index)
        let next = word.letter(index + 1)
        switch letter {
        case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"):
            sounds.appendVowel(letter)
        case UInt8(ascii: "U"), heardU:
            return u(word, index, &sounds)
        case UInt8(ascii: "B"), UInt8(ascii: "V"):
            sounds.append(UInt8(ascii: "B"))
        case UInt8(ascii: "C"):
            return c(next, index, &sounds)
        case UInt8(ascii: "G"):
            return g(word, index, &sounds)
        case UInt8(ascii: "H"):
            // Silent; what follows reads HU.
            break
        case UInt8(ascii: "J"):
            sounds.append(UInt8(ascii: "J"))
        case UInt8(ascii: "L"):
            guard next == UInt8(ascii: "L") else {
                sounds.append(UInt8(ascii: "L"))
                break
            }
            sounds.append(UInt8(ascii: "Y"))
            return index + 2
        case UInt8(ascii: "N"), UInt8(ascii: "M"):
            return nasal(letter, next, index, &sounds)
        case UInt8(ascii: "P"):
            guard next == UInt8(ascii: "H") else {
                sounds.append(letter)
                break
            }
            sounds.append(UInt8(ascii: "F"))
            return index + 2
        case UInt8(ascii: "Q"):
            sounds.append(UInt8(ascii: "K"))
            // The U of QU is not heard.
            return next == UInt8(ascii: "U") ? index + 2 : index + 1
        case UInt8(ascii: "S"):
            return s(next, index, &sounds)
        case UInt8(ascii: "Z"):
            sounds.append(UInt8(ascii: "S"))
        case UInt8(ascii: "T"):
            // TZ of Mayan names: Tzoc, Batz.
            sounds.append(next == UInt8(ascii: "Z") ? UInt8(ascii: "S") : letter)
            return next == UInt8(ascii: "Z") || next == UInt8(ascii: "H") ? index + 2 : index + 1
        case UInt8(ascii: "W"):
            sounds.append(UInt8(ascii: "W"))
        case UInt8(ascii: "X"):
            x(word, index, &sounds)
        case UInt8(ascii: "Y"):
            return y(word, index, &sounds)
        case UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "K"), UInt8(ascii: "R"):
            sounds.append(letter)
        default:
            break
        }
        return index + 1
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"),
            UInt8(ascii: "U"), heardU:
            true
        default: false
        }
    }

    private static func isFront(_ letter: UInt8) -> Bool {
        letter == UInt8(ascii: "E") || letter == UInt8(ascii: "I")
    }

    /// U before a vowel at the beginning of a word sounds like HU: Uaman, Huaman.
    private static func u(
        _ word: Span<UInt8>, _ index: Int, _ sounds: inout SpanishSounds
    ) -> Int {
        let before = word.letter(index - 1)
        let begins =
            index == 0 || before == UInt8(ascii: " ") || before == UInt8(ascii: "H")
        if begins, isVowel(word.letter(index + 1)) {
            sounds.append(UInt8(ascii: "W"))
        } else {
            sounds.appendVowel(UInt8(ascii: "U"))
        }
        return index + 1
    }

    private static func c(_ next: UInt8, _ index: Int, _ sounds: inout SpanishSounds) -> Int {
        if next == UInt8(ascii: "H") {
            sounds.append(UInt8(ascii: "X"))
            return index + 2
        }
        sounds.append(isFront(next) ? UInt8(ascii: "S") : UInt8(ascii: "K"))
        return index + 1
    }

    private static func g(
        _ word: Span<UInt8>, _ index: Int, _ sounds: inout SpanishSounds
    ) -> Int {
        let next = word.letter(index + 1)
        if isFront(next) {
            sounds.append(UInt8(ascii: "J"))
            return index + 1
        }
        let after = word.letter(index + 2)
        if next == heardU, isVowel(after) {
            sounds.append(UInt8(ascii: "W"))
            return index + 2
        }
        if next == UInt8(ascii: "U") {
            if isFront(after) {
                // Guerra, Guillermo: the U only keeps the G hard.
                sounds.append(UInt8(ascii: "G"))
                return index + 2
            }
            if isVowel(after) {
                sounds.append(UInt8(ascii: "W"))  // Guaman is Huaman
                return index + 2
            }
        }
        sounds.append(UInt8(ascii: "G"))
        return index + 1
    }

    /// M before B, P and V is heard as N is: Canpos is Campos.
    private static func nasal(
        _ letter: UInt8, _ next: UInt8, _ index: Int, _ sounds: inout SpanishSounds
    ) -> Int {
        let beforeLips =
            next == UInt8(ascii: "B") || next == UInt8(ascii: "P") || next == UInt8(ascii: "V")
        sounds.append(beforeLips ? UInt8(ascii: "M") : letter)
        return index + 1
    }

    private static func s(_ next: UInt8, _ index: Int, _ sounds: inout SpanishSounds) -> Int {
        if next == UInt8(ascii: "H") {
            sounds.append(UInt8(ascii: "X"))
            return index + 2
        }
        sounds.append(UInt8(ascii: "S"))
        return index + 1
    }

    /// X between vowels is written J too: Ximénez, México; elsewhere and at the end it is an S.
    private static func x(_ word: Span<UInt8>, _ index: Int, _ sounds: inout SpanishSounds) {
        let before = word.letter(index - 1)
        let begins = index == 0 || before == UInt8(ascii: " ")
        if isVowel(word.letter(index + 1)), begins || isVowel(before) {
            sounds.append(UInt8(ascii: "J"))
        } else {
            sounds.append(UInt8(ascii: "S"))
        }
    }

    /// Y is LL before a vowel and a vowel elsewhere.
    private static func y(
        _ word: Span<UInt8>, _ index: Int, _ sounds: inout SpanishSounds
    ) -> Int {
        if isVowel(word.letter(index + 1)) {
            sounds.append(UInt8(ascii: "Y"))
        } else {
            sounds.appendVowel(UInt8(ascii: "I"))
        }
        return index + 1
    }
}
