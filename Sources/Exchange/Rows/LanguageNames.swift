// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import PersonNames

/// Languages as lists name them, in English, Spanish and by themselves.
package enum LanguageNames {
    /// The languages that a cell names; what is not known stands as it is written.
    package static func languages(in text: String) -> Set<Language> {
        Set(
            text.split(whereSeparator: { ",;/".contains($0) }).compactMap { part in
                let folded = NameFolding.fold(String(part))
                guard !folded.isEmpty, !NullWords.isNull(folded) else { return nil }
                return Language(tags[folded.filter { $0 != " " }] ?? folded)
            })
    }

    private static let tags: [String: String] = [
        "spanish": "es", "espanol": "es", "castellano": "es", "english": "en", "ingles": "en",
        "portuguese": "pt", "portugues": "pt", "french": "fr", "frances": "fr", "francais": "fr",
        "haitiancreole": "ht", "kreyol": "ht", "creole": "ht", "arabic": "ar", "arabe": "ar",
        "dari": "prs", "farsi": "fa", "persian": "fa", "pashto": "ps", "ukrainian": "uk",
        "russian": "ru", "tigrinya": "ti", "amharic": "am", "somali": "so", "swahili": "sw",
        "rohingya": "rhg", "bengali": "bn", "burmese": "my", "mam": "mam", "qanjobal": "kjb",
        "kanjobal": "kjb", "kiche": "quc", "quiche": "quc", "qeqchi": "kek", "kekchi": "kek",
        "kaqchikel": "cak", "ixil": "ixl", "chuj": "cac", "akateko": "knj", "popti": "jac",
        "achi": "acr", "tzutujil": "tzj", "garifuna": "cab", "miskito": "miq", "nahuatl": "nah",
    ]
}
