// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A name of the tables: how it is spelt, what else its bearers are called.
///
/// An object, because everybody who bears the name refers to the one entry.
final class NameWord: Sendable {
    /// Latin spellings, the one on most papers first; at least one.
    let spellings: [String]
    /// The spelling in the script of the language, where that is not Latin; else empty.
    let native: String
    /// Short and pet forms.
    let nicknames: [String]
    /// Forms made of the name.
    ///
    /// Of a Ukrainian given name the patronymics: Latin for men and for women, Cyrillic for men and for
    /// women. Of a surname that has one, the form of women: Latin, Cyrillic.
    let forms: [String]

    init(
        spellings: [String], native: String = "", nicknames: [String] = [],
        forms: [String] = []
    ) {
        self.spellings = spellings
        self.native = native
        self.nicknames = nicknames
        self.forms = forms
    }

    /// Reads one entry of a table: `Spelling=Other@Native/Nick/Nick+Form…`, an underscore for a space.
    convenience init(entry: Substring) {
        let parts = entry.split(separator: "+").map(String.init)
        let nicks = (parts.first ?? "").split(separator: "/").map(Self.spaced)
        let scripts = (nicks.first ?? "").split(separator: "@").map(String.init)
        self.init(
            spellings: (scripts.first ?? "").split(separator: "=").map(Self.spaced),
            native: scripts.count > 1 ? Self.spaced(scripts[1][...]) : "",
            nicknames: Array(nicks.dropFirst()),
            forms: parts.dropFirst().map { Self.spaced($0[...]) })
    }

    private static func spaced(_ text: Substring) -> String {
        String(text.map { $0 == "_" ? " " : $0 })
    }

    /// The spelling on most papers.
    var spelling: String { spellings[0] }

    /// Reads a table: entries between white space, the most frequent first.
    static func table(_ text: String) -> [NameWord] {
        text.split(whereSeparator: \.isWhitespace).map { NameWord(entry: $0) }
    }
}
