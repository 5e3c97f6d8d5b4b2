// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import RecordLinkage

/// Words for relatives in the languages lists are kept and children interviewed in.
///
/// One table serves headers (`nombre_madre`), cells (`abuelita`) and free text (“says aunt Rosa …”).
enum RelationWords {
    /// What a word says of a relative.
    struct Meaning: Sendable, Hashable {
        var relation: KinStatement.Relation
        var sex: Sex?
    }

    /// What a folded word means; nil where it names no relative.
    static func meaning(_ folded: String) -> Meaning? {
        if let found = table[folded] { return found }
        // “Grandfather’s name”, “grand-père”.
        if folded.utf8.count > 4, folded.hasSuffix("s"),
            let found = table[String(folded.dropLast())]
        {
            return found
        }
        let letters = folded.filter(\.isLetter)
        return letters.count < folded.count ? table[letters] : nil
    }

    /// What a word means as it is written.
    ///
    /// Folded to Latin letters, the Arabic words for a mother and for a father's brother are one: both begin with a
    /// letter that has none.
    static func meaning(ofWord word: String) -> Meaning? {
        meaning(NameFolding.fold(word), of: word)
    }

    /// What a folded word means that stands so in a text.
    ///
    /// Words of other scripts fold to short Latin ones that mean something else where they are written in Latin
    /// letters: the Arabic uncle is the English “am”.
    static func meaning(_ folded: String, of written: String) -> Meaning? {
        if let found = byAccent(folded, written) { return found }
        if isArabic(written), let found = meaning(ofArabic: arabic(written), inArabic) {
            return found
        }
        guard let found = meaning(folded) else { return nil }
        let isLatin = written.utf8.first.map { $0 < 0x80 } ?? true
        let isOther =
            ofOtherScripts.contains(folded)
            || folded.hasSuffix("s") && ofOtherScripts.contains(String(folded.dropLast()))
        return isLatin && isOther ? nil : found
    }

    /// Portuguese grandparents, whose sex is in the accent alone; without it either is meant.
    private static func byAccent(_ folded: String, _ written: String) -> Meaning? {
        guard folded == "avo" else { return nil }
        let isMale = written.contains { $0 == "ô" || $0 == "Ô" }
        let isFemale = written.contains { $0 == "ó" || $0 == "Ó" }
        return Meaning(
            relation: .grandparent, sex: isMale ? .male : isFemale ? .female : nil)
    }

    /// What two words mean together: “belle mère”, “step mother”, “سوتیلی ماں”.
    static func meaning(ofPair first: String, _ second: String) -> Meaning? {
        if isArabic(first) {
            let (first, second) = (arabic(first), arabic(second))
            return inArabic[first + second] ?? meaning(ofArabic: first, second, inArabic)
        }
        return meaning(NameFolding.fold(first) + NameFolding.fold(second), of: first)
    }

    /// What a word in Arabic letters means, with what is joined to it.
    static func meaning(ofArabicWord word: String) -> Meaning? {
        meaning(ofArabic: arabic(word), inArabic)
    }

    private static func isArabic(_ written: String) -> Bool {
        written.unicodeScalars.first.map { (0x600..<0x700).contains($0.value) } ?? false
    }

    /// What words fold to that are written in no Latin letters.
    private static let ofOtherScripts: Set<String> = {
        var others: Set<String> = []
        var latin: Set<String> = []
        for (_, _, words) in lines {
            for word in words.split(whereSeparator: \.isWhitespace) {
                let folded = NameFolding.fold(String(word)).filter { $0 != " " }
                if word.unicodeScalars.contains(where: { $0.value >= 0x370 && $0.value < 0x1E00 }) {
                    others.insert(folded)
                } else {
                    latin.insert(folded)
                }
            }
        }
        return others.subtracting(latin)
    }()

    /// What a cell such as `Mother`, `hija menor` or `su abuelita` means: the first word that names a
    /// relative, unless a word before it turns it into another (`step mother`, `half brother`).
    static func meaning(ofCell text: String) -> Meaning? {
        if let found = meaning(ofEither: text) { return found }
        let found = meaning(ofWhole: text)
        // “Akraba değil”, “no blood relation”: the word for a relative, and none.
        return found?.relation == .relative && NoKin.isSaid(of: text) ? nil : found
    }

    private static func meaning(ofWhole text: String) -> Meaning? {
        let written = text.split(separator: " ").first.map(String.init) ?? ""
        if isArabic(written), let found = meaning(ofArabicCell: text) { return found }
        let words = NameFolding.fold(text).split(separator: " ").map(String.init)
        for (place, word) in words.enumerated() {
            let pair = place + 1 < words.count ? word + words[place + 1] : ""
            if word == "avo" {
                let said = text.split(whereSeparator: { !$0.isLetter }).map(String.init)
                let own = said.first { NameFolding.fold($0) == word }
                return byAccent(word, own?.precomposedStringWithCanonicalMapping ?? word)
            }
            if let found = table[pair] ?? table[word] { return found }
        }
        return nil
    }

