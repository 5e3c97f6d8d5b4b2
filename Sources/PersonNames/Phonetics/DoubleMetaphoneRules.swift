// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The reading rules of ``DoubleMetaphone``: each takes a position, appends what it sounds like
/// and answers where to go on.
enum DoubleMetaphoneRules {
    static func read(_ word: Span<UInt8>, into code: inout SoundPair) {
        let slavoGermanic = isSlavoGermanic(word)
        var index = word.has("GN|KN|PN|WR|PS", at: 0) ? 1 : 0
        while index < word.count, !code.isComplete {
            index = step(word, index, slavoGermanic, &code)
        }
    }

    private static func isSlavoGermanic(_ word: Span<UInt8>) -> Bool {
        for index in 0..<word.count where word.has("W|K|CZ", at: index) { return true }
        return false
    }

    private static func step(
        _ word: Span<UInt8>, _ index: Int, _ slavoGermanic: Bool, _ code: inout SoundPair
    ) -> Int {
        switch word.letter(index) {
        case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"),
            UInt8(ascii: "U"), UInt8(ascii: "Y"):
            if index == 0 { code.append("A") }
            return index + 1
        case UInt8(ascii: "B"): return simple("P", doubledBy: "B", word, index, &code)
        case 0xC7: return simple("S", doubledBy: "", word, index, &code)
        case UInt8(ascii: "C"): return c(word, index, &code)
        case UInt8(ascii: "D"): return d(word, index, &code)
        case UInt8(ascii: "F"): return simple("F", doubledBy: "F", word, index, &code)
        case UInt8(ascii: "G"): return g(word, index, slavoGermanic, &code)
        case UInt8(ascii: "H"): return h(word, index, &code)
        case UInt8(ascii: "J"): return j(word, index, slavoGermanic, &code)
        case UInt8(ascii: "K"): return simple("K", doubledBy: "K", word, index, &code)
        case UInt8(ascii: "L"): return l(word, index, &code)
        case UInt8(ascii: "M"): return m(word, index, &code)
        case UInt8(ascii: "N"): return simple("N", doubledBy: "N", word, index, &code)
        case 0xD1: return simple("N", doubledBy: "", word, index, &code)
        case UInt8(ascii: "P"): return p(word, index, &code)
        case UInt8(ascii: "Q"): return simple("K", doubledBy: "Q", word, index, &code)
        case UInt8(ascii: "R"): return r(word, index, slavoGermanic, &code)
        case UInt8(ascii: "S"): return s(word, index, slavoGermanic, &code)
        case UInt8(ascii: "T"): return t(word, index, &code)
        case UInt8(ascii: "V"): return simple("F", doubledBy: "V", word, index, &code)
        case UInt8(ascii: "W"): return w(word, index, &code)
        case UInt8(ascii: "X"): return x(word, index, &code)
        case UInt8(ascii: "Z"): return z(word, index, slavoGermanic, &code)
        default: return index + 1
        }
    }

    /// One sound, and one place further if any of `doubles` follows.
    private static func simple(
        _ sound: StaticString, doubledBy doubles: StaticString, _ word: Span<UInt8>, _ index: Int,
        _ code: inout SoundPair
    ) -> Int {
        code.append(sound)
        return word.hasOne(of: doubles, at: index + 1) ? index + 2 : index + 1
    }

    /// Dutch and German beginnings, in which CH, G and TH are hard.
    static func looksGermanic(_ word: Span<UInt8>) -> Bool {
        word.has("VAN |VON |SCH", at: 0)
    }

    private static func d(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        if word.has("DG", at: index) {
            if word.hasOne(of: "IEY", at: index + 2) {
                code.append("J")  // edge
                return index + 3
            }
            code.append("TK")  // Edgar
            return index + 2
        }
        return simple("T", doubledBy: "TD", word, index, &code)
    }

    private static func h(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        // Heard before a vowel only, at the beginning or between two of them.
        guard index == 0 || word.hasVowel(at: index - 1), word.hasVowel(at: index + 1) else {
            return index + 1
        }
        code.append("H")
        return index + 2
    }

