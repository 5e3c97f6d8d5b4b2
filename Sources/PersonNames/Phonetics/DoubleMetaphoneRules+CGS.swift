// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The letters with the most readings: C, G and S.
extension DoubleMetaphoneRules {
    static func c(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        if isHardCH(word, index) {
            code.append("K")
            return index + 2
        }
        if index == 0, word.has("CAESAR", at: 0) {
            code.append("S")
            return 2
        }
        if word.has("CH", at: index) { return ch(word, index, &code) }
        if word.has("CZ", at: index), !word.has("WICZ", at: index - 2) {
            code.append("S", or: "X")  // Czerny
            return index + 2
        }
        if word.has("CIA", at: index + 1) {
            code.append("X")  // focaccia
            return index + 3
        }
        let inMc = index == 1 && word.letter(0) == UInt8(ascii: "M")
        if word.has("CC", at: index), !inMc { return cc(word, index, &code) }
        if word.has("CK|CG|CQ", at: index) {
            code.append("K")
            return index + 2
        }
        if word.has("CI|CE|CY", at: index) {
            code.append("S", or: word.has("CIO|CIE|CIA", at: index) ? "X" : "S")
            return index + 2
        }
        code.append("K")
        if word.has(" C| Q| G", at: index + 1) { return index + 3 }  // Mac Caffrey
        if word.hasOne(of: "CKQ", at: index + 1), !word.has("CE|CI", at: index + 1) {
            return index + 2
        }
        return index + 1
    }

    /// Germanic ACH, as in Bach, and CHIA.
    private static func isHardCH(_ word: Span<UInt8>, _ index: Int) -> Bool {
        if word.has("CHIA", at: index) { return true }
        guard index > 1, !word.hasVowel(at: index - 2), word.has("ACH", at: index - 1) else {
            return false
        }
        return !word.hasOne(of: "IE", at: index + 2)
            || word.has("BACHER|MACHER", at: index - 2)
    }

    private static func cc(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        guard word.hasOne(of: "IEH", at: index + 2), !word.has("HU", at: index + 2) else {
            code.append("K")  // Pierce's rule
            return index + 2
        }
        let afterA = index == 1 && word.letter(0) == UInt8(ascii: "A")
        // accident, succeed; else Italian: bertucci
        code.append(afterA || word.has("UCCEE|UCCES", at: index - 1) ? "KS" : "X")
        return index + 3
    }

    private static func ch(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        if index > 0, word.has("CHAE", at: index) {
            code.append("K", or: "X")  // Michael
        } else if isGreekCH(word, index) || isKH(word, index) {
            code.append("K")
        } else if index == 0 {
            code.append("X")
        } else if word.has("MC", at: 0) {
            code.append("K")  // McHugh
        } else {
            code.append("X", or: "K")
        }
        return index + 2
    }

    /// Greek roots at the beginning: chemistry, chorus.
    private static func isGreekCH(_ word: Span<UInt8>, _ index: Int) -> Bool {
        index == 0 && word.has("HARAC|HARIS|HOR|HYM|HIA|HEM", at: 1) && !word.has("CHORE", at: 0)
    }

    /// Germanic, Greek or other CH that sounds like KH.
    private static func isKH(_ word: Span<UInt8>, _ index: Int) -> Bool {
        if looksGermanic(word) || word.has("ORCHES|ARCHIT|ORCHID", at: index - 2)
            || word.hasOne(of: "TS", at: index + 2)
        {
            return true
        }
        guard index == 0 || word.hasOne(of: "AOUE", at: index - 1) else { return false }
        return word.hasOne(of: "LRNMBHFVW ", at: index + 2) || index + 1 == word.count - 1
    }