    /// What two words with a stroke between them mean, of which each names the same relation: “عم/خال”,
    /// “aunt/uncle”, “xolasi/ammasi”.
    static func meaning(ofEither text: String) -> Meaning? {
        guard text.utf8.contains(0x2F) else { return nil }
        let words = text.split(separator: "/", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        guard words.count == 2 || words.count == 3, words.allSatisfy({ !$0.contains(" ") }) else {
            return nil
        }
        let meanings = words.compactMap { meaning(ofWord: $0) }
        guard meanings.count == words.count, let first = meanings.first,
            meanings.allSatisfy({ $0.relation == first.relation })
        else { return nil }
        let isOne = meanings.allSatisfy { $0.sex == first.sex }
        return Meaning(relation: first.relation, sex: isOne ? first.sex : nil)
    }

    /// What all words mean that begin so, as “Fil” is *filho* and *filha*: the sex only where all have it.
    static func meaning(ofBeginning word: String) -> Meaning? {
        let folded = NameFolding.fold(word)
        guard folded.utf8.count >= 3, folded.utf8.count <= 5 else { return nil }
        var found: Meaning?
        for (whole, meaning) in table where whole.hasPrefix(folded) {
            guard let known = found else { found = meaning; continue }
            guard known.relation == meaning.relation else { return nil }
            if known.sex != meaning.sex { found?.sex = nil }
        }
        return found
    }

    /// Whether a folded word says that a child is looked after rather than born to: “pupille”.
    static func isOfCare(_ folded: String) -> Bool { ofCare.contains(folded) }

    private static let ofCare: Set<String> = Set(
        """
        pupille pupilo pupila pupillo pupilla подопечный подопечного подопечная подопечной подопечную підопічний \
        підопічного підопічна підопічної podopieczny podopieczna
        """.split(separator: " ").map { NameFolding.fold(String($0)) })

    /// Words in Arabic letters, as they are written.
    private static let inArabic: [String: Meaning] = {
        var table: [String: Meaning] = [:]
        for (relation, sex, words) in lines {
            for word in words.split(whereSeparator: \.isWhitespace)
            where word.unicodeScalars.contains(where: { (0x600..<0x700).contains($0.value) }) {
                table[arabic(String(word))] = Meaning(relation: relation, sex: sex)
            }
        }
        return table
    }()

    /// A word without its article and marks, its alif as one letter.
    private static func arabic(_ word: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in word.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0x622, 0x623, 0x625, 0x671: scalars.append("ا")
            case 0x6A9: scalars.append("ك")
            case 0x649, 0x6CC: scalars.append("ي")
            case 0x640, 0x64B...0x65F, 0x670, 0x200C...0x200D: break
            default: scalars.append(scalar)
            }
        }
        let kept = String(scalars)
        return kept.hasPrefix("ال") && kept.unicodeScalars.count > 3
            ? String(kept.dropFirst(2)) : kept
    }

    private static let table: [String: Meaning] = {
        var table: [String: Meaning] = [:]
        for (relation, sex, words) in lines {
            for word in words.split(whereSeparator: \.isWhitespace) {
                let folded = NameFolding.fold(String(word)).filter { $0 != " " }
                let meaning = Meaning(relation: relation, sex: sex)
                // What a word of another script folds to takes no Latin word’s place.
                let isLatin = word.unicodeScalars.allSatisfy { $0.value < 0x370 }
                if !folded.isEmpty, isLatin || table[folded] == nil { table[folded] = meaning }
                // Words of headers lose their marks before they are folded.
                let ofHeader = NameFolding.fold(HeaderName(String(word)).joined)
                if !ofHeader.isEmpty, table[ofHeader] == nil { table[ofHeader] = meaning }
            }
        }
        return table
    }()
}

extension KinStatement.Relation {
    /// What somebody is to the person who calls them this: a mother calls her child’s mother’s child.
    ///
    /// Nil for `relative`, whose inverse says as little.
    var inverse: KinStatement.Relation {
        switch self {
        case .mother, .father, .parent, .stepParent, .guardian: .child
        case .grandparent: .grandchild
        case .auntOrUncle: .nieceOrNephew
        case .sibling: .sibling
        case .child: .parent
        case .grandchild: .grandparent
        case .nieceOrNephew: .auntOrUncle
        case .spouse: .spouse
        case .relative: .relative
        }
    }

    /// Whether it names somebody older who cares for the speaker.
    var isElder: Bool {
        switch self {
        case .mother, .father, .parent, .stepParent, .guardian, .grandparent, .auntOrUncle: true
        default: false
        }
    }
}
