// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The links of a name that is a chain: a person's own name, the father's, the grandfather's.
///
/// How many links are written down is up to the clerk. What stands last is the surname of nobody, and two
/// chains of one person agree from the front.
package enum NameLinks {
    /// The links of a name, folded, own name first.
    ///
    /// “عبد الله” is one name, the article belongs to the name behind it, and words for “son of” are
    /// no links.
    package static func of(_ fullName: String) -> [String] {
        of(NameWord.words(of: fullName).words)
    }

    static func of(_ words: [NameWord]) -> [String] {
        var links: [String] = []
        var begun = ""
        for word in words where !word.folded.isEmpty {
            let isFirstHalf =
                NameWords.compoundFirst.contains(word.folded)
                || NameWords.kunya.contains(word.folded)
                || word.script == .arabic && word.folded == "am"
            if isFirstHalf {
                begun += word.folded
            } else if NameWords.arabicArticles.contains(word.folded) {
                // Between the halves of a name it is heard, before a name it comes and goes.
                if !begun.isEmpty { begun += word.folded }
            } else if begun.isEmpty && NameWords.filiation.contains(word.folded) {
                continue
            } else {
                links.append(begun + word.folded)
                begun = ""
            }
        }
        if !begun.isEmpty { links.append(begun) }
        return links
    }
}
