// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Coarse spellings under which different ways to write one name become equal.
///
/// Each takes a folded word (see ``NameFolding``) and is made for blocking and as one of several
/// comparisons, never as the only one.
public enum ComparisonFold {
    /// The consonants of a name in a script that omits vowels, or of its Latin spelling.
    ///
    /// dj→g kh→k gh→g sh, ch→s th→t dh→d ph→f; q, c→k x→ks v→f p→b z→s w→v j→g; the first vowel becomes
    /// a, later vowels, y, h and w fall; double letters are squeezed.
    public static func skeleton(_ folded: String) -> String {
        var output: [UInt8] = []
        var input = folded
        input.makeContiguousUTF8()
        output.reserveCapacity(input.utf8.count + 1)
        skeleton(input.utf8Span.span, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends the consonants of a folded name, spaces left out, to `output`, which has to be empty.
    ///
    /// O(n).
    public static func skeleton(_ folded: Span<UInt8>, into output: inout [UInt8]) {
        var index = 0
        while index < folded.count {
            let letter = folded[index]
            let next: UInt8 = index + 1 < folded.count ? folded[index + 1] : 0
            index += 1
            if letter == ascii(" ") { continue }
            // French “dj” is the sound that others write j.
            if letter == ascii("d"), next == ascii("j") { continue }
            // Up to two letters; 0 is none.
            var mapped: (UInt8, UInt8) = (letter, 0)
            if next == ascii("h"), let digraph = digraph(letter) {
                mapped.0 = digraph
                index += 1
            } else {
                switch letter {
                case ascii("q"), ascii("c"): mapped.0 = ascii("k")
                case ascii("x"): mapped = (ascii("k"), ascii("s"))
                case ascii("v"): mapped.0 = ascii("f")
                case ascii("p"): mapped.0 = ascii("b")
                case ascii("z"): mapped.0 = ascii("s")
                case ascii("j"): mapped.0 = ascii("g")
                case ascii("a"), ascii("e"), ascii("i"), ascii("o"), ascii("u"):
                    mapped.0 = output.isEmpty ? ascii("a") : 0
                case ascii("y"), ascii("h"), ascii("w"): mapped.0 = output.isEmpty ? letter : 0
                default: break
                }
            }
            if mapped.0 != 0, output.last != mapped.0 { output.append(mapped.0) }
            if mapped.1 != 0, output.last != mapped.1 { output.append(mapped.1) }
        }
    }

    /// Spanish and Portuguese spellings that sound alike: Hernández and Ernandes, Ximénez and
    /// Jiménez.
    ///
    /// h is lost, b = v, s = z = soft c = ç, ll = y, g before e and i = j = initial x, c = k = qu,
    /// ch becomes x, w = hu = gu before a and o; doubles are squeezed.
    public static func hispanic(_ folded: String) -> String {
        var word = RewrittenWord(folded)
        while let letter = word.letter {
            let next = word.letter(1)
            var mapped: UInt8?
            var used = 1
            switch letter {
            case ascii("h"):
                if next == ascii("u"), word.letter(2) == ascii("a") || word.letter(2) == ascii("e")
                {
                    (mapped, used) = (ascii("w"), 2)
                }
            case ascii("v"): mapped = ascii("b")
            case ascii("z"): mapped = ascii("s")
            case ascii("c"):
                if next == ascii("h") {
                    // No other sound is written x in the result.
                    (mapped, used) = (ascii("x"), 2)
                } else {
                    mapped = RewrittenWord.isFront(next) ? ascii("s") : ascii("k")
                }
            case ascii("q"): (mapped, used) = (ascii("k"), next == ascii("u") ? 2 : 1)
            case ascii("g"):
                if next == ascii("u"), RewrittenWord.isFront(word.letter(2)) {
                    (mapped, used) = (ascii("g"), 2)
                } else if next == ascii("u"), word.letter(2) == ascii("a") {
                    (mapped, used) = (ascii("w"), 2)
                } else {
                    mapped = RewrittenWord.isFront(next) ? ascii("j") : ascii("g")
                }
            case ascii("x"): mapped = word.isAtStart ? ascii("j") : ascii("s")
            case ascii("l"):
                if next == ascii("l") {
                    let isFirst = word.isAtStart && RewrittenWord.isVowel(word.letter(2))
                    (mapped, used) = (isFirst ? ascii("j") : ascii("i"), 2)
                } else {
                    mapped = letter
                }
            // “Yoel” and “Joel”, “Yennifer” and “Jennifer”: at the beginning both are heard.
            case ascii("y"):
                mapped = word.isAtStart && RewrittenWord.isVowel(next) ? ascii("j") : ascii("i")
            case ascii("p") where next == ascii("h"): (mapped, used) = (ascii("f"), 2)
            default: mapped = letter
            }
            word.write(mapped, for: used)
        }
        return word.text
    }

    /// Old Hispanic and modern (ALMG 1987) spellings of Mayan names: Quej and Kej, Caal and Ka'al.
    ///
    /// c, qu, k, q → k; tz, ts → ts; hu, gu, w before a vowel → w; j, h → h; x, sh, sch → x; z → s;
    /// doubled letters are squeezed. Apostrophes are gone since folding.
    public static func mayan(_ folded: String) -> String {
        var word = RewrittenWord(folded)
        while let letter = word.letter {
            let next = word.letter(1)
            var mapped = letter
            var used = 1
            switch letter {
            case ascii("c") where next == ascii("h"): (mapped, used) = (ascii("c"), 2)
            case ascii("c"):
                mapped = RewrittenWord.isFront(next) ? ascii("s") : ascii("k")
            case ascii("q"): (mapped, used) = (ascii("k"), next == ascii("u") ? 2 : 1)
            case ascii("t") where next == ascii("z"):
                word.write(ascii("t"), for: 1)
                mapped = ascii("s")
            case ascii("h") where next == ascii("u") && RewrittenWord.isVowel(word.letter(2)),
                ascii("g") where next == ascii("u") && RewrittenWord.isVowel(word.letter(2)):
                (mapped, used) = (ascii("w"), 2)
            case ascii("j"): mapped = ascii("h")
            case ascii("s") where next == ascii("h"): (mapped, used) = (ascii("x"), 2)
            case ascii("s") where next == ascii("c") && word.letter(2) == ascii("h"):
                (mapped, used) = (ascii("x"), 3)
            case ascii("z"): mapped = ascii("s")
            case ascii("y"): mapped = ascii("i")
            case ascii("v"): mapped = ascii("w")
            default: break
            }
            word.write(mapped, for: used)
        }
        return word.text
    }

    /// Somali spelling brought to the common one: x is ḥ, c is ʿayn, doubled vowels are single.
    public static func somali(_ folded: String) -> String {
        var output: [UInt8] = []
        for letter in folded.utf8 {
            let mapped: UInt8? =
                letter == ascii("x") ? ascii("h") : letter == ascii("c") ? nil : letter
            if let mapped, output.last != mapped { output.append(mapped) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// One Latin spelling for names that the French and the English write down by ear: Chouaïb and Shuaib, Djouma
    /// and Juma, Haoua and Hawa.
    ///
    /// dj→j, tch, ch→sh, ou and u→w before a vowel, ou→u elsewhere, oo→u ee→i th→t dh→d q, c→k gu→g before e and i, y→i
    /// after a consonant; double letters are squeezed, an e or h at the end falls.
    public static func romanised(_ folded: String) -> String {
        var word = RewrittenWord(folded)
        while let letter = word.letter {
            let next = word.letter(1)
            var mapped = letter
            var used = 1
            switch letter {
            case ascii("d") where next == ascii("j"): (mapped, used) = (ascii("j"), 2)
            case ascii("d") where next == ascii("h"), ascii("t") where next == ascii("h"): used = 2
            case ascii("t") where next == ascii("c") && word.letter(2) == ascii("h"):
                word.write(ascii("s"), for: 2)
                mapped = ascii("h")
            case ascii("c") where next == ascii("h"):
                word.write(ascii("s"), for: 1)
                mapped = ascii("h")
            case ascii("c"):
                mapped = RewrittenWord.isFront(next) ? ascii("s") : ascii("k")
            case ascii("q"): mapped = ascii("k")
            case ascii("o") where next == ascii("u"):
                (mapped, used) = (
                    RewrittenWord.isVowel(word.letter(2)) ? ascii("w") : ascii("u"), 2
                )
            case ascii("u") where RewrittenWord.isVowel(next): mapped = ascii("w")
            case ascii("o") where next == ascii("o"): (mapped, used) = (ascii("u"), 2)
            case ascii("e") where next == ascii("e"): (mapped, used) = (ascii("i"), 2)
            case ascii("g")
            where next == ascii("u") && RewrittenWord.isFront(word.letter(2)): used = 2
            case ascii("y") where !word.isAtStart && !RewrittenWord.isVowel(word.letter(-1)):
                mapped = ascii("i")
            default: break
            }
            word.write(mapped, for: used)
        }
        while word.output.count > 3, let last = word.output.last,
            last == ascii("e")
                || last == ascii("h") && word.output[word.output.count - 2] != ascii("s")
        {
            word.dropLast()
        }
        return word.text
    }

    /// The coarse spelling that suits a tradition.
    public static func key(_ folded: String, tradition: NamingTradition, isSurname: Bool) -> String
    {
        switch tradition {
        case .hispanic, .portuguese: hispanic(folded)
        case .mayan: mayan(folded)
        case .hornOfAfrica: skeleton(somali(folded))
        case .arabic, .afghan, .burmeseRohingya: skeleton(folded)
        case .eastSlavic: isSurname ? SlavicNames.neutralSurname(folded) : folded
        case .haitian, .vietnamese, .western: folded
        }
    }

    /// The sound of a letter with h behind it.
    private static func digraph(_ letter: UInt8) -> UInt8? {
        switch letter {
        case ascii("k"), ascii("g"), ascii("s"), ascii("t"), ascii("d"): letter
        case ascii("c"): ascii("s")
        case ascii("p"): ascii("f")
        default: nil
        }
    }
}

/// The code of an ASCII letter.
@inline(__always)
func ascii(_ letter: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: letter.value) }

/// The forms of one word of a name that keys and comparisons use.
public struct NameForms: Sendable, Hashable {
    /// Lower-case ASCII, without spaces.
    public let folded: String
    /// Consonants only, see ``ComparisonFold/skeleton(_:)``.
    public let skeleton: String
    /// Spelling by sound under the tradition, see ``ComparisonFold/key(_:tradition:isSurname:)``.
    public let phonetic: String
    /// Sound by English and European reading, see ``DoubleMetaphone/primaryCode(_:)``.
    public let metaphone: UInt32
    /// The script of the word as written.
    public let script: Script

    /// The forms of `word`, in any script.
    public init(_ word: String, tradition: NamingTradition = .western, isSurname: Bool = false) {
        let folded = NameFolding.fold(word).filter { $0 != " " }
        self.folded = folded
        skeleton = ComparisonFold.skeleton(folded)
        phonetic = ComparisonFold.key(folded, tradition: tradition, isSurname: isSurname)
        metaphone = DoubleMetaphone.primaryCode(folded.utf8Span.span)
        script = Script.dominant(in: word)
    }
}