    private static func j(
        _ word: Span<UInt8>, _ index: Int, _ slavoGermanic: Bool, _ code: inout SoundPair
    ) -> Int {
        let inSan = word.has("SAN ", at: 0)
        if inSan || word.has("JOSE", at: index) {
            let isJose = index == 0 && word.letter(4) == UInt8(ascii: " ") || word.count == 4
            if inSan || isJose { code.append("H") } else { code.append("J", or: "H") }
            return index + 1
        }
        if index == 0 {
            code.append("J", or: "A")
        } else if word.hasVowel(at: index - 1), !slavoGermanic,
            word.hasOne(of: "AO", at: index + 1)
        {
            code.append("J", or: "H")
        } else if index == word.count - 1 {
            code.append("J", or: " ")
        } else if !word.hasOne(of: "LTKSNMBZ", at: index + 1),
            !word.hasOne(of: "SKL", at: index - 1)
        {
            code.append("J")
        }
        return word.letter(index + 1) == UInt8(ascii: "J") ? index + 2 : index + 1
    }

    private static func l(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        guard word.letter(index + 1) == UInt8(ascii: "L") else {
            code.append("L")
            return index + 1
        }
        // Spanish: cabrillo, gallegos.
        let count = word.count
        let endsSpanish = word.has("AS|OS", at: count - 2) || word.hasOne(of: "AO", at: count - 1)
        let spanish =
            index == count - 3 && word.has("ILLO|ILLA|ALLE", at: index - 1)
            || endsSpanish && word.has("ALLE", at: index - 1)
        code.append("L", or: spanish ? "" : "L")
        return index + 2
    }

    private static func m(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        code.append("M")
        // dumb, thumb, dumber
        let silentB =
            word.has("UMB", at: index - 1)
            && (index + 1 == word.count - 1 || word.has("ER", at: index + 2))
        return silentB || word.letter(index + 1) == UInt8(ascii: "M") ? index + 2 : index + 1
    }

    private static func p(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        guard word.letter(index + 1) == UInt8(ascii: "H") else {
            return simple("P", doubledBy: "PB", word, index, &code)
        }
        code.append("F")
        return index + 2
    }

    private static func r(
        _ word: Span<UInt8>, _ index: Int, _ slavoGermanic: Bool, _ code: inout SoundPair
    ) -> Int {
        // French: rogier, but not hochmeier.
        let silent =
            index == word.count - 1 && !slavoGermanic && word.has("IE", at: index - 2)
            && !word.has("ME|MA", at: index - 4)
        code.append(silent ? "" : "R", or: "R")
        return word.letter(index + 1) == UInt8(ascii: "R") ? index + 2 : index + 1
    }

    private static func t(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        if word.has("TION|TIA|TCH", at: index) {
            code.append("X")
            return index + 3
        }
        guard word.has("TH|TTH", at: index) else {
            return simple("T", doubledBy: "TD", word, index, &code)
        }
        if word.has("OM|AM", at: index + 2) || looksGermanic(word) {
            code.append("T")  // Thomas, Thames
        } else {
            code.append("0", or: "T")
        }
        return index + 2
    }

    private static func w(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        if word.has("WR", at: index) {
            code.append("R")
            return index + 2
        }
        let vowelFollows = word.hasVowel(at: index + 1)
        if index == 0, vowelFollows || word.has("WH", at: 0) {
            code.append("A", or: vowelFollows ? "F" : "A")  // Wasserman is Vasserman
            return 1
        }
        if index == word.count - 1 && word.hasVowel(at: index - 1)
            || word.has("EWSKI|EWSKY|OWSKI|OWSKY", at: index - 1) || word.has("SCH", at: 0)
        {
            code.append("", or: "F")  // Arnow is Arnoff
            return index + 1
        }
        if word.has("WICZ|WITZ", at: index) {
            code.append("TS", or: "FX")  // Filipowicz
            return index + 4
        }
        return index + 1
    }

    private static func x(_ word: Span<UInt8>, _ index: Int, _ code: inout SoundPair) -> Int {
        if index == 0 {
            code.append("S")
            return 1
        }
        // French: breaux
        let silent =
            index == word.count - 1
            && (word.has("IAU|EAU", at: index - 3) || word.has("AU|OU", at: index - 2))
        code.append(silent ? "" : "KS")
        return word.hasOne(of: "CX", at: index + 1) ? index + 2 : index + 1
    }

    private static func z(
        _ word: Span<UInt8>, _ index: Int, _ slavoGermanic: Bool, _ code: inout SoundPair
    ) -> Int {
        if word.letter(index + 1) == UInt8(ascii: "H") {
            code.append("J")  // Zhao
            return index + 2
        }
        let hard =
            word.has("ZO|ZI|ZA", at: index + 1)
            || slavoGermanic && index > 0 && word.letter(index - 1) != UInt8(ascii: "T")
        code.append("S", or: hard ? "TS" : "S")
        return word.letter(index + 1) == UInt8(ascii: "Z") ? index + 2 : index + 1
    }
}
