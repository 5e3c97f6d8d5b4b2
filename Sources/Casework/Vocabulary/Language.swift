// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A language by its BCP 47 tag: `es`, `mam` (Mam), `kek` (Q'eqchi').
package struct Language: Hashable, Sendable, Codable {
    package let tag: String
    /// A tag in any case.
    package init(_ tag: String) { self.tag = tag.lowercased() }
}

/// How something was said to a person: in which language, with whose help.
package struct Interpretation: Hashable, Sendable, Codable {
    package let language: Language
    /// Who interpreted into a language the person understands, where `language` is not one.
    package let interpreter: String?
    /// The language interpreted into.
    package let interpretedInto: Language?

    package init(language: Language, interpreter: String? = nil, interpretedInto: Language? = nil) {
        self.language = language
        self.interpreter = interpreter
        self.interpretedInto = interpretedInto
    }

    /// Whether somebody who understands `languages` was addressed in one of them.
    ///
    /// Where it is not known what a person understands, nothing has been said to them.
    package func isUnderstood(by languages: Set<Language>) -> Bool {
        if languages.contains(language) { return true }
        guard let interpretedInto, let interpreter, !interpreter.isEmpty else { return false }
        return languages.contains(interpretedInto)
    }
}