    static func g(
        _ word: Span<UInt8>, _ index: Int, _ slavoGermanic: Bool, _ code: inout SoundPair
    ) -> Int {
        let next = word.letter(index + 1)
        if next == UInt8(ascii: "H") { return gh(word, index, &code) }
        if next == UInt8(ascii: "N") {
            if slavoGermanic {
                code.append("KN")
            } else if index == 1, word.hasVowel(at: 0) {
                code.append("KN", or: "N")
            } else if word.has("EY", at: index + 2) {
                code.append("KN")
            } else {
                code.append("N", or: "KN")
            }
            return index + 2
        }
        if word.has("LI", at: index + 1), !slavoGermanic {
            code.append("KL", or: "L")  // tagliaro
            return index + 2
        }
        if index == 0, word.has("Y|ES|EP|EB|EL|EY|IB|IL|IN|IE|EI|ER", at: 1) {
            code.append("K", or: "J")
            return 2
        }
        if word.has("ER|Y", at: index + 1), !word.has("DANGER|RANGER|MANGER", at: 0),
            !word.hasOne(of: "EI", at: index - 1), !word.has("RGY|OGY", at: index - 1)
        {
            code.append("K", or: "J")
            return index + 2
        }
        if word.hasOne(of: "EIY", at: index + 1) || word.has("AGGI|OGGI", at: index - 1) {
            if looksGermanic(word) || word.has("ET", at: index + 1) {
                code.append("K")
            } else if word.has("IER", at: index + 1) {
                code.append("J")
            } else {
                code.append("J", or: "K")  // biaggi
            }
            return index + 2
        }
        code.append("K")
        return next == UInt8(ascii: "G") ? index + 2 : index + 1
    }

    private static func gh(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        if index == 0 {
            code.append(word.letter(2) == UInt8(ascii: "I") ? "J" : "K")
            return 2
        }
        guard word.hasVowel(at: index - 1) else {
            code.append("K")
            return index + 2
        }
        // Parker's rule: hugh
        if word.hasOne(of: "BHD", at: index - 2) || word.hasOne(of: "BHD", at: index - 3)
            || word.hasOne(of: "BH", at: index - 4)
        {
            return index + 2
        }
        if index > 2, word.letter(index - 1) == UInt8(ascii: "U"),
            word.hasOne(of: "CGLRT", at: index - 3)
        {
            code.append("F")  // laugh, cough
        } else if word.letter(index - 1) != UInt8(ascii: "I") {
            code.append("K")
        }
        return index + 2
    }

    static func s(
        _ word: Span<UInt8>, _ index: Int, _ slavoGermanic: Bool, _ code: inout SoundPair
    ) -> Int {
        if word.has("ISL|YSL", at: index - 1) { return index + 1 }  // island, carlysle
        if index == 0, word.has("SUGAR", at: 0) {
            code.append("X", or: "S")
            return 1
        }
        if word.has("SH", at: index) {
            code.append(word.has("HEIM|HOEK|HOLM|HOLZ", at: index + 1) ? "S" : "X")
            return index + 2
        }
        if word.has("SIO|SIA", at: index) {
            code.append("S", or: slavoGermanic ? "S" : "X")
            return index + 3
        }
        let zFollows = word.letter(index + 1) == UInt8(ascii: "Z")
        if zFollows || index == 0 && word.hasOne(of: "MNLW", at: 1) {
            code.append("S", or: "X")  // Smith is Schmidt, Snider is Schneider
            return zFollows ? index + 2 : index + 1
        }
        if word.has("SC", at: index) { return sc(word, index, &code) }
        // French: resnais, artois
        let silent = index == word.count - 1 && word.has("AI|OI", at: index - 2)
        code.append(silent ? "" : "S", or: "S")
        return word.letter(index + 1) == UInt8(ascii: "S") ? index + 2 : index + 1
    }

    private static func sc(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        if word.letter(index + 2) == UInt8(ascii: "H") {
            if word.has("ER|EN", at: index + 3) {
                code.append("X", or: "SK")  // schermerhorn, schenker
            } else if word.has("OO|UY|ED|EM", at: index + 3) {
                code.append("SK")  // school
            } else if index == 0, !word.hasVowel(at: 3), word.letter(3) != UInt8(ascii: "W") {
                code.append("X", or: "S")
            } else {
                code.append("X")
            }
        } else if word.hasOne(of: "IEY", at: index + 2) {
            code.append("S")
        } else {
            code.append("SK")
        }
        return index + 3
    }
}
